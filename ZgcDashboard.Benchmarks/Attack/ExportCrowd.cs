using System.Runtime.CompilerServices;
using ZgcDashboard.Benchmarks.Load;

namespace ZgcDashboard.Benchmarks.Attack;

/// <summary>Downloads side by side: what memory they take above rest, and how much of it they keep.</summary>
internal static class ExportCrowd
{
    private const int Projects = 100_000;
    private const int Changes = 100_000;
    private const double Most = 100e6;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private static readonly (string What, string Path, int Together)[] Downloads =
    [
        ("XLSX", "/data/export/projects.xlsx", 8), ("CSV", "/data/export/projects.csv", 8), ("history CSV", "/data/history.csv", 4),
            ("history XLSX", "/data/history.xlsx", 4),
    ];

    public static async IAsyncEnumerable<Measured> MeasureAsync(Bench bench, [EnumeratorCancellation] CancellationToken ct)
    {
        var store = bench.NewStore();
        await LongHistory.MakeAsync(store, Projects, Changes);
        await using var server = await ServerProcess.StartAsync(bench.Program, store, ct);
        foreach (var (what, path, together) in Downloads)
        {
            await DownloadAsync(server, path, ct);
            var rest = (await server.ReadAsync(collect: true, ct)).WorkingSet;
            var downloads = Task.WhenAll(Enumerable.Range(0, together).Select(_ => DownloadAsync(server, path, ct)));
            long peak = 0;
            while (!downloads.IsCompleted)
            {
                peak = Math.Max(peak, (await server.ReadAsync(collect: false, ct)).WorkingSet);
                await Task.Delay(Between, ct);
            }

            var size = (await downloads)[0];
            var after = (await server.ReadAsync(collect: true, ct)).WorkingSet;
            yield return new($"exports side by side, {what}",
                Measured.Text($"{together} × {size / 1e6:0.0} MB, {Projects} projects, {Changes} changes"),
                Measured.Text($"+{(peak - rest) / 1e6:0} MB at the most, +{(after - rest) / 1e6:0} MB afterwards"),
                    Measured.Text($"at rest {rest / 1e6:0} MB"), "≤ 100 MB above rest", peak - rest <= Most);
        }
    }

    /// <returns>Bytes.</returns>
    private static async Task<long> DownloadAsync(ServerProcess server, string path, CancellationToken ct)
    {
        using var answer = await server.Http.GetAsync(server.Address + path, HttpCompletionOption.ResponseHeadersRead, ct);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(ct);
        var (buffer, size) = (new byte[1 << 16], 0L);
        for (var read = await body.ReadAsync(buffer, ct); read > 0; read = await body.ReadAsync(buffer, ct)) size += read;
        return size;
    }
}
