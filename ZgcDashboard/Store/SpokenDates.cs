using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store;

/// <summary>
/// The dates that rows speak of. What a report says of a day after its own is a plan or a target: it is no date of its
/// data, and is left out.
/// </summary>
/// <param name="reports">The day that each report runs to.</param>
public sealed class SpokenDates(IReadOnlyDictionary<string, DateOnly> reports)
{
    public static async Task<SpokenDates> ReadAsync(DashboardDb db, CancellationToken ct) =>
        new(await db.Reports.AsNoTracking().ToDictionaryAsync(r => r.Id, r => r.AsOf, ct));

    public DatedRange Of(IEnumerable<CitedRow> rows) => DatedRange.Of(rows.Where(row => !IsPlan(row)).Select(DateOf));

    private bool IsPlan(CitedRow row) => row is Event { Planned: true }
        || row is Figure or Policy or Event && IsAfter(row.Place?.Report, DateOf(row));

    /// <summary>Whether the date begins after the day of the report that says so.</summary>
    public bool IsAfter(string? report, ReportedDate? date) => date is { } spoken && report is not null && reports.TryGetValue(report, out var day) && spoken.Start > day;

    private static ReportedDate? DateOf(CitedRow row) => row switch
    {
        Figure figure => figure.AsOf,
        Policy policy => policy.Date,
        Event happening => happening.Date,
        Project project => project.StageAsOf,
        Fund fund => fund.StageAsOf,
        FundStep step => step.AsOf,
        WorkItem item => item.StatusLookedAt is null ? null : item.StatusAsOf,
        Milestone milestone => milestone.AsOf,
        Problem problem => problem.AsOf,
        BudgetSnapshot snapshot => ReportedDate.On(snapshot.AsOf),
        LineSnapshot snapshot => ReportedDate.On(snapshot.AsOf),
        _ => null,
    };
}
