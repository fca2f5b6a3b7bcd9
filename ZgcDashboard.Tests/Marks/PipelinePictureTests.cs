using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Marks;

/// <summary>A pipeline of a hundred applications, as the browser gets it.</summary>
public sealed class PipelinePictureTests : PageTest
{
    private PipelinePictures Pictures => Services.GetRequiredService<PipelinePictures>();

    [Fact]
    public void What_goes_on_what_stays_behind_what_it_splits_into_and_what_is_not_explained_are_flows() => Assert.Equal(
        [
            ("申报", "合格", 60, "Stage4", "/funds/f#step-eligible"),
            ("申报", "未进入下一步", 40, "NeutralSoft", "/funds/f#step-eligible"),
            ("合格", "国际", 20, "Stage5", "/funds/f#step-world"),
            ("合格", "国家", 25, "Stage5", "/funds/f#step-nation"),
            ("合格", "类别未说明", 15, "Hatched", "/funds/f#step-eligible"),
            ("合格", "拨付", 45, "Stage4", "/funds/f#step-paid"),
            ("合格", "未进入下一步", 15, "NeutralSoft", "/funds/f#step-paid"),
        ],
        Picture(Fund(20, 25)).Flows);

    [Fact]
    public void It_is_a_sankey() => Assert.Equal("Sankey", Picture(Fund(20, 25)).Kind);

    [Fact]
    public void The_table_says_what_the_picture_says_step_by_step()
    {
        var table = Pictures.Table(Fund(20, 25));

        Assert.Equal(["环节", "数量", "申请单位", "步骤转化率", "累计转化率", "单位转化率"], table.Columns);
        Assert.Equal(
            [
                "申报|100 项|40 家|||", "合格|60 项|30 家|60.0%|60.0%|75.0%", "其中：国际|20 项|未报告|||", "其中：国家|25 项|未报告|||",
                "类别未说明|15 项||||", "拨付|45 项|未报告|75.0%|45.0%|",
            ],
            table.Rows.Select(r => string.Join('|', r.Cells)));
        Assert.Equal(["applied", "eligible", "world", "nation", "eligible", "paid"], table.Rows.Select(r => r.Link!.Split("#step-")[1]));
    }

    [Fact]
    public void Every_flow_out_of_a_step_and_the_step_in_the_table_are_one_number()
    {
        var fund = Fund(20, 25);
        var flows = Picture(fund).Flows;
        foreach (var part in new[] { "国际", "国家" })
            Assert.StartsWith($"{flows.Single(f => f.To == part).Value} ", Pictures.Table(fund).Rows.Single(r => r.Cells[0].EndsWith(part, StringComparison.Ordinal)).Cells[1], StringComparison.Ordinal);
        Assert.Equal(100, flows.Where(f => f.From == "申报").Sum(f => f.Value));
    }

    [Fact]
    public void Parts_that_exceed_the_whole_leave_no_flow_and_a_negative_rest_in_the_table()
    {
        Assert.DoesNotContain(Picture(Fund(40, 25)).Flows, f => f.Tone == "Hatched");
        Assert.Contains(Pictures.Table(Fund(40, 25)).Rows, r => r.Cells[0] == "类别未说明" && r.Cells[1] == "−5 项");
    }

    [Fact]
    public void Parts_that_are_the_whole_leave_nothing_to_explain()
    {
        Assert.DoesNotContain(Picture(Fund(35, 25)).Flows, f => f.Tone == "Hatched");
        Assert.Contains(Pictures.Table(Fund(35, 25)).Rows, r => r.Cells[0] == "类别未说明" && r.Cells[1] == "0 项");
    }

    private Picture Picture(FundPipeline fund) => new(Pictures.Flows(fund));

    private static FundPipeline Fund(long world, long nation)
    {
        var fund = new Fund { Id = "f", ReportId = "r", Section = 6, NameZh = "资助", NameEn = "Subsidy", Kind = FundKind.Subsidy };
        return FundPipeline.Of(fund,
        [
            Step("paid", "拨付", FundStage.Disbursement, 5, 45, null),
            Step("applied", "申报", FundStage.Call, 1, 100, 40),
            Step("eligible", "合格", FundStage.Review, 2, 60, 30),
            Step("nation", "国家", FundStage.Review, 4, nation, null, "eligible"),
            Step("world", "国际", FundStage.Review, 3, world, null, "eligible"),
        ]);
    }

    private static FundStep Step(string id, string name, FundStage stage, int order, long count, long? applicants, string? parent = null) => new()
    {
        Id = id, ReportId = "r", Section = 6, FundId = "f", StepOrder = order, Stage = stage, ParentId = parent, NameZh = name, NameEn = id,
        Count = count, CountUnitZh = "项", CountUnitEn = "projects", CountQualifier = Qualifier.Exact, Applicants = applicants, ApplicantsQualifier = Qualifier.Exact,
    };
}
