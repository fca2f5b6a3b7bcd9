namespace ZgcDashboard.Support;

/// <summary>A test that has a seeded store of its own.</summary>
public abstract class StoreTest : IAsyncLifetime
{
    protected SeededStore Store { get; private set; } = null!;

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Store = await SeededStore.CreateAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Store.DisposeAsync();
    }
}
