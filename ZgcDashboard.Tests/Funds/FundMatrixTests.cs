using Bunit;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Funds;

public sealed class FundMatrixTests : PageTest
{
    private static readonly FundRow Subsidy = Row("subsidy", "资助", FundStage.Review, "2018-06",
        Step("called", "征集", FundStage.Call, 716), Step("checked", "认定", FundStage.Review, 560), Step("world", "国际", FundStage.Review, 51, "checked"));

    private static readonly FundRow Silent = Row("silent", "未说", null, null, Step("drafted", "起草", FundStage.Design, null));

    [Fact]
    public void A_fund_is_marked_at_its_stage_and_each_step_stands_at_its_own_with_its_count()
    {
        var matrix = Render<FundMatrix>(p => p.Add(m => m.Funds, [Subsidy, Silent]));

        Assert.Equal(["资金", "制度设计", "印发实施", "征集申报", "评审审议", "拨付支持", "绩效评价", "出处"], matrix.FindAll("thead th").Select(h => h.TextContent));
        Assert.Equal(["||征集 716 项|当前阶段 2018-06认定 560 项||", "起草|||||"], matrix.FindAll("tbody tr").Select(r => string.Join('|', r.QuerySelectorAll("td[data-stage]").Select(Words))));
        Assert.Equal("评审审议", Assert.Single(matrix.FindAll("td.here")).GetAttribute("data-stage"));
        Assert.Contains("s4", matrix.Find("td.here").ClassList);
    }

    [Fact]
    public void Heads_steps_and_funds_lead_to_what_they_name()
    {
        var matrix = Render<FundMatrix>(p => p.Add(m => m.Funds, [Subsidy, Silent]));

        Assert.Equal(["design", "issued", "call", "review", "disbursement", "evaluation"], matrix.FindAll("thead a").Select(a => a.GetAttribute("href")!.Split("stage=")[1]));
        Assert.Equal(["/funds/subsidy", "/funds/silent"], matrix.FindAll("tbody th a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["/funds/subsidy#step-called", "/funds/subsidy#step-checked", "/funds/silent#step-drafted"], matrix.FindAll("a.step").Select(a => a.GetAttribute("href")));
    }

    private static string Words(AngleSharp.Dom.IElement cell) => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static FundRow Row(string id, string name, FundStage? stage, string? day, params StepRow[] steps) => new()
    {
        Id = id, Name = new(name, id), Kind = FundKind.Subsidy, Stage = stage, StageAsOf = day is null ? null : ReportedDate.Parse(day), Parks = [], Citations = [], Steps = steps,
        Flow = new(id, new(name, id), new([]), new Dictionary<string, StepName>(), []),
    };

    private static StepRow Step(string id, string name, FundStage stage, decimal? count, string? parent = null) => new()
    {
        Id = id, Name = new(name, id), Stage = stage, ParentId = parent, Count = count, CountUnit = new("项", "projects"), CountQualifier = Qualifier.Exact,
        ApplicantsQualifier = Qualifier.Exact, Citations = [],
    };
}
