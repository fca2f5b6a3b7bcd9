using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ZgcDashboard.Browser;

public sealed class EveryPageTests(DashboardServer server)
{
    public static TheoryData<string> Pages => ["/", "/parks", "/projects", "/budget", "/funds", "/work-items", "/policies", "/events", "/figures?sort=value", "/institutions", "/institutions/development-group", "/sources", "/search?q=488", "/data", "/data/history", "/data/history/projects/health-valley"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_first_visit_draws_every_chart_without_a_fault(string path)
    {
        await using var visitor = await Visitor.ArriveAsync(server);
        await visitor.OpenAsync(path);
        await visitor.DrawnAsync();

        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveCountAsync(1);
        visitor.SawNoFault();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_serious(string path)
    {
        await using var visitor = await Visitor.ArriveAsync(server, theme: ColorScheme.Dark);
        await visitor.OpenAsync(path);
        await visitor.DrawnAsync();

        var found = await visitor.Page.RunAxe();

        Assert.Equal([], found.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {v.Nodes[0].Html}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_english_page_has_english_words_in_its_headings(string path)
    {
        await using var visitor = await Visitor.ArriveAsync(server, "en-US");
        await visitor.OpenAsync(path);

        var headings = await visitor.Page.Locator("h1, h2, h3, th[scope=col], nav a:not([translate=no])").AllInnerTextsAsync();

        Assert.Equal([], headings.Where(h => h.Any(c => c is >= '\u4e00' and <= '\u9fff')));
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

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_phone_shows_the_page_without_sideways_scrolling(string path)
    {
        await using var visitor = await Visitor.ArriveAsync(server);
        await visitor.Page.SetViewportSizeAsync(390, 844);
        await visitor.OpenAsync(path);
        await visitor.DrawnAsync();

        Assert.Equal(0, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }
}
