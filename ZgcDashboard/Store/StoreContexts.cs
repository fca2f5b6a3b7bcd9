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
}
