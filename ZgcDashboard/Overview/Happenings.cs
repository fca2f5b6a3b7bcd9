using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Overview;

/// <summary>What the store can date, from all of its tables in one line of time.</summary>
internal static class Happenings
{
    private const int Shown = 8;

    /// <param name="db">The store.</param>
    /// <param name="asOf">Of projects only the latest by this day.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<Happening>> AllAsync(DashboardDb db, DateOnly? asOf, CancellationToken ct)
    {
        var events = await db.Events.AsNoTracking().Where(e => e.Date != null).ToListAsync(ct);
        var policies = await db.Policies.AsNoTracking().Where(p => p.Date != null).ToListAsync(ct);
        var projects = await ProjectDates.LatestAsync(db, asOf, Shown, ct);
        var funds = (await db.FundsAsync(ct)).Where(f => f.StageAsOf is not null);
        return
        [
            .. events.Select(e => new Happening(e.Planned ? HappeningKind.Planned : HappeningKind.Event, e.Date!.Value, e.Title, Urls.Source(e.Citations), e.Citations)),
            .. policies.Select(p => new Happening(HappeningKind.Policy, p.Date!.Value, p.Title, Urls.Source(p.Citations), p.Citations)),
            .. projects.Select(p => new Happening(HappeningKind.ProjectStage, p.StageAsOf!.Value, p.Name, Urls.Project(p.Id), p.Citations)),
            .. funds.Select(f => new Happening(HappeningKind.FundStage, f.StageAsOf!.Value, f.Name, Urls.Fund(f.Id), f.Citations)),
            .. await SnapshotsAsync(db, ct),
        ];
    }

    /// <summary>What was over by the day, the newest first; of one end, the vaguer date last.</summary>
    public static IReadOnlyList<Happening> Lately(IEnumerable<Happening> all, DateOnly? asOf) =>
    [
        .. all.Where(h => h.Kind != HappeningKind.Planned && (asOf is null || h.Date.End <= asOf))
            .OrderByDescending(h => h.Date.End).ThenByDescending(h => h.Date.Start).ThenByDescending(h => h.Kind).Take(Shown),
    ];

    /// <summary>What is planned, the nearest first.</summary>
    public static IReadOnlyList<Happening> Next(IEnumerable<Happening> all) =>
        [.. all.Where(h => h.Kind == HappeningKind.Planned).OrderBy(h => h.Date.End).Take(Shown)];

    private static async Task<IEnumerable<Happening>> SnapshotsAsync(DashboardDb db, CancellationToken ct)
    {
        var budgets = await db.Budgets.AsNoTracking().ToDictionaryAsync(b => b.Id, b => b.Name, ct);
        var snapshots = await db.BudgetSnapshots.AsNoTracking().ToListAsync(ct);
        return snapshots.Select(s => new Happening(HappeningKind.Budget, ReportedDate.On(s.AsOf), budgets[s.BudgetId], Urls.Budget(budget: s.BudgetId), s.Citations));
    }
}
