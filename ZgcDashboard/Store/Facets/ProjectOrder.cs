using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store.Facets;

/// <summary>
/// Projects in their order (section, item, id; those that no report states come last), any page of it. The facets say how many projects stand at each place of
/// the report, so a page begins at its place without what stands before it being read.
/// </summary>
public static class ProjectOrder
{
    /// <summary>Up to here a place's projects are sorted; beyond, its index is walked until the page is full.</summary>
    private const int Sorted = 5_000;

    private const string OfFacets = "SELECT Id FROM ProjectKeys WHERE Facet IN (SELECT value FROM json_each($facets)) ORDER BY Id LIMIT $limit OFFSET $offset";

    private const string AtPlace = """
        SELECT Id FROM ProjectKeys INDEXED BY IX_ProjectKeys_Section_Item_Id
        WHERE Section = $section AND Item = $item AND Facet IN (SELECT value FROM json_each($facets)) ORDER BY Id LIMIT $limit OFFSET $offset
        """;

    private const string OfText = """
        SELECT Id FROM ProjectKeys WHERE Key IN (SELECT rowid FROM ProjectSearch WHERE ProjectSearch MATCH $text LIMIT $most)
        AND Facet IN (SELECT value FROM json_each($facets)) ORDER BY Section, Item, Id LIMIT $limit OFFSET $offset
        """;

    /// <param name="db">The store.</param>
    /// <param name="facets">Which projects.</param>
    /// <param name="offset">How many to leave out.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="rank">What they are ordered by before their place; by default nothing.</param>
    public static async Task<IReadOnlyList<Project>> PageAsync(
        DashboardDb db, IEnumerable<ProjectFacet> facets, int offset, int limit, CancellationToken ct, Func<ProjectFacet, int>? rank = null)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var few = StoreSql.Command(db, OfFacets);
        await using var many = StoreSql.Command(db, AtPlace);
        var ids = new List<string>();
        foreach (var place in facets.GroupBy(f => (Rank: rank?.Invoke(f) ?? 0, Section: f.Place?.Section ?? FacetSql.NoSection, Item: f.Place?.Item ?? 0)).OrderBy(g => g.Key))
        {
            if (ids.Count == limit) break;
            var count = place.Sum(f => f.Count);
            if (offset < count)
            {
                var command = count <= Sorted ? few : many;
                StoreSql.Set(many, "$section", place.Key.Section);
                StoreSql.Set(many, "$item", place.Key.Item);
                ids.AddRange(await IdsAsync(command, place, offset, limit - ids.Count, ct));
            }

            offset = Math.Max(0, offset - count);
        }

        return await RowsAsync(db, ids, ct);
    }

    /// <summary>Those among them whose names hold the text.</summary>
    public static async Task<IReadOnlyList<Project>> PageAsync(DashboardDb db, IEnumerable<ProjectFacet> facets, string text, int offset, int limit, CancellationToken ct)
    {
        if (NameSearch.Query(text) is not { } query) return [];
        await db.Database.OpenConnectionAsync(ct);
        await using var command = StoreSql.Command(db, OfText);
        StoreSql.Set(command, "$text", query);
        StoreSql.Set(command, "$most", NameSearch.Most);
        return await RowsAsync(db, await IdsAsync(command, facets, offset, limit, ct), ct);
    }

    /// <summary>The first by id alone, wherever they stand.</summary>
    public static async Task<IReadOnlyList<Project>> FirstAsync(DashboardDb db, IEnumerable<ProjectFacet> facets, int limit, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = StoreSql.Command(db, OfFacets);
        var ids = new List<string>();
        foreach (var facet in facets) ids.AddRange(await IdsAsync(command, [facet], 0, limit, ct));
        return await RowsAsync(db, [.. ids.Order(StringComparer.Ordinal).Take(limit)], ct);
    }

    private static async Task<List<string>> IdsAsync(DbCommand command, IEnumerable<ProjectFacet> facets, int offset, int limit, CancellationToken ct)
    {
        StoreSql.Set(command, "$facets", JsonSerializer.Serialize(facets.Select(f => f.Id)));
        StoreSql.Set(command, "$limit", limit);
        StoreSql.Set(command, "$offset", offset);
        var ids = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) ids.Add(reader.GetString(0));
        return ids;
    }

    private static async Task<IReadOnlyList<Project>> RowsAsync(DashboardDb db, List<string> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var rows = await db.Projects.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id].AsLookedAt())];
    }
}
