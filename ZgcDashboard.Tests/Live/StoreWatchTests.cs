using Microsoft.Extensions.Logging.Abstractions;
using ZgcDashboard.Support;

namespace ZgcDashboard.Live;

public sealed class StoreWatchTests : StoreTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_change_by_another_connection_is_noticed()
    {
        using var watch = await WatchAsync();
        var before = Store.Feed.Version;
        var noticed = Noticed(() => Store.Feed.Version > before);

        await Store.ExecuteAsync("UPDATE Projects SET NameZh = NameZh || '*' WHERE Id = (SELECT min(Id) FROM Projects)");

        await noticed;
        await watch.StopAsync(Ct);
    }

    [Fact]
    public async Task A_store_that_goes_away_and_comes_back_is_noticed_twice()
    {
        using var watch = await WatchAsync();
        var lost = Noticed(() => Store.Feed.UnreachableSince is not null);
        var aside = Store.Location.File + ".aside";
        File.Move(Store.Location.File, aside);
        await lost;

        var found = Noticed(() => Store.Feed.UnreachableSince is null);
        File.Move(aside, Store.Location.File);
        await found;
        await watch.StopAsync(Ct);
    }

    private async Task<StoreWatch> WatchAsync()
    {
        var watch = new StoreWatch(Store.Location, Store.Commits, Store.Feed, TimeProvider.System, NullLogger<StoreWatch>.Instance);
        await watch.StartAsync(Ct);
        await Task.Delay(400, Ct);
        return watch;
    }

    private async Task Noticed(Func<bool> what)
    {
        var seen = new TaskCompletionSource();
        using var subscription = Store.Feed.Subscribe(() =>
        {
            if (what()) seen.TrySetResult();
        });
        await seen.Task.WaitAsync(Patience, Ct);
    }
}
