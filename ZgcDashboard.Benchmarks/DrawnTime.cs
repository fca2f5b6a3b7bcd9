using System.Globalization;
using Microsoft.Playwright;

namespace ZgcDashboard.Benchmarks;

/// <summary>Time from navigation until every chart of a page is drawn, with a cold cache, beside the static twin of the same charts.</summary>
internal static class DrawnTime
{
    private const int Rounds = 15;

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

    public static async Task RunAsync(TextWriter output)
    {
        await using var server = new BenchmarkedServer();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });

        await server.MakeTwinAsync("/");
        var (page, floor) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var twin = await OnceAsync(browser, server.Address + BenchmarkedServer.StaticTwin);
            var real = await OnceAsync(browser, server.Address + "/");

            // The first round warms the server up and is not counted.
            if (round == 0) continue;
            floor.Add(twin);
            page.Add(real);
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"navigation → all charts drawn, cold cache, median of {Rounds}: Overview {Median(page):0} ms, static twin {Median(floor):0} ms, ratio {Median(page) / Median(floor):0.00}"));
    }

    private static async Task<double> OnceAsync(IBrowser browser, string address)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 }, Locale = "zh-CN" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        return await page.EvaluateAsync<double>(AllDrawn);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
