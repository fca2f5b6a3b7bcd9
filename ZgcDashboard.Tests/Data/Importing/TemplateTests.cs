using System.Net;
using MiniExcelLibs;
using ZgcDashboard.Browser;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.Importing;

/// <summary>Templates and exports as the server hands them out.</summary>
public sealed class TemplateTests(DashboardServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Imported => [.. RecordKinds.All.Where(k => k.IsImported).Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Imported))]
    public async Task A_template_has_every_column_of_its_kind_and_explains_each(string name)
    {
        var kind = RecordKinds.Find(name)!;
        foreach (var language in new[] { "zh-CN", "en" })
        {
            using var client = await ClientAsync(language);
            var sheets = ImportFile.Read(new MemoryStream(await client.GetByteArrayAsync(new Uri(Urls.Template(name, "xlsx"), UriKind.Relative), Ct)), "", null, Ct);
            var csv = ImportFile.Read(await client.GetByteArrayAsync(new Uri(Urls.Template(name, "csv"), UriKind.Relative), Ct));
            foreach (var sheet in new[] { ImportMapping.Best(kind, sheets), csv })
            {
                var mapping = ImportMapping.Guess(kind, sheet);
                Assert.Equal(kind.Columns, mapping.Columns.Select(c => c.Column));
                Assert.All(mapping.Columns.Where(c => c.Form == ColumnForm.Amount), c => Assert.Equal("万元", c.Unit));
                Assert.All(mapping.Columns.Where(c => c.Form == ColumnForm.Rate), c => Assert.Equal(RateReading.Percent, c.Rates));
                Assert.Null(mapping.Problem(kind, all: true));
            }

            Assert.Equal(kind.Columns.Count, sheets[1].Rows.Count - 1);
            Assert.Equal(language == "en", sheets[1].Rows.Skip(1).All(r => r.Cells[1].All(c => c < '\u4e00' || "元万亿约近余多".Contains(c, StringComparison.Ordinal))));
        }
    }

    [Fact]
    public async Task An_unknown_or_fixed_list_has_no_template()
    {
        using var client = await ClientAsync("zh-CN");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/data/template/parks.xlsx", UriKind.Relative), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/data/template/projects.pdf", UriKind.Relative), Ct)).StatusCode);
    }

    [Fact]
    public async Task An_export_speaks_the_readers_language_with_units_in_its_header_and_numbers_as_numbers()
    {
        using var client = await ClientAsync("zh-CN");
        using var answer = await client.GetAsync(new Uri(Urls.Export("budget-snapshots", "xlsx"), UriKind.Relative), Ct);
        using var sheet = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal("预算执行快照 2018-06-30.xlsx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        var row = Assert.Single(sheet.Query(useHeaderRow: true, startCell: "A4").Cast<IDictionary<string, object>>(), r => (string)r["编号"] == "special-funds-2018-06");
        Assert.Equal((81135d, 56d), (row["实际支出（万元）"], row["占年初预算（%）"]));

        var csv = await client.GetByteArrayAsync(new Uri(Urls.Export("projects", "csv", ("park", "haidian")), UriKind.Relative), Ct);
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        Assert.All(ImportFile.Read(csv).Rows.Skip(1), r => Assert.Contains("haidian", r.Cells));
    }

    private async Task<HttpClient> ClientAsync(string language)
    {
        var client = await server.ClientAsync();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }
}
