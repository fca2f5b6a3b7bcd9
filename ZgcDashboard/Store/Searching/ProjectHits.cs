using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Store.Searching;

/// <summary>
/// Projects by their names, their notes and who is responsible: those whose names hold the text come first. The index is
/// read as far as is shown, so that a frequent word costs no more than a rare one.
/// </summary>
public static class ProjectHits
{
    /// <summary>Beyond so many it is said that there are more.</summary>
    public const int Most = 1_000;

    private const string InNames = "SELECT rowid FROM ProjectSearch WHERE ProjectSearch MATCH '{Zh En} : (' || $match || ')' LIMIT $most";

    private const string Elsewhere =
        "SELECT rowid FROM ProjectSearch WHERE ProjectSearch MATCH '(' || $match || ') NOT {Zh En} : (' || $match || ')' LIMIT $most";

    /// <summary>Their keys, at most one more than <see cref="Most"/>.</summary>
    internal static async Task<IReadOnlyList<long>> KeysAsync(DashboardDb db, SoughtText sought, CancellationToken ct)
    {
        var keys = await KeysAsync(db, InNames, sought.Match, Most + 1, ct);
        return keys.Count > Most ? keys : [.. keys, .. await KeysAsync(db, Elsewhere, sought.Match, Most + 1 - keys.Count, ct)];
    }

    /// <summary>In the order of the keys.</summary>
    internal static async Task<IReadOnlyList<Project>> RowsAsync(DashboardDb db, IReadOnlyList<long> keys, CancellationToken ct)
    {
        if (keys.Count == 0) return [];
        var ids = (await StoreSql.RowsAsync(db, "SELECT Key, Id FROM ProjectKeys WHERE Key IN (SELECT value FROM json_each($keys))",
            [("$keys", System.Text.Json.JsonSerializer.Serialize(keys))], row => (Key: row.GetInt64(0), Id: row.GetString(1)), ct)).ToDictionary(k => k.Key, k => k.Id);
        var rows = await db.Projects.AsNoTracking().Where(p => ids.Values.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return [.. keys.Where(ids.ContainsKey).Select(k => ids[k]).Where(rows.ContainsKey).Select(id => rows[id])];
    }

    private static Task<List<long>> KeysAsync(DashboardDb db, string sql, string match, int most, CancellationToken ct) =>
        StoreSql.RowsAsync(db, sql, [("$match", match), ("$most", most)], row => row.GetInt64(0), ct);
}
