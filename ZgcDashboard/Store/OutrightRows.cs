using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store;

/// <summary>Rows as they are looked at: see <see cref="StatedOnly"/>. For rows that no context tracks.</summary>
public static class OutrightRows
{
    /// <summary>All funds.</summary>
    public static async Task<IReadOnlyList<Fund>> FundsAsync(this DashboardDb db, CancellationToken ct) =>
        [.. (await db.Funds.AsNoTracking().ToListAsync(ct)).Select(AsLookedAt)];

    public static Project AsLookedAt(this Project project)
    {
        if (!StatedOnly.Current) return project;
        if (project.ParkInferred) project.ParkId = null;
        if (project.TypeInferred) project.Type = null;
        if (project.StageInferred) (project.Stage, project.StageAsOf) = (null, null);
        project.ParkInferred = project.TypeInferred = project.StageInferred = false;
        return project;
    }

    public static Fund AsLookedAt(this Fund fund)
    {
        if (StatedOnly.Current && fund.StageInferred) (fund.Stage, fund.StageAsOf, fund.StageInferred) = (null, null, false);
        return fund;
    }
}
