using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store;

/// <summary>What more than one feature reads from the store.</summary>
public static class StoreReading
{
    /// <summary>
    /// 数据截至: the latest day to which the figures of a report run that the store began with; null while it holds none. A
    /// report that was added says nothing of the store's figures.
    /// </summary>
    public static async Task<DateOnly?> DataAsOfAsync(this DashboardDb db, CancellationToken ct) =>
        await db.Reports.Where(r => r.EntryId == null).MaxAsync(r => (DateOnly?)r.AsOf, ct);

    /// <summary>The report that sections and items are cited of: the one that the store began with, synthetic ones last.</summary>
    public static IQueryable<Report> CitedBySection(this IQueryable<Report> reports) =>
        reports.Where(r => r.EntryId == null).OrderByDescending(r => r.AsOf).ThenBy(r => r.Id == Synthetic.Report);

    /// <summary>By id, in the parks' own order.</summary>
    public static Task<Dictionary<string, Bilingual>> ParkNamesAsync(this DashboardDb db, CancellationToken ct) =>
        db.Parks.AsNoTracking().OrderBy(p => p.SortOrder).ToDictionaryAsync(p => p.Id, p => p.Name, ct);

    /// <summary>By id.</summary>
    public static Task<Dictionary<string, Bilingual>> PlaceNamesAsync(this DashboardDb db, CancellationToken ct) =>
        db.Places.AsNoTracking().OrderBy(p => p.Id).ToDictionaryAsync(p => p.Id, p => p.Name, ct);

    /// <summary>Of the report's sections, by their numbers.</summary>
    public static async Task<IReadOnlyDictionary<int, Bilingual>> SectionTitlesAsync(this DashboardDb db, CancellationToken ct) =>
        (await db.WorkItems.AsNoTracking().Where(w => w.Section != null && w.Item == null).OrderBy(w => w.Section).ThenBy(w => w.Id).ToListAsync(ct))
            .GroupBy(w => w.Section!.Value).ToDictionary(g => g.Key, g => g.First().Title);

    /// <summary>By id, each with its budget's name before its own: lines of several years are called the same.</summary>
    public static async Task<Dictionary<string, Bilingual>> LineNamesAsync(this DashboardDb db, CancellationToken ct) =>
        (await db.BudgetLines.AsNoTracking().OrderBy(l => l.BudgetId).ThenBy(l => l.Id)
            .Join(db.Budgets, l => l.BudgetId, b => b.Id, (line, budget) => new { line.Id, line.NameZh, line.NameEn, BudgetZh = budget.NameZh, BudgetEn = budget.NameEn })
            .ToListAsync(ct)).ToDictionary(l => l.Id, l => After(new(l.BudgetZh, l.BudgetEn), l.NameZh, l.NameEn));

    /// <summary>By id: its budget and the day of its approval.</summary>
    public static async Task<Dictionary<string, Bilingual>> PlanNamesAsync(this DashboardDb db, CancellationToken ct) =>
        (await db.BudgetPlans.AsNoTracking().OrderBy(p => p.BudgetId).ThenBy(p => p.ApprovedOn)
            .Join(db.Budgets, p => p.BudgetId, b => b.Id, (plan, budget) => new { plan.Id, plan.ApprovedOn, budget.NameZh, budget.NameEn })
            .ToListAsync(ct)).ToDictionary(p => p.Id, p => After(new(p.NameZh, p.NameEn), Day(p.ApprovedOn), Day(p.ApprovedOn)));

