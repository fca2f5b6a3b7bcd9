using System.Xml.Linq;

namespace ZgcDashboard.Browser;

public sealed class ChartPictureTests(DashboardServer server)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Places = ["x", "y", "d", "width", "height", "transform", "viewBox"];

    [Theory]
    [InlineData("/")]
    [InlineData("/budget")]
    [InlineData("/budget?tab=trend")]
    [InlineData("/funds/standards-subsidy")]
    [InlineData("/parks")]
    public async Task A_chart_is_had_as_shapes_with_what_it_shows_and_where_it_comes_from(string path)
    {
        await using var analyst = await Visitor.ArriveAsync(server);
        await analyst.OpenAsync(path);
        await analyst.DrawnAsync();

        var figures = await analyst.Page.Locator("figure[data-chart]").AllAsync();
        Assert.NotEmpty(figures);
        foreach (var figure in figures)
        {
            var title = (await figure.Locator("h2").InnerTextAsync()).Trim();
            var file = await analyst.Page.RunAndWaitForDownloadAsync(() => figure.Locator("[data-chart-action=svg]").ClickAsync());
            Assert.EndsWith(".svg", file.SuggestedFilename, StringComparison.Ordinal);
            var picture = await XDocument.LoadAsync(await file.CreateReadStreamAsync(), LoadOptions.None, TestContext.Current.CancellationToken);

            var texts = picture.Descendants(Svg + "text").Select(t => t.Value).ToList();
            Assert.Equal(title, picture.Root!.Element(Svg + "title")?.Value);
            Assert.Contains(texts, t => title.StartsWith(t, StringComparison.Ordinal));
            Assert.DoesNotMatch("[0-9日期]历史数据", string.Concat(texts));
            Assert.Contains(texts, t => t.Contains(new Uri(server.Address).Authority, StringComparison.Ordinal));
            var chart = Assert.Single(picture.Root.Elements(Svg + "svg"));
            Assert.NotEmpty(chart.Descendants(Svg + "path"));
            Assert.DoesNotContain(picture.Descendants().Attributes().Where(a => Places.Contains(a.Name.LocalName)).Select(a => a.Value), IsNowhere);
        }

        analyst.SawNoFault();
    }

    private static bool IsNowhere(string place) => place.Contains("NaN", StringComparison.Ordinal) || place.Contains("undefined", StringComparison.Ordinal);
}
