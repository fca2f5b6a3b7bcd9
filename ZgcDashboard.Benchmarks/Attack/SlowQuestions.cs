using System.Diagnostics;
using System.Runtime.CompilerServices;
using ZgcDashboard.Benchmarks.Load;

namespace ZgcDashboard.Benchmarks.Attack;

/// <summary>The slowest questions, asked by many who leave before they are answered: what others notice.</summary>
internal static class SlowQuestions
{
    private const int Projects = 1_000_000;
    private const int Changes = 1_000_000;
    private const int Together = 50;
    private const int Rounds = 6;
    private const int Searches = 40;
    private const double Goal = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan FirstPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(20);

    /// <summary>Each with a number, so that none of the answers is held.</summary>
    private static readonly string[] Slow = ["/data/history?q=项{0}", "/data/history?q=的进展&by=测试{0}", "/projects?q=园&page={0}",
        "/data/export/projects.csv?q=龘{0}", "/data/history.csv?q=的进展&by=测试{0}", "/data/history?by=测试{0}"];

    public static async IAsyncEnumerable<Measured> MeasureAsync(Bench bench, [EnumeratorCancellation] CancellationToken ct)
    {
        var store = bench.NewStore();
        var indexing = await LongHistory.MakeAsync(store, Projects, Changes);
        yield return new("an upgrade indexes the history", $"{Changes} changes", Measured.Text($"{indexing.TotalSeconds:0.0} s"), "", "",
            null);
        await using var server = await ServerProcess.StartAsync(bench.Program, store, ct);
        foreach (var (what, text) in new[] { ("none", "龘龘龘{0}"), ("rare", "第{0}期台账"), ("frequent", "责任单位{0}") })
        {
            var times = new Times();
            for (var i = 0; i < Searches; i++)
            {
                var began = Stopwatch.GetTimestamp();
                using var answer = await server.Http.GetAsync($"{server.Address}/data/history?q={Uri.EscapeDataString(text.Replace("{0}", $"{i + 1}", StringComparison.Ordinal))}", ct);
                answer.EnsureSuccessStatusCode();
                if (i >= 3) times.Add(Stopwatch.GetElapsedTime(began));
            }

            yield return new($"history search, {what}", $"{Changes} changes",
                Measured.Text($"p95 {times.P95:0} ms, median {times.Median:0} ms"), "", "≤ 100 ms", times.P95 <= Goal);
        }

        // What is compiled once is asked for once: a server that has just started is another matter.
        foreach (var (path, i) in Slow.Select((path, i) => (path, i))) await LeaveAsync(server, path, Rounds * Together + i, FirstPatience, ct);
        var quiet = await LookAsync(server, Task.Delay(TimeSpan.FromSeconds(3), ct), ct);
        var beside = await LookAsync(server, AbandonAsync(server, ct), ct);
        yield return new("/health/live beside questions whose askers leave", $"{Rounds} × {Together}, {Projects} projects",
            Measured.Text($"p95 {beside.P95:0} ms, worst {beside.Worst:0} ms"), Measured.Text($"quiet p95 {quiet.P95:0} ms"), "≤ 100 ms",
                beside.P95 <= Goal);
        var after = await LookAsync(server, Task.Delay(TimeSpan.FromSeconds(3), ct), ct);
        yield return new("/health/live after they have left", "", Measured.Text($"p95 {after.P95:0} ms"),
            Measured.Text($"quiet p95 {quiet.P95:0} ms"), "≤ 100 ms", after.P95 <= Goal);
    }

    private static async Task AbandonAsync(ServerProcess server, CancellationToken ct)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var first = round * Together;
            await Task.WhenAll(Enumerable.Range(first, Together)
                .Select(i => LeaveAsync(server, Slow[i % Slow.Length], i, Patience, ct)));
        }
    }

    private static async Task LeaveAsync(ServerProcess server, string path, int number, TimeSpan patience, CancellationToken ct)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(ct);
        leaving.CancelAfter(patience);
        try
        {
            using var answer = await server.Http.GetAsync(
                server.Address + path.Replace("{0}", $"{number}", StringComparison.Ordinal), leaving.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // As intended.
        }
    }

    private static async Task<Times> LookAsync(ServerProcess server, Task meanwhile, CancellationToken ct)
    {
        var times = new Times();
        using var http = new HttpClient();
        while (!meanwhile.IsCompleted)
        {
            var began = Stopwatch.GetTimestamp();
            (await http.GetAsync($"{server.Address}/health/live", ct)).EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(began));
            await Task.Delay(Between, ct);
        }

        await meanwhile;
        return times;
    }
}
