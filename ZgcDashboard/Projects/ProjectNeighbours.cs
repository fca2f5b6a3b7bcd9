using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Projects;

/// <summary>What stands near a project: in its park or place of the report, and in the spelling of its id.</summary>
internal static class ProjectNeighbours
{
    private const int Shown = 8;

    /// <summary>A store of so many projects or fewer is looked through whole.</summary>
    private const int Few = 1_000;

    /// <summary>Of the same section before those of others; in it those of the same park or item.</summary>
    public static async Task<IReadOnlyList<Project>> OfAsync(DashboardDb db, ProjectCube cube, Project project, CancellationToken ct)
    {
        var inPark = cube.Facets.Where(f => project.ParkId is not null && f.ParkId == project.ParkId).ToLookup(f => f.Place is { } place && place.Section == project.Section);
        var sameItem = await ProjectOrder.PageAsync(db, [.. cube.Facets.Where(f => f.Place is { } place && place == project.Place)], 0, Shown + 1, ct);
        var samePark = await ProjectOrder.FirstAsync(db, inPark[true], Shown + 1, ct);
        var near = sameItem.Concat(samePark).Where(p => p.Id != project.Id).DistinctBy(p => p.Id).OrderBy(p => p.Id, StringComparer.Ordinal).Take(Shown).ToList();
        return near.Count == Shown ? near : [.. near, .. await ProjectOrder.FirstAsync(db, inPark[false], Shown - near.Count, ct)];
    }

    /// <summary>Those that begin as the id does, the longest beginning that enough of them share.</summary>
    public static async Task<IReadOnlyList<(string Id, Bilingual Name)>> NearAsync(DashboardDb db, string id, CancellationToken ct)
    {
        var near = await BeginningAsync(db, "", Few + 1, ct);
        for (var length = id.Length; near.Count > Few && length >= 0; length--)
        {
            var some = await BeginningAsync(db, id[..length], Few, ct);
            if (some.Count >= Shown || length == 0) near = some;
        }

        return near;
    }

    private static async Task<IReadOnlyList<(string Id, Bilingual Name)>> BeginningAsync(DashboardDb db, string beginning, int most, CancellationToken ct)
    {
        var rows = await db.Projects.FromSql($"SELECT * FROM Projects WHERE Id >= {beginning} AND Id < {beginning + "\uffff"} ORDER BY Id LIMIT {most}")
            .AsNoTracking().Select(p => new { p.Id, p.NameZh, p.NameEn }).ToListAsync(ct);
        return [.. rows.Select(p => (p.Id, new Bilingual(p.NameZh, p.NameEn)))];
    }
}
