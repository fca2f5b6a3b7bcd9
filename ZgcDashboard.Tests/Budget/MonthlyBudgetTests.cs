using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Support;

namespace ZgcDashboard.Budget;

/// <summary>A budget by the month: beside its plan, beside last year, by its lines, with what was corrected and why it fell.</summary>
public sealed class MonthlyBudgetTests : PageTest
{
    private BudgetQueries Queries => Services.GetRequiredService<BudgetQueries>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await MonthlyBudget.StoreAsync(Store, Ct);
    }

    [Fact]
    public async Task The_plan_that_stands_is_the_latest_approved_by_the_day_of_the_data()
    {
        var budget = (await Queries.ModelAsync(2018, ct: Ct))!.Shown;

        Assert.Equal("plan-2018-2", budget.StandingOn(new(2018, 9, 30))!.Id);
        Assert.Equal("plan-2018-1", budget.StandingOn(new(2018, 9, 9))!.Id);
        Assert.Null(budget.StandingOn(new(2018, 1, 19)));
        Assert.True(budget.Plans[0].Plan.IsSumOfLines);
    }

    [Fact]
    public async Task Spending_is_compared_with_the_plan_and_the_same_day_of_last_year()
    {
        var outlook = BudgetOutlook.Of((await Queries.ModelAsync(2018, ct: Ct))!)!;

        Assert.Equal((PreviousChoice.Alone, "special-funds-2017"), (outlook.Choice, outlook.Previous!.Id));
        Assert.Equal(30_000m, outlook.Before!.Spending!.Difference);
        Assert.Equal(140_000m * 54 / 100 + 29_100m, outlook.Plan!.ToDate.Value);
        Assert.Equal(["YearEndProjection", "YearEndProjectionByPlan", "YearEndProjectionByLastYear"], outlook.Forecast.Shapes.Select(s => s.Key));
    }

    [Fact]
    public async Task Of_several_budgets_of_last_year_none_is_chosen_until_somebody_says_which()
    {
        await MonthlyBudget.StoreAsync(Store, "budgets", "id,fiscal_year,name_zh,status\nother-2017,2017,基本建设预算,closed\n", Ct);
        await Store.SeeAsync();
        Assert.Equal((PreviousChoice.Several, null), BudgetOutlook.Of((await Queries.ModelAsync(2018, ct: Ct))!) is var o ? (o!.Choice, o.Previous) : default);

        await MonthlyBudget.StoreAsync(Store, "budgets", "id,previous\nspecial-funds-2018,special-funds-2017\n", Ct);
        await Store.SeeAsync();
        Assert.Equal((PreviousChoice.Named, "special-funds-2017"), BudgetOutlook.Of((await Queries.ModelAsync(2018, ct: Ct))!) is var named ? (named!.Choice, named.Previous!.Id) : default);
    }

    [Fact]
    public async Task A_correction_is_a_vintage_whose_older_one_stays_and_an_undone_one_is_none()
    {
        var may = (await Queries.ModelAsync(2018, ct: Ct))!.Shown.Snapshots.Single(s => s.Id == "s18-05");

        Assert.Equal(58_000m, may.Execution!.Actual.TenThousandYuan);
        Assert.Equal(57_000m, Assert.Single(may.Replaced).Actual.TenThousandYuan);
        await Services.GetRequiredService<Store.Recording.RecordCommands>().UndoAsync(5, new("张三", "test", "", ZgcDashboard.Store.Recording.Rights.Editor), Ct);
        await Store.SeeAsync();
        may = (await Queries.ModelAsync(2018, ct: Ct))!.Shown.Snapshots.Single(s => s.Id == "s18-05");
        Assert.Equal((57_000m, 0), (may.Execution!.Actual.TenThousandYuan, may.Replaced.Count));

        await MonthlyBudget.StoreAsync(Store, "budget-snapshots", "id,actual\ns18-05,59000\n", Ct);
        await Store.SeeAsync();
        may = (await Queries.ModelAsync(2018, ct: Ct))!.Shown.Snapshots.Single(s => s.Id == "s18-05");
        Assert.Equal([57_000m], may.Replaced.Select(r => r.Actual.TenThousandYuan));
    }

    [Fact]
    public async Task The_chart_draws_steps_beside_both_plans_and_last_year_with_its_gap_and_the_ghost()
    {
        var budget = (await Queries.ModelAsync(2018, ct: Ct))!;
        var chart = Render<TrajectoryChart>(p => p.Add(c => c.Snapshots, budget.Shown.Snapshots).Add(c => c.Plans, budget.Shown.Plans)
            .Add(c => c.Previous, BudgetOutlook.Of(budget)!.Previous!.Snapshots));
        var series = JsonDocument.Parse(chart.Find("zgc-chart").GetAttribute("spec")!).RootElement.GetProperty("series").EnumerateArray()
            .ToDictionary(s => s.GetProperty("label").GetString()!);

        Assert.Equal("Step", series["实际支出"].GetProperty("style").GetString());
        Assert.Equal([6000, 14000, 30000, 29500, 58000, 81135, 95000, 110500, 131000], series["实际支出"].Numbers("values"));
        Assert.Contains("↓ 29,500 万元", series["实际支出"].Texts("texts"));
        Assert.Contains("29,500 万元（冲销：退回误拨款项）", chart.Find(".chart-table").TextContent, StringComparison.Ordinal);
        Assert.Equal([57000], series["更正前所报"].Numbers("values"));
        Assert.Equal([0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365], series["用款计划（2018-09-10 批准）"].Numbers("x"));
        Assert.Equal(192_000m, series["用款计划（2018-09-10 批准）"].Numbers("values")[^1]);
        Assert.Equal(140_000m, series["其他版本计划（2018-01-20 批准）"].Numbers("values")[^1]);
        Assert.Equal(JsonValueKind.Null, series["上年支出"].GetProperty("values")[3].ValueKind);
        Assert.Contains("2018-02-28", chart.Find(".chart-table").TextContent, StringComparison.Ordinal);
        Assert.Contains("2017-11-30", chart.Find(".chart-table").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_names_each_gap_and_adds_nothing_up_that_does_not_add_up()
    {
        var page = At("/budget?year=2018");
        var comparison = page.WaitForElement("#comparison table").TextContent;
        var lines = page.WaitForElement("#lines table");

        foreach (var said in new[] { "序时进度差", "计划进度差", "同比", "+30,000 万元（+29.7%）", "支出与计划之差" }) Assert.Contains(said, comparison, StringComparison.Ordinal);
        Assert.Contains("未编报差额", page.Find("#comparison").TextContent, StringComparison.Ordinal);
        Assert.Contains("全年预计：", page.Find("#comparison h3").TextContent, StringComparison.Ordinal);
        Assert.Equal(["人才公寓建设", "特色园区建设", "创业服务"], lines.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
        var foot = lines.QuerySelectorAll("tfoot tr").Select(row => row.QuerySelectorAll("td").Select(td => td.TextContent.Trim()).ToList()).ToList();
        Assert.Equal(["140,000", "192,000", "104,700", "128,000", "66.7%"], foot[0].Take(5));
        Assert.Equal(["144,884", "197,409"], foot[1].Take(2));
        Assert.Equal(["+4,884", "+5,409", "—", "+3,000"], foot[2].Take(4));
    }

    [Fact]
    public async Task A_line_that_reported_another_day_has_its_own_date_and_is_in_no_sum()
    {
        await MonthlyBudget.StoreAsync(Store, "line-snapshots", "id,line,as_of,actual\nl3-10,services-2018,2018-10-15,31000\n", Ct);
        await MonthlyBudget.StoreAsync(Store, "budget-snapshots", "id,budget,as_of,actual,initial,adjusted\ns18-10,special-funds-2018,2018-10-31,140000,144884,197409\n", Ct);
        await MonthlyBudget.StoreAsync(Store, "line-snapshots", "id,line,as_of,actual,adjusted\nl1-10,talent-housing-2018,2018-10-31,52000,80000\n", Ct);
        await Store.SeeAsync();
        var lines = At("/budget?year=2018").WaitForElement("#lines table");

        Assert.Contains("2018-10-15", lines.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("创业服务", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        var sum = lines.QuerySelector("tfoot tr")!.TextContent;
        Assert.Contains("52,000（1/3 个分项）", sum, StringComparison.Ordinal);
        Assert.Contains("分项未报全", sum, StringComparison.Ordinal);
    }

    [Fact]
    public void From_the_total_a_line_is_two_clicks_from_its_file()
    {
        var page = At("/budget?year=2018");
        Assert.Equal("/budget/lines/talent-housing-2018", page.WaitForElement("#lines tbody th a").GetAttribute("href"));

        var line = Render<BudgetLinePage>(p => p.Add(l => l.Id, "talent-housing-2018"));
        var rows = line.WaitForElements("#snapshots tbody tr");
        Assert.Equal(["2018-09-30", "2018-06-30"], rows.Select(r => r.QuerySelector("th")!.TextContent));
        Assert.StartsWith("/data/history/", rows[0].QuerySelector(".cite a")!.GetAttribute("href")!, StringComparison.Ordinal);
        Assert.Contains("人才公租房建设", line.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_is_a_table_of_lines_and_months_that_marks_what_changed_and_what_is_not_planned()
    {
        var page = Render<BudgetPlanPage>(p => p.Add(l => l.Id, "plan-2018-2"));
        var rows = page.WaitForElements("#months tbody tr").Select(row => row.QuerySelectorAll("td").Select(td => td.TextContent.Trim()).ToList()).ToList();

        Assert.Equal(4, rows.Count);
        Assert.Equal(["1,200", "1,800", "3,600", "4,200", "4,800", "6,000", "5,400", "5,400", "11,900 *", "11,900 *", "11,900 *", "11,900 *", "80,000", "80,000", "0"], rows[1]);
        Assert.Equal(["192,000", "197,409", "5,409"], rows[0].TakeLast(3));
        Assert.Equal("上一版：6,600", page.FindAll("#months tbody tr")[1].QuerySelectorAll("td")[8].GetAttribute("title"));
        Assert.Equal(["/budget/plans/plan-2018-1", "/budget/plans/plan-2018-2"], page.FindAll("a.chip").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_month_that_is_not_planned_is_a_dot_and_no_zero()
    {
        await MonthlyBudget.StoreAsync(Store, "budget-plans", "id,budget,approved_on\nplan-3,special-funds-2018,2018-10-01\n", Ct);
        await MonthlyBudget.StoreAsync(Store, "plan-months", "plan,month,amount\nplan-3,2018-10,500\nplan-3,2018-11,0\n", Ct);
        await Store.SeeAsync();
        var row = Render<BudgetPlanPage>(p => p.Add(l => l.Id, "plan-3")).WaitForElement("#months tbody tr");

        Assert.Contains("预算整体", row.QuerySelector("th")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["· *", "· *", "· *", "· *", "· *", "· *", "· *", "· *", "· *", "500 *", "0 *", "· *"], row.QuerySelectorAll("td").Take(12).Select(td => td.TextContent.Trim()));
    }

    [Theory]
    [InlineData("/budget?year=2018&target=95&supplement=2018-05-15", true, "2018-05-15", 95, 0)]
    [InlineData("/budget?year=2018&target=95", true, null, 95, 0)]
    [InlineData("/budget?year=2018", false, null, 100, 0)]
    [InlineData("/budget?year=2018&target=1000&supplement=2017-05-15", true, null, 100, 2)]
    [InlineData("/budget?year=2018&target=lots", true, null, 100, 1)]
    public void What_the_address_supposes_is_computed_and_what_it_does_not_mean_is_said(string address, bool isOpen, string? day, int target, int ignored)
    {
        var page = At(address);
        var panel = page.WaitForElement("#what-if");

        Assert.Equal(isOpen, panel.HasAttribute("open"));
        Assert.Contains("测算，非所报", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains($"调整后预算的 {target}%", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains(day is null ? "追加预算到位日：未报告" : $"追加预算到位日：{day}", panel.TextContent, StringComparison.Ordinal);
        Assert.Equal(ignored, page.FindAll(".notice.watch[role=status]").Count);
    }

    [Fact]
    public void A_line_that_there_is_not_leads_nowhere()
    {
        var left = false;
        Services.GetRequiredService<NavigationManager>().OnNotFound += (_, _) => left = true;
        var page = Render<BudgetLinePage>(p => p.Add(l => l.Id, "no-such-line"));

        page.WaitForAssertion(() => Assert.True(left));
    }

    private IRenderedComponent<BudgetPage> At(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<BudgetPage>();
    }
}

/// <summary>Where nobody reported a plan, lines or a year before, one line says so.</summary>
public sealed class BudgetWithoutMonthsTests : PageTest
{
    [Theory]
    [InlineData("zh-CN", "用款计划：未报告。", "没有 2017 年预算", "预算分项：未报告。")]
    [InlineData("en", "Spending plan: not reported.", "no budget of 2017", "Budget lines: not reported.")]
    public void What_nobody_reported_is_said_in_a_line_and_draws_nothing(string language, string plan, string year, string lines)
    {
        InLanguage(language);
        var page = Render<BudgetPage>();

        var said = page.WaitForElement("#comparison");
        Assert.Equal("P", said.TagName);
        Assert.Contains(plan, said.TextContent, StringComparison.Ordinal);
        Assert.Contains(year, said.TextContent, StringComparison.Ordinal);
        Assert.Contains(lines, page.Find("#lines").TextContent, StringComparison.Ordinal);
        Assert.Equal("P", page.Find("#lines").TagName);
    }
}
