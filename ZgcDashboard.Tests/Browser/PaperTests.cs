using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace ZgcDashboard.Browser;

/// <summary>What comes out of the printer.</summary>
public sealed class PaperTests(DashboardServer server)
{
    [Theory]
    [InlineData("/", "总体态势")]
    [InlineData("/projects?park=haidian&print=1", "重点项目", "海淀园")]
    [InlineData("/budget", "2018年专项资金预算", "所需月均支出")]
    [InlineData("/parks", "分园", "密云园")]
    public async Task Every_page_prints_with_its_head_and_foot_and_none_is_blank(string address, params string[] said)
    {
        await using var reader = await Visitor.ArriveAsync(server, theme: ColorScheme.Dark);
        await reader.OpenAsync(address);
        await reader.DrawnAsync();

        using var paper = PdfDocument.Open(await reader.Page.PdfAsync(new() { PreferCSSPageSize = true }));

        var pages = paper.GetPages().ToList();
        Assert.All(said, words => Assert.Contains(Tight(words), Read(pages), StringComparison.Ordinal));
        Assert.Matches("数据截至|注明日期", Read([pages[0]]));
        foreach (var page in pages)
        {
            Assert.Contains(Tight($"第{page.Number}页，共{pages.Count}页"), Read([page]), StringComparison.Ordinal);
            Assert.Contains("打印于20", Read([page]), StringComparison.Ordinal);
            Assert.True(page.Letters.Count > 60, $"page {page.Number} of {address} is all but blank");
            Assert.All(page.Letters, letter => Assert.InRange(letter.BoundingBox.Right, 0, page.Width));
        }

        Assert.DoesNotContain("English", Read(pages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_prints_all_rows_of_its_filter_with_heads_on_every_page()
    {
        await using var reader = await Visitor.ArriveAsync(server);
        await reader.OpenAsync("/projects?print=1");
        var last = await reader.Page.Locator(".list tbody tr").Last.Locator("a").First.TextContentAsync();
        var rows = await reader.Page.Locator(".list tbody tr").CountAsync();

        using var paper = PdfDocument.Open(await reader.Page.PdfAsync(new() { PreferCSSPageSize = true }));

        var pages = paper.GetPages().ToList();
        Assert.True(rows > 30);
        Assert.Contains(Tight(last!), Read(pages), StringComparison.Ordinal);
        Assert.True(pages[0].Width > pages[0].Height);
    }

    [Theory]
    [InlineData("/work-items?print=1", "Source")]
    [InlineData("/institutions?print=1", "Institution", "Policies", "Projects")]
    [InlineData("/data/history", "Entry")]
    public async Task A_head_is_printed_in_one_piece_and_what_is_operated_is_not_printed(string address, params string[] heads)
    {
        await using var reader = await Visitor.ArriveAsync(server, "en");
        await reader.OpenAsync(address);

        using var paper = PdfDocument.Open(await reader.Page.PdfAsync(new() { PreferCSSPageSize = true }));

        var words = paper.GetPage(1).GetWords().Select(w => w.Text).ToList();
        Assert.All(heads, head => Assert.Contains(head, words));
        Assert.DoesNotContain("Download", words);
        Assert.DoesNotContain("Export", words);
    }

    /// <summary>Without blanks: where letters stand apart is no matter of the text. Chromium writes some characters as their radicals.</summary>
    private static string Read(IEnumerable<Page> pages) => Tight(string.Concat(pages.Select(p => p.Text)));

    private static string Tight(string text) =>
        string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).Replace('⻚', '页');
}
