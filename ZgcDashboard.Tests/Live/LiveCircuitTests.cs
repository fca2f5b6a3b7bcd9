namespace ZgcDashboard.Live;

public sealed class LiveCircuitTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly LiveFeed _feed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_drawn_for_a_reader_who_is_away_and_one_look_makes_up_for_it()
    {
        var circuit = new LiveCircuit(_feed);
        var looks = 0;
        using var subscription = circuit.Subscribe(() => looks++);
        await circuit.OnConnectionDownAsync(null!, Ct);

        for (var change = 0; change < 3; change++) await ChangeAsync();
        Assert.Equal(0, looks);

        await circuit.OnConnectionUpAsync(null!, Ct);
        Assert.Equal(1, looks);
    }

    [Fact]
    public async Task A_circuit_that_is_gone_is_not_told()
    {
        var circuit = new LiveCircuit(_feed);
        var looks = 0;
        circuit.Subscribe(() => looks++).Dispose();

        await ChangeAsync();

        Assert.Equal(0, looks);
    }

    /// <summary>A change, until the last in the queue has been told.</summary>
    private async Task ChangeAsync()
    {
        for (var again = 0; again < 2; again++)
        {
            var told = new TaskCompletionSource();
            using var subscription = _feed.Subscribe(() => told.TrySetResult());
            _feed.DataChanged();
            await told.Task.WaitAsync(Patience, Ct);
        }
    }
}
