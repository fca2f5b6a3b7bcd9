using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Figures;
using ZgcDashboard.Support;

namespace ZgcDashboard.Overview;

/// <summary>Each panel is dated by the statements that it shows.</summary>
public sealed class OverviewDatesTests : PageTest
{
    private const string July = """
        CREATE TEMP TABLE July AS SELECT * FROM BudgetSnapshots;
        UPDATE July SET Id = 'special-funds-2018-07', AsOf = '2018-07-31', ActualFen = 95000000000, RateOnInitial = '65.6', RateOnAdjusted = '48.1';
        INSERT INTO BudgetSnapshots SELECT * FROM July;
        UPDATE Projects SET StageAsOf = NULL;
        UPDATE Projects SET StageAsOf = '2018-05', Stage = 'operating' WHERE Id = 'health-valley';
        """;

    [Theory]
    [InlineData("zh-CN", "数据截至 2018-07-31", "数据截至 2018-05，56 项中 55 项未注明日期", "2018-05，55/56 未注明日期")]
    [InlineData("en", "data as of 2018-07-31", "data as of 2018-05, 55 of 56 undated", "2018-05, 55/56 undated")]
    public async Task A_snapshot_dates_the_budget_and_nothing_else(string language, string budget, string projects, string tile)
    {
        InLanguage(language);
        await Store.ExecuteAsync(July);
        var page = Render<OverviewPage>();
        page.WaitForAssertion(() => Assert.Contains("212", page.Find(".tile").TextContent, StringComparison.Ordinal));

        Assert.Contains(budget, page.Find(".page-head .as-of").TextContent, StringComparison.Ordinal);
        Assert.Equal("2018-07-31", page.Find(".tile .as-of").TextContent);
        foreach (var chart in new[] { "overview-bullet", "overview-waterfall" })
            Assert.Contains(budget, page.Find($"figure[data-chart={chart}] .chart-sub").TextContent, StringComparison.Ordinal);
        Assert.Equal((tile, projects), (page.FindAll(".tile .as-of")[1].TextContent, page.FindAll(".tile .as-of")[1].GetAttribute("title")));
        Assert.Contains(projects, page.Find("figure[data-chart=overview-parks] .chart-sub").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pipeline_is_dated_by_its_own_steps()
    {
        await Store.ExecuteAsync("UPDATE FundSteps SET AsOf = NULL; UPDATE FundSteps SET AsOf = '2018-04' WHERE Id = 'standards-accepted'");
        var pipeline = (await Services.GetRequiredService<OverviewQueries>().ModelAsync(Ct)).Pipelines[0];

        Assert.Equal("standards-subsidy", pipeline.FundId);
        Assert.Equal((ReportedDate.Parse("2018-04"), 3), (pipeline.Dates.Latest, pipeline.Dates.Undated));
    }
}
