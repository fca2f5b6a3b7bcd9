using Microsoft.Playwright;

namespace ZgcDashboard.Browser;

/// <summary>Changes of the store, and of the connection. In one class, so that they do not run beside each other.</summary>
public sealed class LiveTests(DashboardServer server)
{
    private static readonly LocatorAssertionsToContainTextOptions TwoSeconds = new() { Timeout = 2000 };

    [Fact]
    public async Task A_change_by_another_process_shows_in_two_browsers_within_two_seconds()
    {
        await using var first = await Visitor.ArriveAsync(server);
        await using var second = await Visitor.ArriveAsync(server, "en-US");
        await first.OpenAsync("/projects/health-valley");
        await second.OpenAsync("/projects/health-valley");

        await server.ExecuteAsync("UPDATE Projects SET NameZh = '健康智谷（改）', NameEn = 'Health Valley (changed)' WHERE Id = 'health-valley'");
        try
        {
            await Task.WhenAll(
                Assertions.Expect(first.Page.Locator("h1")).ToContainTextAsync("（改）", TwoSeconds),
                Assertions.Expect(second.Page.Locator("h1")).ToContainTextAsync("(changed)", TwoSeconds));
        }
        finally
        {
            await server.ExecuteAsync("UPDATE Projects SET NameZh = '健康智谷', NameEn = 'Health Valley' WHERE Id = 'health-valley'");
        }

        await Assertions.Expect(first.Page.Locator("h1")).Not.ToContainTextAsync("（改）");
    }

    [Fact]
    public async Task A_live_change_keeps_the_place_and_updates_the_charts_in_place()
    {
        await using var visitor = await Visitor.ArriveAsync(server);
        await visitor.OpenAsync("/budget");
        await visitor.DrawnAsync();
        await visitor.Page.EvaluateAsync("window.scrollTo(0, 400); document.querySelector('figure[data-chart] canvas').dataset.mark = 'same'");
        var drawn = await DrawnAsync(visitor);

        await server.ExecuteAsync("UPDATE BudgetSnapshots SET ActualFen = 90000000000");
        try
        {
            await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("90,000", TwoSeconds);
            Assert.Equal(400, await visitor.Page.EvaluateAsync<int>("window.scrollY"));
            Assert.Equal("same", await visitor.Page.EvaluateAsync<string>("document.querySelector('figure[data-chart] canvas').dataset.mark"));
            Assert.True(await DrawnAsync(visitor) > drawn);
            await Assertions.Expect(visitor.Page.Locator(".changed").First).ToBeAttachedAsync();
        }
        finally
        {
            await server.ExecuteAsync("UPDATE BudgetSnapshots SET ActualFen = 81135000000");
        }

        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("81,135");
    }

    [Fact]
    public async Task A_lost_connection_is_told_and_resumes_where_it_was()
    {
        await using var visitor = await Visitor.ArriveAsync(server);
        await visitor.OpenAsync("/projects?stage=approval");

        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.Page.EvaluateAsync("() => { Blazor._internal.forceCloseConnection(); }");
        await Assertions.Expect(visitor.Page.GetByText("连接中断")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator("main a[href^='/projects/']").First).ToBeVisibleAsync();

        await visitor.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(visitor.Page.GetByText("连接中断")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(server.Address + "/projects?stage=approval");

        await visitor.Page.Locator("main a[href*='park=haidian']").First.ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("park=haidian"));
    }

    private static Task<int> DrawnAsync(Visitor visitor) => visitor.Page.EvaluateAsync<int>(
        "[...document.querySelectorAll('figure[data-chart]')].reduce((sum, f) => sum + +f.dataset.drawn, 0)");
}
