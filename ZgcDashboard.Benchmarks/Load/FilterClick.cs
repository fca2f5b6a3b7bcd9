using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace ZgcDashboard.Benchmarks.Load;

/// <summary>
/// One filter of projects in a browser: from the click until nothing on the page changes any more, beside a static page
/// that asks the same of the store in raw SQL, and how much comes over the wire for it.
/// </summary>
internal static class FilterClick
{
    private const int Projects = 100_000;
    private const int Rounds = 20;
    private const double Goal = 1.5;
    private const double MostKilobytes = 25;
    private static readonly string[] Stages = ["reserve", "approval", "implementation", "operating"];

    /// <summary>The time of the last change, in milliseconds after the click on the filter of a stage.</summary>
    private const string Click = """
        stage => new Promise(async done => {
          const chosen = address => (new URL(address).searchParams.get('stage') ?? '').includes(stage);
          const find = () => [...document.querySelectorAll('nav.filters a.chip')].find(a => chosen(a.href) !== chosen(location.href));
          while (!find()) await new Promise(requestAnimationFrame);
          let timer, last = 0;
          const [link, began] = [find(), performance.now()];
          const watch = new MutationObserver(() => {
            last = performance.now();
            clearTimeout(timer);
            timer = setTimeout(() => { watch.disconnect(); done(last - began); }, 400);
          });
          watch.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true, attributes: true });
          link.click();
        })
        """;

    public static async IAsyncEnumerable<Measured> MeasureAsync(Bench bench, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var server = await bench.StartAsync(ct);
        await MoreProjects.InsertAsync(server, Projects, ct);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(DrawnTime.Chromium);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 }, Locale = "zh-CN" });
        var (bytes, twin, real) = (0L, new Times(), new Times());
        await using var wire = new CountedWire(server.Address);
        await page.GotoAsync(wire.Address + "/projects", new() { WaitUntil = WaitUntilState.NetworkIdle });
        for (var round = -Stages.Length; round < Rounds; round++)
        {
            if (round == 0) bytes = wire.Bytes;
            var time = await page.EvaluateAsync<double>(Click, Stages[(round + Stages.Length) % Stages.Length]);
            if (round >= 0) real.Add(TimeSpan.FromMilliseconds(time));
        }

        bytes = wire.Bytes - bytes;
        for (var round = -1; round < Rounds; round++)
        {
            var time = await TwinAsync(page, $"{server.Address}{Probe.Filtered}?stage={Stages[(round + Stages.Length) % Stages.Length]}");
            if (round >= 0) twin.Add(TimeSpan.FromMilliseconds(time));
        }

        var (ratio, kilobytes) = (real.Median / twin.Median, bytes / 1024.0 / Rounds);
        yield return new("one filter in Chromium, click → all changed", string.Create(CultureInfo.InvariantCulture, $"{Projects} projects, median of {Rounds}"),
            Measured.Text($"{real.Median:0} ms"), Measured.Text($"static page, raw SQL {twin.Median:0} ms"), Measured.Text($"≤ 1.5 × floor; here {ratio:0.00}"), ratio <= Goal);
        yield return new("over the wire for it", "", Measured.Text($"{kilobytes:0.0} KB"), "", "≤ 25 KB", kilobytes <= MostKilobytes);
    }

    private static async Task<double> TwinAsync(IPage page, string address)
    {
        await page.EvaluateAsync("() => sessionStorage.setItem('began', performance.timeOrigin + performance.now())");
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        return await page.EvaluateAsync<double>(
            "() => performance.timeOrigin + performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd - +sessionStorage.getItem('began')");
    }
}
