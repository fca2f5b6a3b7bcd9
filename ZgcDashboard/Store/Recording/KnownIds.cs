using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>What cells may refer to: the ids of the store, and those that come in with the same file.</summary>
internal static class KnownIds
{
    private const string Projects = "projects";

    /// <remarks>Rows without a column that says what they are part of keep what the store holds, which it has checked.</remarks>
    public static async Task<KnownRows> OfAsync(DashboardDb db, RecordKind kind, ImportedRows rows, CancellationToken ct)
    {
        var known = await OfAsync(db, ct);
        var isProject = kind.Name == Projects;
        var column = isProject ? "parent" : kind.Columns.Contains("project") ? "project" : null;
        if (isProject && !rows.Columns.Contains("parent")) return known;
        known.Know(kind.Name, rows.Rows.Select(r => r.Cells.GetValueOrDefault("id", "")));
        if (column is not null && rows.Columns.Contains(column)) known.Know(Projects, await ProjectsAsync(db, rows, column, ct));
        return known;
    }

    /// <summary>Of the projects that the rows refer to, those that there are.</summary>
    private static async Task<IReadOnlyList<string>> ProjectsAsync(DashboardDb db, ImportedRows rows, string column, CancellationToken ct)
    {
        var there = new List<string>();
        foreach (var ids in rows.Rows.Select(r => r.Cells.GetValueOrDefault(column, "")).Where(id => id.Length > 0).Distinct()
            .Chunk(RecordKind.MostAskedAtOnce))
            there.AddRange(await db.Projects.Where(p => EF.Parameter(ids).Contains(p.Id)).Select(p => p.Id).ToListAsync(ct));
        return there;
    }

    public static async Task<KnownRows> OfAsync(DashboardDb db, CancellationToken ct)
    {
        var report = await db.Reports.CitedBySection().Select(r => r.Id).FirstAsync(ct);
        var known = new KnownRows(report, (await db.Parks.Select(p => p.Id).ToListAsync(ct)).ToHashSet());
        known.Know("places", await db.Places.Select(p => p.Id).ToListAsync(ct));
        known.Know("funds", await db.Funds.Select(f => f.Id).ToListAsync(ct));
        known.Know("fund-steps", await db.FundSteps.Select(s => s.Id).ToListAsync(ct));
        known.Know("work-items", await db.WorkItems.Select(w => w.Id).ToListAsync(ct));
        known.Know("duties", await db.Duties.Select(d => d.Id).ToListAsync(ct));
        known.Know("budgets", await db.Budgets.Select(b => b.Id).ToListAsync(ct));
        known.Know("budget-lines", await db.BudgetLines.Select(l => l.Id).ToListAsync(ct));
        known.Know("budget-plans", await db.BudgetPlans.Select(p => p.Id).ToListAsync(ct));
        return known;
    }
}
