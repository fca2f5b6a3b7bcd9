using Microsoft.Playwright;

namespace ZgcDashboard.Browser;

public sealed class LeaderTests(DashboardServer server)
{
    [Fact]
    public async Task The_overview_answers_whether_spending_is_on_pace_without_a_click()
    {
        await using var visitor = await Visitor.ArriveAsync(server);
        await visitor.OpenAsync("/");

        var main = visitor.Page.Locator("main");
        await Assertions.Expect(main).ToContainTextAsync("41.1%");
        await Assertions.Expect(main).ToContainTextAsync("49.6%");
        await Assertions.Expect(main).ToContainTextAsync("56");
        await Assertions.Expect(main).ToContainTextAsync("2018-06-30");
    }

    [Fact]
    public async Task The_charts_are_drawn_before_the_circuit_is_up()
    {
        var browser = await server.StartAsync();
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/_framework/blazor.web*.js", route => route.AbortAsync());

        await page.GotoAsync(server.Address + "/");

        await Assertions.Expect(page.Locator("figure[data-chart][data-drawn='0']")).ToHaveCountAsync(0);
        Assert.NotEqual(0, await page.Locator("figure[data-chart]").CountAsync());
    }

    [Fact]
    public async Task The_language_is_switched_and_remembered()
    {
        await using var visitor = await Visitor.ArriveAsync(server);
        await visitor.OpenAsync("/budget");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await visitor.InteractiveAsync();

        await Assertions.Expect(visitor.Page).ToHaveURLAsync(server.Address + "/budget");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Budget", Exact = true })).ToBeVisibleAsync();
        await visitor.OpenAsync("/parks");
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Fact]
    public async Task The_theme_is_switched_and_remembered()
    {
        await using var visitor = await Visitor.ArriveAsync(server);
        await visitor.OpenAsync("/");
        var light = await GroundAsync(visitor);

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "深色" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await visitor.InteractiveAsync();

        Assert.NotEqual(light, await GroundAsync(visitor));
        await visitor.OpenAsync("/funds");
        Assert.NotEqual(light, await GroundAsync(visitor));
    }

    [Fact]
    public async Task The_wall_shows_no_navigation()
    {
        await using var visitor = await Visitor.ArriveAsync(server);
        await visitor.OpenAsync("/?kiosk=1");

        await Assertions.Expect(visitor.Page.Locator("nav")).ToHaveCountAsync(0);
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("41.1%");
    }

    [Fact]
    public async Task A_chart_has_a_table_one_key_away()
    {
        await using var visitor = await Visitor.ArriveAsync(server);
        await visitor.OpenAsync("/");
        await visitor.DrawnAsync();
        var figure = visitor.Page.Locator("figure[data-chart]").First;

        await figure.Locator("[data-chart-action=table]").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("t");

        await Assertions.Expect(figure.Locator("table")).ToBeVisibleAsync();
    }

    private static Task<string> GroundAsync(Visitor visitor) =>
        visitor.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
