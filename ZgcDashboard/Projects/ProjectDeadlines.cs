using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Projects;

/// <summary>What a project has to reach, in a list's few words.</summary>
/// <param name="Latest">How the one that is latest of its open milestones and its finish stands; null where none is open.</param>
/// <param name="Next">The open milestone that comes next; null where none was reported.</param>
public sealed record ProjectDeadlines(Standing? Latest, NextMilestone? Next)
{
    /// <summary>The rows with theirs.</summary>
    public static async Task<IReadOnlyList<ProjectRow>> OfAsync(DashboardDb db, IReadOnlyList<ProjectRow> rows, DateOnly day, CancellationToken ct)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var open = (await db.Milestones.AsNoTracking().IgnoreAutoIncludes()
            .Where(m => ids.Contains(m.ProjectId) && m.Actual == null && m.Planned != null).ToListAsync(ct)).ToLookup(m => m.ProjectId);
        return [.. rows.Select(row => row with { Deadlines = Of(row, [.. open[row.Id]], day) })];
    }

    private static ProjectDeadlines Of(ProjectRow row, IReadOnlyList<Milestone> open, DateOnly day)
    {
        var finish = row.Delivery.Finish;
        var standings = open.Select(m => m.Deadline.On(day)).ToList();
        if (finish is { Planned: not null, Actual: null, IsDone: false }) standings.Add(finish.On(day));
        var next = open.Where(m => m.Deadline.On(day).Is is Punctuality.Soon or Punctuality.Ahead).MinBy(m => m.Planned!.Value.End);
        return new(standings.Count == 0 ? null : standings.MinBy(s => (s.Is, -s.Days?.Low ?? s.DaysLeft)), next is null ? null : new(next.Name, next.Planned!.Value));
    }
}

/// <summary>A milestone and by when it is to be reached.</summary>
public sealed record NextMilestone(Bilingual Name, ReportedDate Planned);
