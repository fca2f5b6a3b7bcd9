using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ZgcDashboard.Benchmarks.Load;

/// <summary>What goes over the wire until Overview answers: the page, and everything that its head and foot name.</summary>
internal static partial class PageWeight
{
    private const int All = 500_000;
    private const int Own = 110_000;

    public static async IAsyncEnumerable<Measured> MeasureAsync(Bench bench, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var server = await bench.StartAsync(ct);
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.None });
        http.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var page = await server.Http.GetStringAsync(server.Address, ct);
        var named = Named().Matches(page).Select(m => m.Groups[1].Value).Where(a => !a.StartsWith("data:", StringComparison.Ordinal))
            .Distinct().ToList();
        var sizes = new List<(string Address, long Bytes)> { ("/", await SizeAsync(http, server.Address + "/", ct)) };
        foreach (var address in named) sizes.Add((address, await SizeAsync(http, $"{server.Address}/{address}", ct)));
        var own = sizes.Single(s => s.Address.Contains("dist/charts", StringComparison.Ordinal));
        yield return new("bytes to first interactive", $"Overview, {sizes.Count} answers, brotli", Kilobytes(sizes.Sum(s => s.Bytes)),
            $"page alone {Kilobytes(sizes[0].Bytes)}", "≤ 500 KB", sizes.Sum(s => s.Bytes) <= All);
        yield return new("our own script with Chart.js", "brotli", Kilobytes(own.Bytes), "", "≤ 110 KB", own.Bytes <= Own);
    }

    private static async Task<long> SizeAsync(HttpClient http, string address, CancellationToken ct) =>
        (await http.GetByteArrayAsync(address, ct)).LongLength;

    private static string Kilobytes(long bytes) => Measured.Text($"{bytes / 1000.0:0.0} KB");

    [GeneratedRegex("""<(?:link rel="stylesheet" href|script[^>]* src)="([^"]+)""")]
    private static partial Regex Named();
}
