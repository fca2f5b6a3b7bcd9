using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store;

/// <summary>What more than one feature reads from the store.</summary>
public static class StoreReading
{
    /// <summary>数据截至: the latest day to which a report's figures run; null while the store holds no report.</summary>
    public static async Task<DateOnly?> DataAsOfAsync(this DashboardDb db, CancellationToken ct) =>
        await db.Reports.MaxAsync(r => (DateOnly?)r.AsOf, ct);

    /// <summary>The latest snapshot of the budget in execution; null where none was reported.</summary>
    public static async Task<BudgetSnapshot?> LatestSnapshotAsync(this DashboardDb db, CancellationToken ct) =>
        await db.BudgetSnapshots.AsNoTracking().OrderByDescending(s => s.AsOf).FirstOrDefaultAsync(ct);

    /// <summary>
    /// What follows from the snapshot; null where its spending was not reported. The supplement counts as released on the
    /// last day that its reported date allows: the other end of the bracket is the plain pace gap.
    /// </summary>
    public static BudgetExecution? ToExecution(this BudgetSnapshot snapshot) => snapshot.ActualFen is not { } actual ? null : new(
        new Money(actual),
        Quantity.Rate(snapshot.RateOnInitial),
        Quantity.Rate(snapshot.RateOnAdjusted),
        snapshot.InitialFen is { } initial ? new Money(initial) : null,
        snapshot.AdjustedFen is { } adjusted ? new Money(adjusted) : null,
        snapshot.AsOf,
        snapshot.SupplementAsOf?.End);

    /// <summary>The tasks that a status can be counted of: items, and the sections that have none.</summary>
    public static IQueryable<WorkItem> Leaves(this IQueryable<WorkItem> items) =>
        items.Where(w => w.Item != null || !items.Any(other => other.Section == w.Section && other.Item != null));

    /// <summary>The ids in a column of ids: <c>,yanqing,tongzhou,</c>.</summary>
    public static IReadOnlyList<string> Ids(string column) => column.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
