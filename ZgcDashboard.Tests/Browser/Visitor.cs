using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ZgcDashboard.Browser;

/// <summary>A person with a browser window, and everything that went wrong in it.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _address;
    private readonly List<string> _faults = [];

    private Visitor(IBrowserContext context, IPage page, string address)
    {
        (_context, Page, _address) = (context, page, address);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _faults.Add($"{message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => _faults.Add(error);
        page.Request += (_, request) =>
        {
            var url = new Uri(request.Url);
            if (url.Scheme is "http" or "https" or "ws" or "wss" && url.Authority != new Uri(address).Authority) _faults.Add($"left the server: {url}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400) _faults.Add($"{response.Status} {response.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>No error in the console, no failed request, and none that left the server; what there was is named whole.</summary>
    public void SawNoFault() => Assert.True(_faults.Count == 0, string.Join('\n', _faults));

    public static async Task<Visitor> ArriveAsync(DashboardServer server, string language = "zh-CN", ColorScheme theme = ColorScheme.Light, string? zone = null)
    {
        var browser = await server.StartAsync();
        var context = await browser.NewContextAsync(new() { Locale = language, ColorScheme = theme, ViewportSize = new() { Width = 1440, Height = 900 }, ReducedMotion = ReducedMotion.Reduce, TimezoneId = zone });
        return new Visitor(context, await context.NewPageAsync(), server.Address);
    }

    /// <summary>Opens an address and waits until its circuit is up.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(_address + path);
        await InteractiveAsync();
    }

    /// <summary>The circuit is up when Blazor knows how to navigate; a page says so by its attribute.</summary>
    public Task InteractiveAsync() => Assertions.Expect(Page.Locator("[data-interactive=true]")).ToHaveCountAsync(1, new() { Timeout = 20_000 });

    public Task DrawnAsync() => Assertions.Expect(Page.Locator("figure[data-chart][data-drawn='0']")).ToHaveCountAsync(0, new() { Timeout = 15_000 });

    /// <summary>Axe finds nothing to say of the page as it stands, however slight.</summary>
    public async Task AxeFindsNothingAsync()
    {
        var found = await Page.RunAxe();
        var said = found.Violations.Select(v => $"{v.Id} ({v.Impact}): {string.Join(" | ", v.Nodes.Select(n => n.Html))}");
        Assert.True(found.Violations.Length == 0, $"{Page.Url}\n{string.Join('\n', said)}");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
