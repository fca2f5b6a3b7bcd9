using Microsoft.Playwright;

namespace ZgcDashboard.Browser;

public sealed class EveryPageTests(DashboardServer server)
{
    public static TheoryData<string> Pages => ["/", "/parks", "/projects", "/budget", "/budget?target=95&supplement=2018-05-15", "/funds", "/work-items", "/policies", "/events", "/figures?sort=value", "/institutions", "/institutions/development-group", "/changes?from=2018-01", "/submissions", "/sources", "/reports", "/reports/zgc-2018-h1", "/search?q=488", "/data", "/data/history", "/data/history/projects/health-valley"];

    private static TheoryData<string> Details =>
        ["/projects/health-valley", "/projects/delivery", "/funds/standards-subsidy", "/parks/haidian", "/projects?q=nothing-has-this-name"];

    public static TheoryData<string> PagesAndDetails => [.. Pages, .. Details];

    [Theory]
    [MemberData(nameof(PagesAndDetails))]
    public async Task A_first_visit_in_the_dark_draws_every_chart_and_suits_everybody_and_a_phone(string path)
    {
        await using var visitor = await Visitor.ArriveAsync(server, theme: ColorScheme.Dark);
        await visitor.OpenAsync(path);
        await visitor.DrawnAsync();

        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveCountAsync(1);
        await visitor.AxeFindsNothingAsync();
        await visitor.Page.SetViewportSizeAsync(390, 844);
        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        visitor.SawNoFault();
    }

    [Theory]
    [MemberData(nameof(PagesAndDetails))]
    public async Task A_first_visit_in_english_has_english_words_in_its_headings_and_suits_everybody(string path)
    {
        await using var visitor = await Visitor.ArriveAsync(server, "en-US");
        await visitor.OpenAsync(path);
        await visitor.DrawnAsync();

        var headings = await visitor.Page.Locator("h1, h2, h3, th[scope=col], nav a:not([translate=no])").AllInnerTextsAsync();
        Assert.Equal([], headings.Where(h => h.Any(c => c is >= '\u4e00' and <= '\u9fff')));
        await visitor.AxeFindsNothingAsync();
        visitor.SawNoFault();
    }

    [Theory]
    [InlineData("/projects")]
    [InlineData("/policies?sort=date")]
    public async Task What_the_keyboard_reaches_is_seen_to_be_reached(string path)
    {
        await using var visitor = await Visitor.ArriveAsync(server);
        await visitor.OpenAsync(path);

        var unseen = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            // The heading is where a new page begins; nobody tabs to it.
            var element = await visitor.Page.EvaluateAsync<string>(
                "(e => getComputedStyle(e).outlineStyle === 'none' && e.tabIndex >= 0 ? e.outerHTML.slice(0, 120) : '')(document.activeElement)");
            if (element.Length > 0) unseen.Add(element);
        }

        Assert.Equal([], unseen);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_first_stop_of_the_keyboard_leads_past_the_navigation_and_the_next_page_begins_at_its_heading(string path)
    {
        await using var visitor = await Visitor.ArriveAsync(server);
        await visitor.OpenAsync(path);

        await visitor.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visitor.Page.Locator("a.skip")).ToBeFocusedAsync();
        await visitor.Page.Locator($"header nav a[href='{(path == "/funds" ? "/budget" : "/funds")}']").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("h1")).ToBeFocusedAsync();
    }
}
