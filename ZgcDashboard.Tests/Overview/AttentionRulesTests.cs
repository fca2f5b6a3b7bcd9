using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Figures;
using ZgcDashboard.Support;

namespace ZgcDashboard.Overview;

public sealed class AttentionRulesTests : PageTest
{
    private AttentionRules Rules => Services.GetRequiredService<AttentionRules>();

    private Task<OverviewModel> ModelAsync() => Services.GetRequiredService<OverviewQueries>().ModelAsync(Ct);

    [Fact]
    public async Task Everything_that_is_raised_says_its_rule_and_leads_somewhere() => Assert.All(Rules.Of(await ModelAsync()), a =>
    {
        Assert.NotEmpty(a.Rule);
        Assert.StartsWith("/", a.Address, StringComparison.Ordinal);
    });

    [Fact]
    public async Task The_pace_on_the_adjusted_budget_is_raised_with_both_ends_of_its_bracket()
    {
        var pace = Assert.Single(Rules.Of(await ModelAsync()), a => a.Key == "Pace");

        Assert.Equal(Lamp.Watch, pace.Lamp);
        Assert.Contains("41.1%", pace.Text, StringComparison.Ordinal);
        Assert.Contains("−8.5", pace.Text, StringComparison.Ordinal);
        Assert.Contains("+4.7", pace.Text, StringComparison.Ordinal);
        Assert.Equal(18, pace.Citations[0].Section);
    }

    [Fact]
    public async Task The_unexplained_part_of_the_eligible_is_raised() =>
        Assert.Contains("58", Assert.Single(Rules.Of(await ModelAsync()), a => a.Key == "Unexplained").Text, StringComparison.Ordinal);

    [Fact]
    public async Task Spending_on_pace_raises_nothing()
    {
        await Store.ExecuteAsync("UPDATE BudgetSnapshots SET RateOnAdjusted = '52.0'");
        Assert.DoesNotContain(Rules.Of(await ModelAsync()), a => a.Key is "Pace" or "CatchUp");
    }

    [Fact]
    public async Task A_project_on_hold_is_the_gravest()
    {
        await Store.ExecuteAsync("UPDATE Projects SET Stage = 'on-hold' WHERE Id = 'health-valley'");
        Assert.Equal("OnHold", Rules.Of(await ModelAsync())[0].Key);
    }
}
