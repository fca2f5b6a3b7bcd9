using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Figures;
using ZgcDashboard.Support;

namespace ZgcDashboard.Budget;

public sealed class BudgetPageTests : PageTest
{
    [Theory]
    [InlineData("/budget", "/budget?year=2019")]
    [InlineData("/budget?rule=yinchuan-2025", "/budget?rule=yinchuan-2025&year=2019")]
    public void Another_year_keeps_the_rule_that_was_chosen_and_names_none_otherwise(string address, string expected)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<BudgetPage>();

        page.WaitForAssertion(() => Assert.Contains(page.FindAll("a.chip"), a => a.GetAttribute("href") == expected));
    }

    [Fact]
    public async Task Each_of_several_budgets_in_a_year_has_a_name_an_address_and_a_chip()
    {
        await Store.ExecuteAsync("""
            INSERT INTO Budgets (Id, ReportId, Section, Also, FiscalYear, NameZh, NameEn, Status) SELECT 'construction-2018', ReportId, 18, '', 2018, '基本建设预算', 'Construction', 'executing' FROM Budgets LIMIT 1
            """);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/budget?budget=construction-2018");
        var page = Render<BudgetPage>();

        page.WaitForAssertion(() => Assert.Equal("2018 基本建设预算", page.Find("h1").TextContent));
        Assert.Equal(["/budget?budget=construction-2018", "/budget?budget=special-funds-2018", "/budget?year=2019"], page.FindAll("a.chip").Select(a => a.GetAttribute("href")));
        Assert.Equal("/budget?budget=construction-2018", page.Find("a.chip[aria-current=true]").GetAttribute("href"));
        Assert.Contains("基本建设预算", page.Find("a.chip[aria-current=true]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/budget?year=1999")]
    [InlineData("/budget?year=last")]
    [InlineData("/budget?budget=unknown")]
    [InlineData("/budget?year=2019&budget=special-funds-2018")]
    public void An_address_of_no_budget_leads_nowhere_and_shows_none(string address)
    {
        var left = false;
        Services.GetRequiredService<NavigationManager>().OnNotFound += (_, _) => left = true;
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<BudgetPage>();

        page.WaitForAssertion(() => Assert.True(left));
        Assert.Equal("预算执行", page.Find("h1").TextContent);
        Assert.Empty(page.FindAll("figure, .notice"));
    }

    [Fact]
    public async Task Intervals_are_as_wide_as_the_unit_of_the_source_leaves_them()
    {
        await Store.ExecuteAsync("UPDATE BudgetSnapshots SET ActualFen = 81000000000, AmountUnit = 'hundred-million-yuan'");
        var page = Render<BudgetPage>();

        page.WaitForAssertion(() => Assert.Contains("81,000 万元（80,500～81,500）", page.Find("#AverageMonthlySpend").Closest("section")!.TextContent, StringComparison.Ordinal));
        Assert.Contains("13,416～13,584", page.Find("#AverageMonthlySpend").TextContent, StringComparison.Ordinal);
        Assert.Contains("本期为亿元", page.Find("#AverageMonthlySpend").Closest("section")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_budget_is_answered_with_those_that_there_are()
    {
        var known = Services.GetServices<Shell.INearAddresses>().Single(a => a.Beginning == "/budget");

        Assert.Equal("没有这个年度或名称的预算", known.Title(""));
        Assert.Equal(["/budget?year=2018", "/budget?year=2019"], (await known.NearestAsync("", Ct)).Select(b => b.Address));
    }

    [Fact]
    public void Pefa_is_not_applied_to_the_adjusted_budget()
    {
        var row = Render<BudgetPage>().WaitForElement("#lamps tbody tr:nth-child(3)");

        Assert.Contains("不适用", row.QuerySelectorAll("td")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_pace_value_has_its_basis_beside_it()
    {
        var panel = Render<PacePanel>(p => p.Add(c => c.Execution, SeedSnapshot.Execution(new(2018, 6, 30))));

        Assert.Equal(
            [
                "月均支出 按月 13,523 万元/月 13,522～13,523", "所需月均支出 按月 19,379 万元/月 19,338～19,420", "追赶倍数 按月 1.43 倍 1.430～1.437",
                "全年预计（线性） 按月 162,270 万元 162,269～162,271", "预计结转 按月 35,139 万元 34,898～35,380", "追赶倍数 按天 1.41 倍 1.406～1.413",
                "全年预计（线性） 按天 163,615 万元 163,613～163,616", "预计结转 按天 33,794 万元 33,553～34,035", "全年预计 ÷ 年初预算 按天 112.9% 111.9～114.0",
                "全年预计 ÷ 调整后预算 按天 82.9% 82.78～82.99", "进度指数（年初） 按天 1.13 倍 1.119～1.140", "进度指数（调整后） 按天 0.83 倍 0.827～0.830",
            ],
            panel.FindAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()))));
    }

    [Fact]
    public void Each_lamp_stands_under_the_budget_that_it_judges()
    {
        var panel = Render<LampPanel>(p => p.Add(c => c.Execution, SeedSnapshot.Execution(new(2018, 6, 30))).Add(c => c.Chosen, LampRule.All[0]));

        Assert.Equal(["正常", "关注", "正常"], CellsOf(panel.Find("tbody tr")));
    }

    [Fact]
    public void Each_checkpoint_has_what_is_due_and_what_is_due_if_the_supplement_came_late()
    {
        var panel = Render<CheckpointPanel>(p => p.Add(c => c.Execution, SeedSnapshot.Execution(new(2018, 6, 30))));

        Assert.Equal("2018-09-30", panel.Find("tbody th").TextContent);
        Assert.Equal(["92", "74.8%", "147,651 万元", "66,516 万元", "134,628 万元", "53,493 万元"], CellsOf(panel.Find("tbody tr")));
    }

    /// <summary>What a row's cells say first: the value, without its formula.</summary>
    private static IEnumerable<string> CellsOf(AngleSharp.Dom.IElement row) =>
        row.QuerySelectorAll("td").Select(cell => (cell.QuerySelector("summary") ?? cell).TextContent.Trim());
}
