using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ZgcDashboard.Benchmarks.Load;

/// <summary>Another process commits; every open page shows it.</summary>
internal static class ChangeSeen
{
    private const int Circuits = 500;
    private const int Changes = 20;
    private const double Goal = 300;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static async IAsyncEnumerable<Measured> MeasureAsync(Bench bench, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var server = await bench.StartAsync(ct);
        await using var crowd = new Crowd(server);
        await crowd.GrowToAsync(1, "/", ct);
        var one = await ChangesAsync(server, crowd, 1, ct);
        await crowd.GrowToAsync(Circuits, "/", ct);
        await ChangesAsync(server, crowd, 2, ct);
        var all = await ChangesAsync(server, crowd, Changes, ct);
        yield return new("a change committed → seen", $"{Circuits} circuits on Overview, {Changes} changes by another process",
            Measured.Text($"p95 {all.Times.P95:0} ms, median {all.Times.Median:0}, worst {all.Times.Worst:0}; {all.Cpu:0.00} ms of processor and {all.Bytes / 1000:0.0} KB a circuit"),
            Measured.Text($"one circuit: median {one.Times.Median:0} ms"), "p95 ≤ 300 ms", all.Times.P95 <= Goal);
        yield return new("database queries for a change", $"{Circuits} circuits", Measured.Text($"{all.Queries:0.0}"),
            Measured.Text($"one circuit: {one.Queries:0.0}"), "no more than for one", all.Queries <= one.Queries);
    }

    private static async Task<(Times Times, double Queries, double Cpu, double Bytes)> ChangesAsync(ServerProcess server, Crowd crowd,
        int changes, CancellationToken ct)
    {
        var times = new Times();
        await Task.Delay(Pause, ct);
        var before = await server.ReadAsync(collect: false, ct);
        var bytes = crowd.Circuits.Sum(c => c.Bytes);
        for (var change = 0; change < changes; change++)
        {
            var spent = Random.Shared.Next(50_000, 99_000);
            var text = spent.ToString("N0", CultureInfo.InvariantCulture);
            var seen = crowd.Circuits.Select(c => c.SeesAsync(text, ct)).ToList();
            await server.ExecuteAsync($"UPDATE BudgetSnapshots SET ActualFen = {spent}000000", ct);
            var committed = Stopwatch.GetTimestamp();
            foreach (var moment in await Task.WhenAll(seen)) times.Add(Stopwatch.GetElapsedTime(committed, moment));
            await Task.Delay(Pause, ct);
        }

        var after = await server.ReadAsync(collect: false, ct);
        double work = changes * crowd.Circuits.Count;
        return (times, (after.Queries - before.Queries) / (double)changes, (after.Cpu - before.Cpu) / work,
            (crowd.Circuits.Sum(c => c.Bytes) - bytes) / work);
    }
}
