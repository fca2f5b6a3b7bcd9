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
}
