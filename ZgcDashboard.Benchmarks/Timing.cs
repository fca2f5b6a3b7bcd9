using System.Diagnostics;
using System.Globalization;

namespace ZgcDashboard.Benchmarks;

/// <summary>How long something took, over many rounds.</summary>
/// <param name="Median">Milliseconds.</param>
/// <param name="P95">Milliseconds.</param>
internal readonly record struct Timing(double Median, double P95)
{
    public static async Task<Timing> OfAsync(int rounds, Func<int, Task> run, Func<int, Task>? before = null)
    {
        var times = new List<double>();
        for (var round = -3; round < rounds; round++)
        {
            if (before is not null) await before(round + 3);
            var watch = Stopwatch.StartNew();
            await run(round + 3);
            if (round >= 0) times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return new(times[times.Count / 2], times[times.Count * 95 / 100]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:0.0} / {P95:0.0}");
}
