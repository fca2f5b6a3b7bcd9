using System.Runtime.CompilerServices;
using ZgcDashboard.Benchmarks.Load;

namespace ZgcDashboard.Benchmarks.Attack;

/// <summary>
/// SIGKILL at random moments of whatever writes, and of the server itself, while the others go on: no commit is lost or half,
/// the history holds, and the page is back by itself.
/// </summary>
internal static class Kills
{
    private const int Times = 60;
    private const int Seed = 20181;
    private const int VerifiedEvery = 15;

    /// <summary>Before that a process starts, and has nothing in its hands.</summary>
    private const double Earliest = 0.35;

    private const double Span = 0.7;

    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(30);
    private static readonly Deed[] Deeds = Enum.GetValues<Deed>();

    public static async IAsyncEnumerable<Measured> MeasureAsync(Bench bench, [EnumeratorCancellation] CancellationToken ct)
    {
        var (store, random, faults) = (bench.NewStore(), new Random(Seed), new List<string>());
        var (killed, longest) = (Deeds.ToDictionary(d => d, _ => 0), TimeSpan.Zero);
        var server = await ServerProcess.StartAsync(bench.Program, store, ct);
        try
        {
            var whole = await WholeAsync(bench, store, ct);
            for (var turn = 1; turn <= Times; turn++)
            {
                var victim = new Victim(bench.Program, store, turn, Deeds[turn % Deeds.Length]);
                if (victim.Deed == Deed.Server) longest = Later(longest, await KillServerAsync());
                if (victim.Deed == Deed.Server || (await victim.RunAsync(whole[victim.Deed] * (Earliest + (Span * random.NextDouble())), ct)).Killed)
                    killed[victim.Deed]++;
                faults.AddRange(await AfterKill.FaultsAsync(victim, ct));
                if (turn % VerifiedEvery == 0 && await victim.VerifyAsync(ct) is { } said) faults.Add($"{turn}: {said}");
            }

            async Task<TimeSpan> KillServerAsync()
            {
                var reading = Task.WhenAny(server.Http.GetAsync($"{server.Address}/data/export/projects.csv", ct));
                await server.DisposeAsync();
                await reading;
                server = await ServerProcess.StartAsync(bench.Program, store, ct);
                return server.ReadyAfter;
            }
        }
        finally
        {
            await server.DisposeAsync();
        }

        foreach (var fault in faults) await Console.Error.WriteLineAsync(fault);
        yield return new("SIGKILL: lost or half commits, histories that do not hold",
            Measured.Text($"{killed.Values.Sum()} of {Times} killed while they worked: {string.Join(", ", killed.Select(k => $"{k.Key} {k.Value}"))}"),
            Measured.Text($"{faults.Count}"), "", "0", faults.Count == 0);
        yield return new("SIGKILL: the page is back", "the server started anew", Measured.Text($"at most {longest.TotalSeconds:0.0} s"), "",
            "≤ 30 s", longest <= BackWithin);
    }

    /// <summary>How long each takes that nobody kills.</summary>
    private static async Task<Dictionary<Deed, TimeSpan>> WholeAsync(Bench bench, string store, CancellationToken ct)
    {
        var whole = new Dictionary<Deed, TimeSpan>();
        foreach (var deed in Deeds.Where(d => d != Deed.Server))
            whole[deed] = (await new Victim(bench.Program, store, -(int)deed, deed).RunAsync(Timeout.InfiniteTimeSpan, ct)).Worked;
        return whole;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
