using System.Diagnostics;
using System.Globalization;

namespace ZgcDashboard.Benchmarks;

/// <summary>How long something took, over many rounds.</summary>
/// <param name="Median">Milliseconds.</param>
/// <param name="P95">Milliseconds.</param>
/// <param name="Processor">Milliseconds of processor time a round, of all threads: it says the same on a busy machine.</param>
internal readonly record struct Timing(double Median, double P95, double Processor)
{
    public static async Task<Timing> OfAsync(int rounds, Func<int, Task> run, Func<int, Task>? before = null)
    {
        var (times, processor) = (new List<double>(), 0d);
        for (var round = -3; round < rounds; round++)
        {
            if (before is not null) await before(round + 3);
            var (watch, used) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            await run(round + 3);
            if (round < 0) continue;
            times.Add(watch.Elapsed.TotalMilliseconds);
            processor += (Environment.CpuUsage.TotalTime - used).TotalMilliseconds;
        }

        times.Sort();
        return new(times[times.Count / 2], times[times.Count * 95 / 100], processor / rounds);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:0.0} / {P95:0.0} ({Processor:0.0})");
}
