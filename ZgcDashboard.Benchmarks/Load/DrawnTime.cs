using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ZgcDashboard.Benchmarks.Load;

/// <summary>
/// Time from navigation until every chart of a page is drawn, with a cold cache, beside the static twin of the same charts.
/// </summary>
internal static partial class DrawnTime
{
    private const int Rounds = 15;
    private const double Goal = 1.5;

    private const string AllDrawn = """
        () => new Promise(done => {
          const look = () => {
            const figures = [...document.querySelectorAll('figure[data-chart]')];
            if (figures.length > 0 && figures.every(f => +f.dataset.drawn > 0)) done(performance.now());
            else requestAnimationFrame(look);
          };
          look();
        })
        """;

    private const string FirstPaint = """
        () => new Promise(done => {
          const look = () => performance.getEntriesByName('first-paint')[0] ? done(performance.getEntriesByName('first-paint')[0].startTime)
            : requestAnimationFrame(look);
          look();
        })
        """;

    public static async IAsyncEnumerable<Measured> MeasureAsync(Bench bench, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var server = await bench.StartAsync(ct);
        await MakeTwinAsync(server, ct);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(Chromium);

        var (page, floor, painted, paintedFloor) = (new Times(), new Times(), new Times(), new Times());
        for (var round = 0; round <= Rounds; round++)
        {
            var (twin, twinPainted) = await OnceAsync(browser, server.Address + Probe.Twin);
            var (real, realPainted) = await OnceAsync(browser, server.Address + "/");

            // The first round warms the server up and is not counted.
            if (round == 0) continue;
            floor.Add(twin);
            page.Add(real);
            paintedFloor.Add(twinPainted);
            painted.Add(realPainted);
        }

        var ratio = page.Median / floor.Median;
        yield return new("navigation → all charts drawn, cold cache", $"Overview, median of {Rounds}", Measured.Text($"{page.Median:0} ms"),
            Measured.Text($"static twin {floor.Median:0} ms"), Measured.Text($"≤ 1.5 × floor; here {ratio:0.00}"), ratio <= Goal);
        var paint = painted.Median / paintedFloor.Median;
        yield return new("navigation → first paint, cold cache", $"Overview, median of {Rounds}", Measured.Text($"{painted.Median:0} ms"),
            Measured.Text($"static twin {paintedFloor.Median:0} ms"), Measured.Text($"≤ 1.5 × floor; here {paint:0.00}"), paint <= Goal);
    }

    /// <summary>The machine's own browser, which asks nothing of its maker.</summary>
    internal static BrowserTypeLaunchOptions Chromium => new()
    {
        ExecutablePath = "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"],
    };

    /// <summary>
    /// The static twin of a page, from what the server itself prerenders: the figures, their script and their style sheet, and nothing
    /// else.
    /// </summary>
    private static async Task MakeTwinAsync(ServerProcess server, CancellationToken ct)
    {
        var page = await server.Http.GetStringAsync(server.Address, ct);
        var figures = string.Concat(Figure().Matches(page).Select(m => m.Value));
        var head = string.Concat(HeadLine().Matches(page).Select(m => m.Value).Where(l => l.Contains("charts", StringComparison.Ordinal)));
        using var twin = new StringContent($"<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><base href=\"/\">{head}</head><body>{figures}</body></html>");
        using var kept = await server.Http.PutAsync(server.Address + Probe.Twin, twin, ct);
        kept.EnsureSuccessStatusCode();
    }

    private static async Task<(TimeSpan Drawn, TimeSpan Painted)> OnceAsync(IBrowser browser, string address)
    {
        await using var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = 1440, Height = 900 },
            Locale = "zh-CN"
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        var drawn = await page.EvaluateAsync<double>(AllDrawn);
        return (TimeSpan.FromMilliseconds(drawn), TimeSpan.FromMilliseconds(await page.EvaluateAsync<double>(FirstPaint)));
    }

    [GeneratedRegex("<figure[^>]*data-chart.*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex("""<(link rel="stylesheet"[^>]*>|script type="module"[^>]*></script>)""")]
    private static partial Regex HeadLine();
}
