namespace ZgcDashboard.Benchmarks.Load;

/// <summary>Many readers at once.</summary>
internal sealed class Crowd(ServerProcess server) : IAsyncDisposable
{
    private const int Together = 8;
    private readonly List<Circuit> _circuits = [];

    public IReadOnlyList<Circuit> Circuits => _circuits;

    public async Task GrowToAsync(int count, string path, CancellationToken ct)
    {
        var lacking = Enumerable.Range(0, Math.Max(0, count - _circuits.Count));
        await Parallel.ForEachAsync(lacking, new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = ct },
            async (_, token) =>
        {
            var circuit = await Circuit.OpenAsync(server.Http, server.Address, path, token);
            lock (_circuits) _circuits.Add(circuit);
        });
    }

    public async ValueTask DisposeAsync() =>
        await Parallel.ForEachAsync(_circuits, async (circuit, _) => await circuit.DisposeAsync());
}
