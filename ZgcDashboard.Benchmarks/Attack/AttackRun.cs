using System.Diagnostics;
using ZgcDashboard.Benchmarks.Load;

namespace ZgcDashboard.Benchmarks.Attack;

/// <summary>What the server must bear, against the published program on loopback: each attack with its bound, counted and timed.</summary>
internal static class AttackRun
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private static readonly (string Name, Func<Bench, CancellationToken, IAsyncEnumerable<Measured>> Measure)[] Attacks =
    [
        ("exports", ExportCrowd.MeasureAsync),
        ("questions", SlowQuestions.MeasureAsync),
        ("crowd", SilentSockets.MeasureAsync),
        ("stop", Stop.MeasureAsync),
        ("kills", Kills.MeasureAsync),
    ];

    /// <param name="output">Takes the table.</param>
    /// <param name="words">Names of attacks; none means all. <c>--program DLL</c> attacks a program that was published before.</param>
    /// <returns>Whether every bound held.</returns>
    public static async Task<bool> RunAsync(TextWriter output, string[] words)
    {
        using var bounded = new CancellationTokenSource(Longest);
        await using var bench = await Bench.SetUpAsync(words, bounded.Token);
        await output.WriteLineAsync(Measured.Head);
        var held = true;
        foreach (var (name, measure) in Attacks.Where(a => Attacks.All(known => !words.Contains(known.Name)) || words.Contains(a.Name)))
        {
            var began = Stopwatch.GetTimestamp();
            await foreach (var measured in measure(bench, bounded.Token))
            {
                await output.WriteLineAsync(measured.ToString());
                held &= measured.Met != false;
            }

            await Console.Error.WriteLineAsync($"{name}: {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        }

        return held;
    }
}