    private static Bilingual After(Bilingual whole, string zh, string en) => new($"{whole.Zh} {zh}", whole.En.Length == 0 || en.Length == 0 ? "" : $"{whole.En} {en}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The latest snapshot with reported spending of each budget of the latest fiscal year that has one, the largest budget first.</summary>
    public static async Task<IReadOnlyList<(BudgetYear Budget, BudgetSnapshot Snapshot, BudgetExecution Execution)>> LatestSnapshotsAsync(
        this DashboardDb db, CancellationToken ct)
    {
        var spent = db.BudgetSnapshots.AsNoTracking().Where(s => s.ActualFen != null)
            .Join(db.Budgets.AsNoTracking(), s => s.BudgetId, b => b.Id, (snapshot, budget) => new { budget, snapshot });
        var year = await spent.MaxAsync(x => (int?)x.budget.FiscalYear, ct);
        var latest = (await spent.Where(x => x.budget.FiscalYear == year).ToListAsync(ct))
            .GroupBy(x => x.budget.Id).Select(g => g.MaxBy(x => x.snapshot.AsOf)!);
        return
        [
            .. latest.Select(x => (x.budget, x.snapshot, Execution: x.snapshot.ToExecution(x.budget.FiscalYear)!))
                .OrderByDescending(x => x.Execution.Size).ThenBy(x => x.budget.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// What follows from the snapshot; null where its spending was not reported. The supplement counts as released on the
    /// last day that its reported date allows: the other end of the bracket is the plain pace gap. What was drawn up after
    /// the year's end speaks of the whole year.
    /// </summary>
    /// <param name="snapshot">Of one day.</param>
    /// <param name="fiscalYear">Of its budget.</param>
    public static BudgetExecution? ToExecution(this BudgetSnapshot snapshot, int fiscalYear)
    {
        var end = new DateOnly(fiscalYear, 12, 31);
        return snapshot.ActualFen is not { } actual ? null : new(
            new Money(actual),
            Quantity.Rate(snapshot.RateOnInitial),
            Quantity.Rate(snapshot.RateOnAdjusted),
            snapshot.InitialFen is { } initial ? new Money(initial) : null,
            snapshot.AdjustedFen is { } adjusted ? new Money(adjusted) : null,
            snapshot.AsOf > end ? end : snapshot.AsOf,
            snapshot.SupplementAsOf?.End,
            snapshot.PrintedIn)
        {
            IsReleaseKnown = snapshot.SupplementAsOf?.Precision == DatePrecision.Day,
            IsFinal = snapshot.AsOf > end,
        };
    }

    /// <inheritdoc cref="ToExecution(BudgetSnapshot, int)" />
    /// <param name="snapshot">Of one day of a line: a supplement is not dated for a line.</param>
    /// <param name="fiscalYear">Of its budget.</param>
    public static BudgetExecution? ToExecution(this LineSnapshot snapshot, int fiscalYear)
    {
        var end = new DateOnly(fiscalYear, 12, 31);
        return snapshot.ActualFen is not { } actual ? null : new(
            new Money(actual), null, null,
            snapshot.InitialFen is { } initial ? new Money(initial) : null,
            snapshot.AdjustedFen is { } adjusted ? new Money(adjusted) : null,
            snapshot.AsOf > end ? end : snapshot.AsOf, null, snapshot.PrintedIn)
        {
            IsFinal = snapshot.AsOf > end,
        };
    }

    /// <summary>In the report's order; what no report states comes last.</summary>
    public static IOrderedEnumerable<T> InReportOrder<T>(this IEnumerable<T> rows) where T : CitedRow => rows.OrderBy(r => r.Section ?? int.MaxValue).ThenBy(r => r.Item);

    /// <inheritdoc cref="InReportOrder{T}(IEnumerable{T})" />
    public static IOrderedQueryable<T> InReportOrder<T>(this IQueryable<T> rows) where T : CitedRow => rows.OrderBy(r => r.Section == null).ThenBy(r => r.Section).ThenBy(r => r.Item);

    /// <summary>
    /// The tasks that a status can be counted of: items, and the sections that have none. What repeats another place is one
    /// task with it; a section that is missing or left out is none.
    /// </summary>
    public static IQueryable<WorkItem> Leaves(this IQueryable<WorkItem> items) =>
        items.Where(w => w.CopyOfId == null && w.Status != WorkItemStatus.Omitted
            && (w.Item != null || !items.Any(other => other.Section == w.Section && other.Item != null)));

    /// <summary>The ids in a column of ids: <c>,yanqing,tongzhou,</c>.</summary>
    public static IReadOnlyList<string> Ids(string column) => column.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
