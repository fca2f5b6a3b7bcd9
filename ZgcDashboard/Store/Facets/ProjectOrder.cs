using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store.Facets;

/// <summary>
/// Projects in an order, by default that of their places (section, item, id; those that no report states come last), any page of it.
/// The facets say how many projects stand where in it, so a page begins at its place without what stands before it being read.
/// </summary>
public static class ProjectOrder
{
    /// <summary>Up to here projects that stand together are sorted; beyond, an index is walked until the page is full.</summary>
    private const int Sorted = 5_000;

    private const string Wanted = "Facet IN (SELECT value FROM json_each($facets))";

    private const string OfFacets = $"SELECT Id FROM ProjectKeys WHERE {Wanted} ORDER BY Id LIMIT $limit OFFSET $offset";

    private const string DatesOfFacets = $"SELECT Facet, StageAsOf, Count FROM ProjectFacetDates WHERE {Wanted} AND Count > 0";

    /// <param name="db">The store.</param>
    /// <param name="facets">Which projects.</param>
    /// <param name="offset">How many to leave out.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="sorts">What they are ordered by before their place, the leading one first.</param>
    /// <param name="sought">Where the facets count only what is looked for; null for all of their projects.</param>
    public static async Task<IReadOnlyList<Project>> PageAsync(
        DashboardDb db, IReadOnlyList<ProjectFacet> facets, int offset, int limit, CancellationToken ct,
        IReadOnlyList<ProjectSort>? sorts = null, ProjectsSought? sought = null)
    {
        if (sought?.FindsNothing == true) return [];
        if (sought is not null && sorts is null or [])
            return await RowsAsync(db, await IdsAsync(db, InPlace(sought), facets, offset, limit, ct, [.. sought.Parameters]), ct);
        var leading = (sorts ?? []).TakeWhile(s => !s.IsLast).ToList();
        var last = sorts?.FirstOrDefault(s => s.IsLast);
        var dates = leading.Exists(s => s is ProjectSort.Date) ? await DatesAsync(db, facets, sought, ct) : null;
        var ids = new List<string>();
        foreach (var run in ProjectRun.Of(facets, dates, leading, isPlaced: last is null))
        {
            if (ids.Count == limit) break;
            if (offset < run.Count) ids.AddRange(await IdsAsync(db, run, last, sought, offset, limit - ids.Count, ct));
            offset = Math.Max(0, offset - run.Count);
        }

        return await RowsAsync(db, ids, ct);
    }

    /// <summary>The first by id alone, wherever they stand.</summary>
    public static async Task<IReadOnlyList<Project>> FirstAsync(
        DashboardDb db, IEnumerable<ProjectFacet> facets, int limit, CancellationToken ct)
    {
        var ids = new List<string>();
        foreach (var facet in facets) ids.AddRange(await IdsAsync(db, OfFacets, [facet], 0, limit, ct));
        return await RowsAsync(db, [.. ids.Order(StringComparer.Ordinal).Take(limit)], ct);
    }

    private static async Task<ILookup<long, (string Date, int Count)>> DatesAsync(
        DashboardDb db, IEnumerable<ProjectFacet> facets, ProjectsSought? sought, CancellationToken ct)
    {
        var sql = sought is null ? DatesOfFacets : $"SELECT Facet, StageAsOf, count(*) FROM ProjectKeys WHERE {Wanted} AND {sought.Where} GROUP BY 1, 2";
        var rows = await StoreSql.RowsAsync(db, sql, [("$facets", Json(facets)), .. sought?.Parameters ?? []],
            row => (Facet: row.GetInt64(0), Date: row.GetString(1), Count: row.GetInt32(2)), ct);
        return rows.ToLookup(d => d.Facet, d => (d.Date, d.Count));
    }

    private static async Task<List<string>> IdsAsync(
        DashboardDb db, ProjectRun run, ProjectSort? last, ProjectsSought? sought, int offset, int limit, CancellationToken ct)
    {
        List<string> conditions = [Wanted];
        List<(string, object)> parameters = [];
        if (run.Date is { } date) Where("StageAsOf = $date", ("$date", date));
        if (sought is not null) Where(sought.Where, [.. sought.Parameters]);
        var many = run.Count > Sorted && sought is null;
        if (last is ProjectSort.Changed changed)
            return await ProjectsByChange.IdsAsync(db, string.Join(" AND ", conditions), changed.Descending, many, offset, limit, [("$facets", Json(run.Facets)), .. parameters], ct);
        var words = last as ProjectSort.Text;
        if (many && words is null) Where("Section = $section AND Item = $item", ("$section", run.Section), ("$item", run.Item));
        var sql = words is null ? ById(many, conditions) : ByText(many, words, conditions);
        return await IdsAsync(db, sql, run.Facets, offset, limit, ct, [.. parameters]);

        void Where(string condition, params (string, object)[] values)
        {
            conditions.Add(condition);
            parameters.AddRange(values);
        }
    }

    private static string InPlace(ProjectsSought sought) =>
        $"SELECT Id FROM ProjectKeys WHERE {sought.Where} AND {Wanted} ORDER BY Section, Item, Id LIMIT $limit OFFSET $offset";

    private static string ById(bool many, IEnumerable<string> conditions) => $"""
        SELECT Id FROM ProjectKeys {(many ? "INDEXED BY IX_ProjectKeys_Section_Item_Id" : "")}
        WHERE {string.Join(" AND ", conditions)} ORDER BY Id LIMIT $limit OFFSET $offset
        """;

    /// <summary>Many: along the index of the text, and each project of it is asked whether it is wanted.</summary>
    private static string ByText(bool many, ProjectSort.Text words, IEnumerable<string> conditions)
    {
        var (column, down) = (words.Column, words.Descending ? "DESC" : "");
        var wanted = $"SELECT Id FROM ProjectKeys WHERE {string.Join(" AND ", conditions)}";
        return many
            ? $"""
                SELECT Id FROM Projects p INDEXED BY IX_Projects_{column}_Id
                WHERE EXISTS ({wanted} AND Id = p.Id) ORDER BY {column} {down}, Id {down} LIMIT $limit OFFSET $offset
                """
            : $"SELECT Id FROM Projects WHERE Id IN ({wanted}) ORDER BY {column} {down}, Id {down} LIMIT $limit OFFSET $offset";
    }

    private static Task<List<string>> IdsAsync(
        DashboardDb db, string sql, IEnumerable<ProjectFacet> facets, int offset, int limit, CancellationToken ct,
        params (string, object)[] parameters) => StoreSql.RowsAsync(
            db, sql, [("$facets", Json(facets)), ("$limit", limit), ("$offset", offset), .. parameters], row => row.GetString(0), ct);

    private static string Json(IEnumerable<ProjectFacet> facets) => JsonSerializer.Serialize(facets.Select(f => f.Id));

    private static async Task<IReadOnlyList<Project>> RowsAsync(DashboardDb db, List<string> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var rows = await db.Projects.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id].AsLookedAt())];
    }
}
