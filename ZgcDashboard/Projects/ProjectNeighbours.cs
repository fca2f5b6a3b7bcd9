using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Projects;

/// <summary>What stands near a project: in its park or place of the report, and in the spelling of its id.</summary>
internal static class ProjectNeighbours
{
    private const int Shown = 8;

    /// <summary>Of the same section before those of others; in it those of the same park or item.</summary>
    public static async Task<IReadOnlyList<Project>> OfAsync(DashboardDb db, ProjectCube cube, Project project, CancellationToken ct)
    {
        var inPark = cube.Facets.Where(f => project.ParkId is not null && f.ParkId == project.ParkId).ToLookup(f => f.Place is { } place && place.Section == project.Section);
        var sameItem = await ProjectOrder.PageAsync(db, [.. cube.Facets.Where(f => f.Place is { } place && place == project.Place)], 0, Shown + 1, ct);
        var samePark = await ProjectOrder.FirstAsync(db, inPark[true], Shown + 1, ct);
        var near = sameItem.Concat(samePark).Where(p => p.Id != project.Id).DistinctBy(p => p.Id).OrderBy(p => p.Id, StringComparer.Ordinal).Take(Shown).ToList();
        return near.Count == Shown ? near : [.. near, .. await ProjectOrder.FirstAsync(db, inPark[false], Shown - near.Count, ct)];
    }

    /// <summary>Those whose ids a mistyped one may have meant.</summary>
    public static async Task<IReadOnlyList<(string Id, Bilingual Name)>> NearAsync(DashboardDb db, string id, CancellationToken ct)
    {
        var near = await NearIds.OfAsync(db.Projects.Select(p => p.Id), id, ct);
        var rows = await db.Projects.AsNoTracking().Where(p => near.Contains(p.Id)).OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.NameZh, p.NameEn }).ToListAsync(ct);
        return [.. rows.Select(p => (p.Id, new Bilingual(p.NameZh, p.NameEn)))];
    }
}
