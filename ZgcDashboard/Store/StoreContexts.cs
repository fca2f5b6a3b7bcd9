using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.AsOf;

namespace ZgcDashboard.Store;

/// <summary>Opens contexts on the store. Who asks says which store is meant: the one that is written, or the one that a page shows.</summary>
public sealed class StoreContexts(DbContextOptions<DashboardDb> present, AsOfStores pasts)
{
    /// <summary>The store itself, whatever moment is looked at: for what writes, for accounts, and for what keeps the store.</summary>
    public DashboardDb Present() => new(present);

    /// <summary>What the page shows: the store, or what it held at the moment of the past that is looked at; that one cannot be written.</summary>
    /// <exception cref="AsOfPreparingException">The past is still being put together.</exception>
    public async Task<DashboardDb> AsShownAsync(CancellationToken ct) =>
        AsOfMoment.Current is { } moment ? await pasts.OpenAsync(moment, ct) : Present();

    /// <summary>The same for a download, which reads each page of the store once: what SQLite would keep of them is memory for nothing.</summary>
    /// <inheritdoc cref="AsShownAsync" path="/exception" />
    public async Task<DashboardDb> ToReadThroughAsync(CancellationToken ct)
    {
        var db = await AsShownAsync(ct);
        await db.Database.OpenConnectionAsync(ct);
        await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size=-2000", ct);
        return db;
    }
}
