namespace ZgcDashboard.Store.Facets;

/// <summary>
/// Projects by the latest write to each. No column repeats what the history says: its own order is that of the writes, and the index
/// of changes tells of each whether it is the latest of its row. So nothing is written for it, and a page costs what it lies behind.
/// </summary>
internal static class ProjectsByChange
{
    private const string OfRow = "Changes WHERE Kind = 'projects' AND RowId =";

    /// <param name="db">The store.</param>
    /// <param name="wanted">Of the projects' keys.</param>
    /// <param name="descending">The latest first.</param>
    /// <param name="many">More than are sorted quickly: the history is walked until the page is full.</param>
    /// <param name="offset">How many to leave out.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="parameters">Of the condition.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<List<string>> IdsAsync(
        DashboardDb db, string wanted, bool descending, bool many, int offset, int limit, IReadOnlyList<(string, object)> parameters, CancellationToken ct)
    {
        if (!many) return await AskAsync(Sorted(wanted, descending), offset, limit);
        var changed = await AskAsync(Walked(wanted, descending), offset, limit);
        if (changed.Count == limit) return changed;
        var before = changed.Count > 0 ? offset + changed.Count
            : (await StoreSql.RowsAsync(db, $"SELECT count(*) FROM ({Walked(wanted, descending)})", [.. parameters, ("$limit", -1), ("$offset", 0)], row => row.GetInt32(0), ct))[0];
        return [.. changed, .. await AskAsync(Untold(wanted), Math.Max(0, offset - before), limit - changed.Count)];

        Task<List<string>> AskAsync(string sql, int from, int most) =>
            StoreSql.RowsAsync(db, sql, [.. parameters, ("$limit", most), ("$offset", from)], row => row.GetString(0), ct);
    }

    private static string Sorted(string wanted, bool descending) => $"""
        SELECT Id FROM ProjectKeys k WHERE {wanted}
        ORDER BY (SELECT max(Id) FROM {OfRow} k.Id) {(descending ? "DESC" : "ASC")} NULLS LAST, Id LIMIT $limit OFFSET $offset
        """;

    private static string Walked(string wanted, bool descending) => $"""
        SELECT RowId FROM Changes c NOT INDEXED
        WHERE Kind = 'projects' AND NOT EXISTS (SELECT 1 FROM {OfRow} c.RowId AND Id > c.Id)
            AND EXISTS (SELECT 1 FROM ProjectKeys WHERE {wanted} AND Id = c.RowId)
        ORDER BY Id {(descending ? "DESC" : "ASC")} LIMIT $limit OFFSET $offset
        """;

    /// <summary>By id: the plus keeps the index of the facets, which would have all of them sorted, out of it.</summary>
    private static string Untold(string wanted) => $"""
        SELECT Id FROM ProjectKeys k WHERE +{wanted} AND NOT EXISTS (SELECT 1 FROM {OfRow} k.Id) ORDER BY Id LIMIT $limit OFFSET $offset
        """;
}
