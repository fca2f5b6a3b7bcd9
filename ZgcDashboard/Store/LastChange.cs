using System.Globalization;
using System.Text.Json;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Store;

/// <summary>The latest write that touched a row.</summary>
/// <param name="Entry">Of the history.</param>
/// <param name="AtUtc">When.</param>
/// <param name="By">By whom.</param>
public sealed record LastChange(long Entry, DateTime AtUtc, string By)
{
    /// <summary>A step down the index of changes for each row, however many there are.</summary>
    internal const string Sql = """
        SELECT r.value, h.Id, h.AtUtc, h."By" FROM json_each($ids) r JOIN History h
        ON h.Id = (SELECT c.EntryId FROM Changes c WHERE c.Kind = $kind AND c.RowId = r.value ORDER BY c.Id DESC LIMIT 1)
        """;

    /// <param name="db">The store.</param>
    /// <param name="kind">Of the rows.</param>
    /// <param name="ids">Those of a page.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>By id; a row that no entry tells of, as one that was generated, has none.</returns>
    public static async Task<IReadOnlyDictionary<string, LastChange>> OfAsync(
        DashboardDb db, string kind, IEnumerable<string> ids, CancellationToken ct) =>
        (await StoreSql.RowsAsync(db, Sql, [("$ids", JsonSerializer.Serialize(ids)), ("$kind", kind)], row => (Id: row.GetString(0),
            Change: new LastChange(row.GetInt64(1), Utc(row.GetString(2)), row.GetString(3))), ct)).ToDictionary(r => r.Id, r => r.Change);

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
