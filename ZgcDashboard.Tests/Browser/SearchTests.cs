using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;
using ZgcDashboard.Support;

namespace ZgcDashboard.Browser;

/// <summary>An analyst looks for a word and stands before the passage, by the keyboard alone.</summary>
public sealed class SearchTests(SearchTests.ServerWithReport server) : IClassFixture<SearchTests.ServerWithReport>
{
    [Theory]
    [InlineData("Control+k")]
    [InlineData("/")]
    public async Task A_key_opens_the_search_and_its_choice_shows_the_passage_with_the_word_marked(string key)
    {
        await using var analyst = await Visitor.ArriveAsync(server);
        await analyst.OpenAsync("/parks");
        await analyst.Page.Keyboard.PressAsync(key);
        await analyst.Page.Locator(".search-palette input").PressSequentiallyAsync("初审");
        await Assertions.Expect(analyst.Page.Locator(".search-palette [role=option]").First).ToBeVisibleAsync();
        Assert.Equal([], (await analyst.Page.Locator(".search-palette").RunAxe()).Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}"));

        // The passages stand last.
        await analyst.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(analyst.Page.Locator(".search-palette [role=option]").Last).ToHaveAttributeAsync("aria-selected", "true");
        await analyst.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(analyst.Page.Locator("#s17-4 blockquote mark")).ToHaveTextAsync("初审");
        await Assertions.Expect(analyst.Page.Locator("#s17-4 blockquote mark")).ToBeInViewportAsync();
        await Assertions.Expect(analyst.Page.Locator(".search-palette")).ToHaveCountAsync(0);
        analyst.SawNoFault();
    }

    [Fact]
    public async Task Escape_gives_the_focus_back_and_a_field_keeps_its_strokes()
    {
        await using var analyst = await Visitor.ArriveAsync(server);
        await analyst.OpenAsync("/policies");
        await analyst.Page.Locator("input[type=search]").FocusAsync();
        await analyst.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(analyst.Page.Locator("input[type=search]")).ToHaveValueAsync("/");
        await Assertions.Expect(analyst.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q="));
        Assert.Equal(0, await analyst.Page.Locator(".search-palette").CountAsync());

        await analyst.Page.Locator("a[data-search]").FocusAsync();
        await analyst.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(analyst.Page.Locator(".search-palette input")).ToBeFocusedAsync();
        await analyst.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(analyst.Page.Locator(".search-palette")).ToHaveCountAsync(0);
        await Assertions.Expect(analyst.Page.Locator("a[data-search]")).ToBeFocusedAsync();
        analyst.SawNoFault();
    }

    [Fact]
    public async Task On_a_phone_the_search_is_as_wide_as_the_screen()
    {
        await using var leader = await Visitor.ArriveAsync(server);
        await leader.Page.SetViewportSizeAsync(390, 844);
        await leader.OpenAsync("/");
        await leader.Page.Locator("a[data-search]").ClickAsync();
        await Assertions.Expect(leader.Page.Locator(".search-palette input")).ToBeFocusedAsync();

        Assert.InRange((await leader.Page.Locator(".search-palette").BoundingBoxAsync())!.Width, 385, 390);
        leader.SawNoFault();
    }

    /// <summary>With a report of one section, in words of its own.</summary>
    public sealed class ServerWithReport : DashboardServer
    {
        private readonly ScratchFolder _reports = new();

        protected override void Configure(IWebHostBuilder host)
        {
            File.WriteAllText(_reports.Of("report.txt"), "（十七）项目\n一是储备。\n四是推进落地。对五个项目出具初审意见。\n");
            base.Configure(host);
            host.UseSetting("Report:Path", _reports.Of("report.txt"));
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            _reports.Dispose();
        }
    }
}
