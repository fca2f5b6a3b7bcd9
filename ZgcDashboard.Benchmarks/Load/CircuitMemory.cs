using System.Runtime.CompilerServices;

namespace ZgcDashboard.Benchmarks.Load;

/// <summary>The managed heap that each further circuit holds after a full collection.</summary>
internal static class CircuitMemory
{
    private const int First = 20;
    private const int Count = 500;
    private const double Goal = 1.2;

    public static async IAsyncEnumerable<Measured> MeasureAsync(Bench bench, [EnumeratorCancellation] CancellationToken ct)
    {
        var empty = await OfOneAsync(await ServerProcess.StartEmptyAsync(ct), ct);
        var overview = await OfOneAsync(await bench.StartAsync(ct), ct);
        yield return new("memory a circuit, managed heap after GC", $"{Count} circuits on Overview",
            Measured.Text($"{overview.Heap / 1000:0} KB, working set {overview.WorkingSet / 1000:0} KB, opening it {overview.Cpu:0.0} ms of processor"),
            Measured.Text($"empty MudBlazor layout {empty.Heap / 1000:0} KB, {empty.WorkingSet / 1000:0} KB, {empty.Cpu:0.0} ms"),
                Measured.Text($"≤ 1.2 × floor; here {overview.Heap / empty.Heap:0.00}"), overview.Heap <= Goal * empty.Heap);
    }

    private static async Task<(double Heap, double WorkingSet, double Cpu)> OfOneAsync(ServerProcess started, CancellationToken ct)
    {
        await using var server = started;
        await using var crowd = new Crowd(server);
        await crowd.GrowToAsync(First, "/", ct);
        var before = await server.ReadAsync(collect: true, ct);
        await crowd.GrowToAsync(First + Count, "/", ct);
        var working = await server.ReadAsync(collect: false, ct);
        var after = await server.ReadAsync(collect: true, ct);
        return ((after.Heap - before.Heap) / (double)Count, (after.WorkingSet - before.WorkingSet) / (double)Count,
            (working.Cpu - before.Cpu) / Count);
    }
}
