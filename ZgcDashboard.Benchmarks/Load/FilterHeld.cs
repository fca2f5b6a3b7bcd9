using System.Runtime.CompilerServices;

namespace ZgcDashboard.Benchmarks.Load;

/// <summary>Readers who each choose another filter now and then: how many there can be while all are answered in time.</summary>
internal static class FilterHeld
{
    private const int Projects = 100_000;
    private const double Goal = 200;
    private const int Enough = 1000;
    private static readonly int[] Sizes = [500, 1000, 2000];
    private static readonly TimeSpan Thinks = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(15);

    public static async IAsyncEnumerable<Measured> MeasureAsync(Bench bench, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var server = await bench.StartAsync(ct);
        var more = await MoreProjects.InsertAsync(server, Projects, ct);
        await using var crowd = new Crowd(server);
        await crowd.GrowToAsync(1, "/projects", ct);
        var alone = await FilteringAsync(crowd, more, TimeSpan.Zero, TimeSpan.FromSeconds(3), ct);
        var held = 0;
        var text = new List<string>();
        foreach (var size in Sizes)
        {
            await crowd.GrowToAsync(size, "/projects", ct);
            var before = await server.ReadAsync(collect: false, ct);
            var times = await FilteringAsync(crowd, more, Thinks, Lasts, ct);
            var after = await server.ReadAsync(collect: false, ct);
            text.Add(Measured.Text($"{size}: p95 {times.P95:0} ms ({(after.Cpu - before.Cpu) / times.Count:0.0} ms of processor each)"));
            await Console.Error.WriteLineAsync(text[^1]);
            if (times.P95 > Goal) break;
            held = size;
        }

        yield return new("circuits held with p95 of a filter ≤ 200 ms",
            Measured.Text($"{Projects:N0} projects, each reader a filter every {Thinks.TotalSeconds:0} s"),
            $"{held} ({string.Join("; ", text)})", Measured.Text($"one reader: median {alone.Median:0} ms"), "≥ 1,000", held >= Enough);
    }

    private static async Task<Times> FilteringAsync(Crowd crowd, MoreProjects more, TimeSpan thinks, TimeSpan lasts, CancellationToken ct)
    {
        var times = new Times();
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(ct);
        ends.CancelAfter(lasts);
        await Task.WhenAll(crowd.Circuits.Select(circuit => ReadAsync(circuit, more, thinks, times, ends.Token, ct)));
        return times;
    }

    private static async Task ReadAsync(Circuit circuit, MoreProjects more, TimeSpan thinks, Times times, CancellationToken ends,
        CancellationToken ct)
    {
        await Task.Delay(thinks * Random.Shared.NextDouble(), ct);
        while (!ends.IsCancellationRequested)
        {
            var (address, text) = more.AnotherFilter(circuit.Here);
            times.Add(await circuit.GoAsync(address, text, ct));
            try
            {
                await Task.Delay(thinks * (0.5 + Random.Shared.NextDouble()), ends);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
