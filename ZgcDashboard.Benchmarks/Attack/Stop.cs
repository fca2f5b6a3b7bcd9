using System.Runtime.CompilerServices;
using ZgcDashboard.Benchmarks.Load;

namespace ZgcDashboard.Benchmarks.Attack;

/// <summary>A server that is told to stop while pages are open: they are told, and it has ended before a supervisor kills it.</summary>
internal static class Stop
{
    private const int Pages = 50;
    private const string Sentence = "服务器正在停止";
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(5);

    public static async IAsyncEnumerable<Measured> MeasureAsync(Bench bench, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var server = await bench.StartAsync(ct);
        var pages = new List<Circuit>();
        for (var i = 0; i < Pages; i++) pages.Add(await Circuit.OpenAsync(server.Http, server.Address, "/", ct));
        var told = pages.ConvertAll(page => TellsAsync(page, ct));
        var took = await server.StopAsync(ct);
        var count = (await Task.WhenAll(told)).Count(t => t);
        yield return new("a stop with open pages", $"{Pages} pages", Measured.Text($"{took.TotalSeconds:0.0} s"), "", "≤ 5 s", took <= Within);
        yield return new("pages that were told", $"{Pages} pages", Measured.Text($"{count}"), "", "all", count == Pages);
        foreach (var page in pages) await page.DisposeAsync();
    }

    private static async Task<bool> TellsAsync(Circuit page, CancellationToken ct)
    {
        try
        {
            await page.SeesAsync(Sentence, ct);
            return true;
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            return false;
        }
    }
}
