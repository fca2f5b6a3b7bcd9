using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store.AsOf;

/// <summary>
/// Contexts on the store, or on what it held at the moment that is looked at. A context that is made at once is always
/// on the store itself: accounts and sessions know no past.
/// </summary>
internal sealed class AsOfContexts(DbContextOptions<DashboardDb> live, AsOfStores pasts) : IDbContextFactory<DashboardDb>
{
    public DashboardDb CreateDbContext() => new(live);

    public async Task<DashboardDb> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        AsOfMoment.Current is { } moment ? await pasts.OpenAsync(moment, cancellationToken) : CreateDbContext();
}
