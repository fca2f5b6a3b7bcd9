using System.Diagnostics;

namespace ZgcDashboard.Benchmarks.Load;

/// <summary>Every goal of circuits against its floor, in one run: publishes the program, starts it, and prints a table.</summary>
internal static class LoadRun
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private static readonly (string Name, Func<Bench, CancellationToken, IAsyncEnumerable<Measured>> Measure)[] Goals =
    [
        ("start", ColdStart.MeasureAsync),
        ("bytes", PageWeight.MeasureAsync),
        ("drawn", DrawnTime.MeasureAsync),
        ("first-byte", FirstByte.MeasureAsync),
        ("memory", CircuitMemory.MeasureAsync),
        ("change", ChangeSeen.MeasureAsync),
        ("filter", FilterHeld.MeasureAsync),
    ];

    /// <param name="output">Takes the table.</param>
    /// <param name="only">Names of goals; none means all. <c>--program DLL</c> measures a program that was published before.</param>
    public static async Task RunAsync(TextWriter output, string[] only)
    {
        using var bounded = new CancellationTokenSource(Longest);
        await using var bench = await Bench.SetUpAsync(only, bounded.Token);
        await output.WriteLineAsync(Measured.Head);
        foreach (var (name, measure) in Goals.Where(g => only.All(o => Goals.All(known => known.Name != o)) || only.Contains(g.Name)))
        {
            var began = Stopwatch.GetTimestamp();
            await foreach (var measured in measure(bench, bounded.Token)) await output.WriteLineAsync(measured.ToString());
            await Console.Error.WriteLineAsync($"{name}: {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        }
    }
}
