using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ZgcDashboard.Benchmarks.Load;

/// <summary>From the request until the first byte of the answer, when the server is warm.</summary>
internal static class FirstByte
{
    private const int Rounds = 100;
    private const double Goal = 50;
    private static readonly string[] Pages = ["/", "/parks", "/projects", "/budget", "/funds", "/work-items", "/sources", "/data"];

    public static async IAsyncEnumerable<Measured> MeasureAsync(Bench bench, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var server = await bench.StartAsync(ct);
        var floor = await TimesAsync(server, "/charts.css", ct);
        var slowest = (Page: "", Times: new Times());
        foreach (var page in Pages)
        {
            var times = await TimesAsync(server, page, ct);
            if (slowest.Page.Length == 0 || times.P95 > slowest.Times.P95) slowest = (page, times);
        }

        yield return new("any page's first byte, warm", $"{Pages.Length} pages × {Rounds}; the slowest is {slowest.Page}",
            Measured.Text($"p95 {slowest.Times.P95:0.0} ms"),
            Measured.Text($"static file p95 {floor.P95:0.0} ms"), "p95 ≤ 50 ms", slowest.Times.P95 <= Goal);
    }

    private static async Task<Times> TimesAsync(ServerProcess server, string path, CancellationToken ct)
    {
        var times = new Times();
        for (var round = -Rounds / 5; round < Rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await server.Http.GetAsync(server.Address + path, HttpCompletionOption.ResponseHeadersRead, ct);
            if (round >= 0) times.Add(Stopwatch.GetElapsedTime(began));
            await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(ct);
        }

        return times;
    }
}
