using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Charts;
using ZgcDashboard.Localization;
using ZgcDashboard.Marks;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Overview;

public sealed class OverviewPicturesTests : PageTest
{
    private static readonly IReadOnlyList<ParkProjects> Parks =
    [
        new("small", new Bilingual("小园", "Small"), StageCounts.Of([(ProjectStage.Approval, 1)])),
        new("large", new Bilingual("大园", "Large"), StageCounts.Of([(ProjectStage.Approval, 3), (null, 2)])),
        new(null, null, StageCounts.Of([(ProjectStage.Operating, 20)])),
    ];

    private OverviewCharts Charts => Services.GetRequiredService<OverviewCharts>();

    private StageBars Bars => Services.GetRequiredService<StageBars>();

    [Fact]
    public void Parks_stand_by_their_number_of_projects_and_what_lies_in_none_below()
    {
        var picture = new Picture(Bars.Spec(Charts.ByPark(Parks)));

        Assert.Equal(["大园", "小园", "未归属分园"], picture.Labels);
        Assert.Equal([3, 1, null], picture.Values("前期手续"));
        Assert.Equal([null, null, 20], picture.Values("建成运营"));
        Assert.Equal([2, null, null], picture.Values("未报告"));
        picture.SaysTheSameAs(Bars.Table(Charts.ByPark(Parks), "分园"));
    }

    [Fact]
    public void A_stage_of_a_park_leads_to_these_projects_and_the_parks_row_to_its_page()
    {
        var picture = new Picture(Bars.Spec(Charts.ByPark(Parks)));

        Assert.Equal(["/projects?park=large&stage=approval", "/projects?park=small&stage=approval", "/projects?park=none&stage=approval"], picture.Links("前期手续"));
        Assert.Equal(["/projects?park=large&stage=none", "/projects?park=small&stage=none", "/projects?park=none&stage=none"], picture.Links("未报告"));
        Assert.Equal(["/parks/large", "/parks/small", "/projects?park=none"], Bars.Table(Charts.ByPark(Parks), "分园").Rows.Select(r => r.Link));
    }

    [Fact]
    public void The_strip_of_projects_counts_every_stage_and_leads_to_it() => Assert.Equal(
        [
            ("谋划储备", 0, Tone.Stage1, "/projects?stage=reserve"), ("前期手续", 3, Tone.Stage2, "/projects?stage=approval"),
            ("建设实施", 0, Tone.Stage3, "/projects?stage=implementation"), ("建成运营", 0, Tone.Stage4, "/projects?stage=operating"),
            ("暂缓", 0, Tone.OnHold, "/projects?stage=on-hold"), ("未报告", 2, Tone.Hatched, "/projects?stage=none"),
        ],
        Charts.Projects(Parks[1].Counts).Select(p => (p.Name, p.Count, p.Tone, p.Link)));

    [Fact]
    public void The_strip_of_funds_counts_every_stage_and_leads_to_it() => Assert.Equal(
        [("制度设计", 4, Tone.Stage1, "/funds?stage=design"), ("绩效评价", 1, Tone.Stage6, "/funds?stage=evaluation"), ("未报告", 2, Tone.Hatched, "/funds?stage=none")],
        Charts.Funds([(FundStage.Design, 4), (FundStage.Evaluation, 1), (null, 2)]).Select(p => (p.Name, p.Count, p.Tone, p.Link)));

    [Fact]
    public void The_strip_of_tasks_counts_every_status_and_leads_to_it() => Assert.Equal(
        [("已完成", 5, Tone.Stage4, "/work-items?status=done"), ("进行中", 3, Tone.Stage2, "/work-items?status=in-progress"), ("未报告", 2, Tone.Hatched, "/work-items?status=none")],
        Charts.WorkItems([(WorkItemStatus.Done, 5), (WorkItemStatus.InProgress, 3), (null, 2)]).Select(p => (p.Name, p.Count, p.Tone, p.Link)));
}
