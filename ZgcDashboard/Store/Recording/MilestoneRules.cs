using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>
/// A milestone before its project starts is unlikely, and warned of: approvals come before the works, and are stored when that
/// is confirmed.
/// </summary>
internal static class MilestoneRules
{
    /// <param name="db">Holds the projects that stand.</param>
    /// <param name="rows">New and changed milestones.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<Fault>> OfAsync(DashboardDb db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        var starts = new Dictionary<string, ReportedDate>();
        foreach (var ids in rows.Select(row => Of(row).ProjectId).Distinct().Chunk(RecordKind.MostAskedAtOnce))
        {
            var projects = await db.Projects.AsNoTracking().Where(p => EF.Parameter(ids).Contains(p.Id))
                .Select(p => new { p.Id, p.PlannedStart, p.ActualStart }).ToListAsync(ct);
            foreach (var project in projects)
                if (new[] { project.PlannedStart, project.ActualStart }.Min() is { } start) starts[project.Id] = start;
        }

        return [.. rows.SelectMany(row => Before(row, starts))];
    }

    /// <summary>A fault only where no days that the two may mean are in order.</summary>
    private static IEnumerable<Fault> Before(CheckedRow row, Dictionary<string, ReportedDate> starts)
    {
        if (!starts.TryGetValue(Of(row).ProjectId, out var start)) yield break;
        if (Of(row).Planned is { } planned && planned.End < start.Start)
            yield return row.Fault("planned_date", FaultRule.BeforeStart, planned.ToString(), start.ToString());
    }

    private static Milestone Of(CheckedRow row) => (Milestone)row.Made;
}
