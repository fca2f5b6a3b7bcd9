using ZgcDashboard.Figures;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.AsOf;

/// <summary>
/// From which day on a version of a row counts. What was said of a date does not count before the last day that the date
/// may mean: a number for 2018-H1 is not yet true in March. But nobody reports what has not come, so it counts no later
/// than the day that its report runs to: what the report of 2018-06-30 says of "2018" counts from 2018-06-30 on. What is
/// said of no date counts by its report's day, and what cites none by the day of its recording, which is too late here.
/// </summary>
/// <param name="reports">The day that each report runs to.</param>
/// <param name="own">The report that sections are cited of.</param>
/// <param name="first">The entry that the store began with.</param>
internal sealed class RowVersions(IReadOnlyDictionary<string, DateOnly> reports, string own, long first)
{
    public DateOnly DayOf(ReportedDate? date, string? report)
    {
        var to = report is not null && reports.TryGetValue(report, out var day) ? day : DateOnly.MaxValue;
        return date is not { } spoken ? to : spoken.Start <= to && to < spoken.End ? to : spoken.End;
    }

    /// <param name="day">The last day that may be spoken of.</param>
    /// <param name="kind">Of the row.</param>
    /// <param name="row">As it is.</param>
    /// <param name="changes">Of the row, the latest first; none where it came by other ways than the program's.</param>
    /// <param name="statements">Of the row, the withdrawn ones too.</param>
    /// <returns>Null where every version speaks of later days.</returns>
    public RowVersion? LatestBy(DateOnly day, RecordKind kind, CitedRow row, IReadOnlyList<HistoryChange> changes,
        IReadOnlyList<Statement> statements)
    {
        var earlier = changes.Skip(1).Where(c => c.After is not null).Select(c => (Cells: CellsJson.Read(c.After)!, c.EntryId));
        return earlier.Prepend((kind.Cells(row), changes.Count > 0 ? changes[0].EntryId : first))
            .Select(v => (Version: RowVersion.Of(kind, v.Item1, row.ReportId ?? own), Entry: v.Item2))
            .FirstOrDefault(v => DayOf(v.Version, v.Entry, statements) <= day).Version;
    }

    private DateOnly DayOf(RowVersion version, long entry, IReadOnlyList<Statement> statements)
    {
        var days = version.Statements.Select(said => DayOf(said.AsOf, Source(said, entry, statements).ReportId));
        if (OwnDate(version.Row) is { } own)
        {
            // What the store began with may name a day after its report: a target, known since the report.
            var report = DayOf(null, version.Row.Place?.Report);
            days = days.Append(entry == first && own.Start > report ? report : DayOf(own, version.Row.Place?.Report));
        }

        return days.DefaultIfEmpty(DayOf(null, version.Row.Place?.Report)).Max();
    }

    /// <summary>The statement that the version got its value from; its own, where an SQL shell changed the row.</summary>
    private static Statement Source(Statement said, long entry, IReadOnlyList<Statement> statements) => statements
        .Where(s => s.Attribute == said.Attribute && s.EntryId <= entry && s.Value == said.Value && s.AsOf == said.AsOf).MaxBy(s => s.Id)
            ?? said;

    /// <summary>The row's own date; null where it has none, or is a plan.</summary>
    private static ReportedDate? OwnDate(CitedRow row) => row switch
    {
        BudgetSnapshot snapshot => ReportedDate.On(snapshot.AsOf),
        LineSnapshot snapshot => ReportedDate.On(snapshot.AsOf),
        BudgetPlan plan => ReportedDate.On(plan.ApprovedOn),
        Event { Planned: false } happening => happening.Date,
        Store.Figure figure => figure.AsOf,
        Policy policy => policy.Date,
        Milestone milestone => milestone.AsOf,
        Problem problem => problem.AsOf,
        _ => null,
    };
}
