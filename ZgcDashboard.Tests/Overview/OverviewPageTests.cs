using Bunit;
using ZgcDashboard.Support;

namespace ZgcDashboard.Overview;

public sealed class OverviewPageTests : PageTest
{
    [Fact]
    public void The_first_tile_answers_whether_spending_is_on_pace()
    {
        var page = Render<OverviewPage>();
        page.WaitForAssertion(() => Assert.Contains("41.1%", page.Find(".tile").TextContent, StringComparison.Ordinal));

        var tile = page.Find(".tile").TextContent;
        Assert.Contains("56%", tile, StringComparison.Ordinal);
        Assert.Contains("49.6%", tile, StringComparison.Ordinal);
        Assert.Contains("181/365 天", tile, StringComparison.Ordinal);
        Assert.Contains("关注", tile, StringComparison.Ordinal);
        Assert.Contains("正常", tile, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_projects_are_counted_with_separators_where_they_need_attention()
    {
        await Store.ExecuteAsync("""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)
            INSERT INTO Projects (Id, ReportId, Section, Also, NameZh, NameEn, Kind, Stage, TypeInferred, StageInferred, ParkInferred)
            SELECT 'many-' || i, (SELECT Id FROM Reports), 3, '', '新', 'New', 'project', 'on-hold', 0, 0, 0 FROM n
            """);
        var page = Render<OverviewPage>();

        page.WaitForAssertion(() => Assert.Contains("1,200 个项目暂缓", page.Find(".attention").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void The_three_most_urgent_points_lead_the_page_and_the_others_follow_below()
    {
        var page = Render<OverviewPage>();
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".urgent li").Count));

        Assert.True(page.Markup.IndexOf("urgent", StringComparison.Ordinal) < page.Markup.IndexOf("class=\"tiles", StringComparison.Ordinal));
        var (urgent, others) = (page.FindAll(".urgent li").Select(l => l.TextContent).ToList(), page.FindAll(".attention li").Skip(3).Select(l => l.TextContent).ToList());
        Assert.Contains("规则：", urgent[0], StringComparison.Ordinal);
        Assert.Contains("下一节点 2018-09-30", urgent[0], StringComparison.Ordinal);
        Assert.NotEmpty(others);
        Assert.Empty(urgent.Intersect(others));
    }

    [Fact]
    public async Task Without_reported_spending_the_page_says_so_and_draws_no_zero()
    {
        await Store.ExecuteAsync("UPDATE BudgetSnapshots SET ActualFen = NULL");
        var page = Render<OverviewPage>();

        page.WaitForAssertion(() => Assert.Contains("尚无预算执行数据", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("figure[data-chart=overview-bullet]"));
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_told_in_place_of_numbers()
    {
        await Store.ExecuteAsync("ALTER TABLE Reports RENAME TO Gone");
        var page = Render<OverviewPage>();

        page.WaitForAssertion(() => Assert.NotNull(page.Find("[role=alert]")));
    }
}
