using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ZgcDashboard.Live;
using ZgcDashboard.Store;

namespace ZgcDashboard.Shell;

/// <summary>Ready when the store answers.</summary>
internal sealed class StoreHealth(StoreContexts store, LiveFeed feed) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (feed.UnreachableSince is { } since) return HealthCheckResult.Unhealthy($"The store cannot be read since {since:u}.");
        await using var db = store.Present();
        return await db.Reports.AnyAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The store is empty.");
    }
}
