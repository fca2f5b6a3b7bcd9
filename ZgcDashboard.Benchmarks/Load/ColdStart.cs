using System.Runtime.CompilerServices;

namespace ZgcDashboard.Benchmarks.Load;

/// <summary>From the start of the process until it is ready, over a store that is there.</summary>
internal static class ColdStart
{
    private const int Rounds = 5;
    private const double Goal = 2000;

    public static async IAsyncEnumerable<Measured> MeasureAsync(Bench bench, [EnumeratorCancellation] CancellationToken ct)
    {
        var store = bench.NewStore();
        await using (await ServerProcess.StartAsync(bench.Program, store, ct))
        {
            // Creates and seeds the store.
        }

        var (ready, floor) = (new Times(), new Times());
        for (var round = 0; round < Rounds; round++)
        {
            await using (var server = await ServerProcess.StartAsync(bench.Program, store, ct)) ready.Add(server.ReadyAfter);
            await using (var empty = await ServerProcess.StartEmptyAsync(ct)) floor.Add(empty.ReadyAfter);
        }

        yield return new("cold start → ready", $"a seeded store, median of {Rounds}", Measured.Text($"{ready.Median:0} ms"),
            Measured.Text($"empty Blazor app {floor.Median:0} ms"), "≤ 2 s", ready.Median <= Goal);
    }
}
