using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Sources;

public sealed class SourcePicturesTests : PageTest
{
    private static readonly SourcesModel Model = new(
        new("报告", "Report"), null, [Place(1), Place(2, null), Place(2, 1), Place(12)],
        [Fact("a", 1), Fact("b", 1), Fact("c", 2, 1), Fact("d", 2, 1), Fact("e", 2, 1)],
        new([new(1, null, null, null, null, null, new("r", 2, 1), 40)]), [Flaw(12), Flaw(2), Flaw(12)], DatedRange.None);

    private SourceCharts Charts => Services.GetRequiredService<SourceCharts>();

    [Fact]
    public void Each_section_shows_its_facts_with_the_projects_and_apart_from_them_its_flaws()
    {
        var picture = new Picture(Charts.BySection(Model));

        Assert.Equal(["一", "二", "十二"], picture.Labels);
        Assert.Equal(["信息", "缺漏或不一致"], picture.Series);
        Assert.Equal([2, 43, null], picture.Values("信息"));
        Assert.Equal([null, 1, 2], picture.Values("缺漏或不一致"));
        Assert.Equal(("Accent", "Watch"), (picture.ToneOf("信息"), picture.ToneOf("缺漏或不一致")));
        Assert.True(picture.Is("stacked") && picture.Is("legend") && !picture.Is("horizontal"));
        Assert.Equal(0, picture.MinOf("value"));
    }

    [Fact]
    public void A_section_leads_to_its_place()
    {
        var picture = new Picture(Charts.BySection(Model));
        Assert.All(picture.Series, series => Assert.Equal(["/sources?section=1", "/sources?section=2", "/sources?section=12"], picture.Links(series!)));
    }

    [Fact]
    public void The_table_says_what_the_picture_says()
    {
        var table = Charts.BySectionTable(Model);

        new Picture(Charts.BySection(Model)).SaysTheSameAs(table);
        Assert.Equal(["一|第1部分|2|0", "二|第2部分|43|1", "十二|第12部分|0|2"], table.Rows.Select(r => string.Join('|', r.Cells)));
        Assert.Equal(["/sources?section=1", "/sources?section=2", "/sources?section=12"], table.Rows.Select(r => r.Link));
    }

    [Fact]
    public void Without_a_report_nothing_is_drawn() => Assert.Null(Charts.BySection(Model with { Places = [] }));

    private static SourcePlace Place(int section, int? item = null) => new(new("r", section, item), new($"第{section}部分", $"Section {section}"), []);

    private static SourceFact Fact(string id, int section, int? item = null) => new()
    {
        Kind = SourceKind.Figures, Id = id, Title = new(id, id), Citations = [new ReportPlace("r", section, item), new ReportPlace("r", 12, null)],
    };

    private static SourceFlaw Flaw(int section) => new($"flaw-{section}", FlawKind.Omitted, new("缺", "missing"), [new ReportPlace("r", section, null)]);
}
