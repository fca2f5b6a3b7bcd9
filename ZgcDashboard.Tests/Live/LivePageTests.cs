using Bunit;
using ZgcDashboard.Overview;
using ZgcDashboard.Projects;
using ZgcDashboard.Support;

namespace ZgcDashboard.Live;

public sealed class LivePageTests : PageTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_change_of_what_the_page_does_not_show_draws_nothing()
    {
        await Store.SeeAsync();
        var page = Render<OverviewPage>();
        var drawn = page.RenderCount;

        await ChangeAsync("UPDATE AspNetUsers SET UserName = UserName; INSERT INTO AspNetRoles (Id, Name) VALUES ('test', 'test')");
        Assert.Equal(drawn, page.RenderCount);

        await ChangeAsync("UPDATE BudgetSnapshots SET ActualFen = 90123000000");
        page.WaitForAssertion(() => Assert.Contains("90,123", page.Markup, StringComparison.Ordinal), Patience);
        Assert.NotEqual(drawn, page.RenderCount);
    }

    [Fact]
    public async Task A_filtered_list_whose_rows_stand_is_not_drawn_again()
    {
        await Store.SeeAsync();
        var page = Render<ProjectsPage>();
        var drawn = page.RenderCount;

        await ChangeAsync("UPDATE Flaws SET TextZh = TextZh || '*'");

        Assert.Equal(drawn, page.RenderCount);
    }

    /// <summary>A change, until every page has looked again.</summary>
    private async Task ChangeAsync(string sql)
    {
        await Store.ExecuteAsync(sql);
        for (var again = 0; again < 2; again++)
        {
            var told = new TaskCompletionSource();
            using var subscription = Store.Feed.Subscribe(() => told.TrySetResult());
            await Store.SeeAsync();
            await told.Task.WaitAsync(Patience, Ct);
        }
    }
}
