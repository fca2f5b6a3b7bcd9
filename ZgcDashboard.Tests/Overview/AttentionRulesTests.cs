using Bunit;
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
        Assert.Equal(18, Assert.IsType<ReportPlace>(pace.Citations[0]).Section);
    }

    [Theory]
    [InlineData("2018-06", "占调整后预算 41.1%，进度差 −8.5 个百分点；若追加预算到 2018-06-30 才到位，则为 +4.7 个百分点")]
    [InlineData("2018-04-15", "占调整后预算 41.1%，进度差 −8.5 个百分点；按追加预算 2018-04-15 到位计，为 −3.1 个百分点")]
    [InlineData(null, "占调整后预算 41.1%，进度差 −8.5 个百分点")]
    public async Task The_pace_speaks_of_the_supplements_own_day(string? day, string said)
    {
        await Store.ExecuteAsync($"UPDATE BudgetSnapshots SET SupplementAsOf = {(day is null ? "NULL" : $"'{day}'")}");
        Assert.Equal(said, Assert.Single(Rules.Of(await ModelAsync()), a => a.Key == "Pace").Text);
    }

    [Fact]
    public async Task The_rule_of_catching_up_says_its_own_limit()
    {
        var raised = Assert.Single(Rules.Of(await ModelAsync()), a => a.Key == "CatchUp");
        Assert.Equal("追赶倍数大于 1.2", raised.Rule);
    }

    [Fact]
    public async Task The_unexplained_part_of_the_eligible_is_raised() =>
        Assert.Contains("58", Assert.Single(Rules.Of(await ModelAsync()), a => a.Key == "Unexplained").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("OnHold", typeof(Projects.ProjectsPage), ".list tbody tr:not(.whole)")]
    [InlineData("StageNotReported", typeof(Projects.ProjectsPage), ".list tbody tr:not(.whole)")]
    [InlineData("FundsUnissued", typeof(Funds.FundsPage), "table.matrix tbody tr")]
    [InlineData("AmountsNotReported", typeof(Funds.FundsPage), "table.steps-list tbody tr")]
    [InlineData("SilentParks", typeof(Parks.ParksPage), ".list tbody tr")]
    [InlineData("PoliciesUnderWay", typeof(Policies.PoliciesPage), "tbody tr")]
    public async Task A_count_leads_to_exactly_the_rows_that_it_counts(string key, Type pageType, string rows)
    {
        await Store.ExecuteAsync("UPDATE Projects SET Stage = 'on-hold' WHERE Id IN ('health-valley', 'glodon-park'); UPDATE FundSteps SET AmountFen = 100 WHERE Id = 'standards-accepted'");
        var raised = Assert.Single(Rules.Of(await ModelAsync()), a => a.Key == key);
        var counted = int.Parse(System.Text.RegularExpressions.Regex.Match(raised.Text, "[0-9]+").Value, System.Globalization.CultureInfo.InvariantCulture);
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo(raised.Address);
        var page = Render(builder =>
        {
            builder.OpenComponent(0, pageType);
            builder.CloseComponent();
        });

        Assert.True(counted > 0);
        page.WaitForAssertion(() => Assert.Equal(counted, page.FindAll(rows).Count));
    }

    [Fact]
    public async Task What_the_budget_raises_has_its_day_and_the_next_checkpoint()
    {
        var pace = Assert.Single(Rules.Of(await ModelAsync()), a => a.Key == "Pace");

        Assert.Equal(DatedRange.On(new(2018, 6, 30)), pace.Dates);
        Assert.Contains("2018-09-30", pace.Next, StringComparison.Ordinal);
        Assert.Contains("92", pace.Next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_answers_for_it_stands_beside_what_is_raised()
    {
        await Store.ExecuteAsync("UPDATE Projects SET Stage = 'on-hold', ResponsibleZh = '平谷区政府', ResponsibleEn = 'Pinggu' WHERE Id = 'health-valley'");
        var page = Render<OverviewPage>();

        page.WaitForAssertion(() => Assert.Contains("责任单位：平谷区政府", page.Find(".attention li .rule").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_normal_business_or_the_sources_matter_is_not_raised() =>
        Assert.DoesNotContain(Rules.Of(await ModelAsync()), a => a.Key is "Approval" or "Flaws");

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

    [Fact]
    public async Task A_budget_that_is_overspent_is_raised_as_such()
    {
        await Store.ExecuteAsync("UPDATE BudgetSnapshots SET RateOnAdjusted = '147'");
        var raised = Rules.Of(await ModelAsync());

        Assert.Contains("147", Assert.Single(raised, a => a.Key == "OverBudget").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(raised, a => a.Key == "CatchUp");
    }
}
