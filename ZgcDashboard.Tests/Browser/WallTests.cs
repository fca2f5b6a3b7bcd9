using System.Reflection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ZgcDashboard.Live;
using ZgcDashboard.Support;

namespace ZgcDashboard.Browser;

/// <summary>The wall as it hangs in the hall: 1920 × 1080, nobody near it.</summary>
public sealed class WallTests(WallTests.WallServer server) : IClassFixture<WallTests.WallServer>
{
    private const string Address = "/?kiosk=1&seconds=17";

    /// <summary>What is smaller than 28 px, leaves the screen, or is cut: its text.</summary>
    private const string Faults = """
        async () => {
         for (let look = 0; ; look++) {
          const faults = [];
          const name = e => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 20)}`;
          const said = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (said.nextNode()) {
            const e = said.currentNode.parentElement;
            if (!said.currentNode.data.trim() || !e.checkVisibility() || e.closest('.chart-hidden, .skip, script, style')) continue;
            const box = e.getBoundingClientRect();
            if (parseFloat(getComputedStyle(e).fontSize) < 28) faults.push(`small: ${name(e)}`);
            if (box.bottom > innerHeight + 1 || box.right > innerWidth + 1 || box.top < -1 || box.left < -1) faults.push(`outside: ${name(e)}`);
          }
          for (const chart of document.querySelectorAll('zgc-chart'))
            if (parseFloat(getComputedStyle(chart).fontSize) * 6 / 7 < 28) faults.push(`small chart: ${chart.getAttribute('name')}`);
          for (const e of document.querySelectorAll('body, body *')) {
            if (!e.clientHeight || e.closest('.chart-hidden, .skip')) continue;
            const style = getComputedStyle(e);
            const cut = (e.scrollHeight > e.clientHeight + 1 && (style.overflowY !== 'visible' || e.matches('.panel, .wall-page, main')))
              || (e.scrollWidth > e.clientWidth + 1 && (style.overflowX !== 'visible' || e.matches('.panel, .wall-page, main')));
            if (cut) faults.push(`cut: ${name(e)} ${e.scrollWidth}x${e.scrollHeight} in ${e.clientWidth}x${e.clientHeight}`);
          }
          if (document.documentElement.scrollHeight > innerHeight) faults.push('the page scrolls');
          for (const e of document.querySelectorAll('button, input, .cite a')) if (e.checkVisibility()) faults.push(`needs a mouse: ${name(e)}`);
          // A chart takes a moment to follow its box.
          if (!faults.length || look === 20) return faults;
          await new Promise(again => setTimeout(again, 100));
         }
        }
        """;

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task For_three_rounds_every_page_fits_the_wall_and_nothing_is_left_behind(string language)
    {
        await using var wall = await OnWallAsync(language);
        var (seen, canvases, held) = (new List<string>(), new List<int>(), new List<(int Timers, int Listeners)>());
        for (var turn = 0; turn < 15; turn++)
        {
            await Assertions.Expect(wall.Page.Locator(".wall-page")).ToBeVisibleAsync();
            await Assertions.Expect(wall.Page.Locator("zgc-chart:not(:has(canvas))")).ToHaveCountAsync(0);
            Assert.Empty(await wall.Page.EvaluateAsync<string[]>(Faults));
            seen.Add(new Uri(wall.Page.Url).AbsolutePath);
            canvases.Add(await wall.Page.EvaluateAsync<int>("document.querySelectorAll('canvas').length - document.querySelectorAll('zgc-chart').length"));
            held.Add((server.Clock.Waiting, Listeners));
            await TurnAsync(wall);
        }

        var round = Shell.Wall.WallSettings.Usually.Pages;
        Assert.Equal(round.Concat(round).Concat(round), seen);
        Assert.All(held, now => Assert.True(now.Timers <= held[0].Timers && now.Listeners <= held[0].Listeners, $"{now} after {held[0]}"));
        Assert.All(canvases, more => Assert.Equal(0, more));
        Assert.True(await wall.Page.EvaluateAsync<int>("history.length") <= 2);
        wall.SawNoFault();
    }

    [Fact]
    public async Task The_wall_is_dark_unless_light_was_chosen()
    {
        await using var wall = await OnWallAsync("zh-CN");
        await Assertions.Expect(wall.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        await wall.OpenAsync("/theme/light?back=/");
        await wall.OpenAsync(Address);
        await Assertions.Expect(wall.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
    }

    [Fact]
    public async Task A_connection_that_was_lost_comes_back_by_itself_and_the_pages_go_on()
    {
        await using var wall = await OnWallAsync("zh-CN");
        await wall.Page.EvaluateAsync("Blazor._internal.forceCloseConnection()");
        await Assertions.Expect(wall.Page.Locator("#components-reconnect-modal")).Not.ToBeVisibleAsync(new() { Timeout = 20_000 });

        await TurnAsync(wall);
        await Assertions.Expect(wall.Page.Locator("wall-clock")).Not.ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_page_that_has_none_for_the_wall_says_so_and_the_next_follows()
    {
        await using var wall = await OnWallAsync("en", "/sources?kiosk=1&seconds=17");
        await Assertions.Expect(wall.Page.Locator("h1")).ToHaveTextAsync("There is no wall for this page");

        await TurnAsync(wall);
        await Assertions.Expect(wall.Page.Locator("h1")).ToHaveTextAsync("Overview");
    }

    /// <summary>How many hear of changes of the data.</summary>
    private int Listeners
    {
        get
        {
            var listeners = typeof(LiveFeed).GetField("_subscriptions", BindingFlags.Instance | BindingFlags.NonPublic)!;
            return ((System.Collections.IEnumerable)listeners.GetValue(server.Feed)!).Cast<object>().Count();
        }
    }

    private async Task TurnAsync(Visitor wall)
    {
        var before = new Uri(wall.Page.Url).AbsolutePath;
        var title = await wall.Page.Locator("h1").TextContentAsync();
        // A page that has only just come up may not hear the first ring: on a wall it hears the next.
        for (var ring = 0; ring < 3 && new Uri(wall.Page.Url).AbsolutePath == before; ring++)
        {
            server.Clock.Ring();
            try
            {
                await wall.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath != before, new() { Timeout = 8_000 });
            }
            catch (TimeoutException) when (ring < 2)
            {
            }
        }

        await Assertions.Expect(wall.Page.Locator("h1")).Not.ToHaveTextAsync(title!);
    }

    private async Task<Visitor> OnWallAsync(string language, string address = Address)
    {
        var wall = await Visitor.ArriveAsync(server, language);
        await wall.Page.SetViewportSizeAsync(1920, 1080);
        await wall.OpenAsync(address);
        return wall;
    }

    /// <summary>A server of its own, whose pages turn when a test rings.</summary>
    public sealed class WallServer : DashboardServer
    {
        internal RungClock Clock { get; } = new(TimeSpan.FromSeconds(17));

        internal LiveFeed Feed => Services.GetRequiredService<LiveFeed>();

        protected override void Configure(IWebHostBuilder host)
        {
            base.Configure(host);
            host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        }
    }
}
