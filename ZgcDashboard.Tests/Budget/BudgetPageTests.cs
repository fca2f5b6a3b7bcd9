using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
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

    [Fact]
    public void Pefa_is_not_applied_to_the_adjusted_budget()
    {
        var row = Render<BudgetPage>().WaitForElement("#lamps tbody tr:nth-child(3)");

        Assert.Contains("不适用", row.QuerySelectorAll("td")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_pace_value_has_its_basis_beside_it()
    {
        var page = Render<BudgetPage>();
        page.WaitForElement("[data-chart=budget-trajectory]");
        var rows = page.FindAll("tbody tr").Select(r => r.TextContent).ToList();

        Assert.Contains(rows, r => r.Contains("月均支出", StringComparison.Ordinal) && r.Contains("按月", StringComparison.Ordinal) && r.Contains("13,523", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("预计结转", StringComparison.Ordinal) && r.Contains("按月", StringComparison.Ordinal) && r.Contains("34,898～35,380", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("追赶倍数", StringComparison.Ordinal) && r.Contains("按天", StringComparison.Ordinal) && r.Contains("1.41", StringComparison.Ordinal));
    }
}
