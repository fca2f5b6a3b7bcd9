using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Searching;

/// <summary>
/// Finds entries by what stands in their reasons and in the cells that they changed, as <see cref="NameSearch"/> finds
/// names. What is found is an entry: so many texts of one are kept together, and one that stands there often is kept once.
/// </summary>
internal static class HistoryIndex
{
    /// <summary>Of an entry, in one row of the index.</summary>
    private const int Together = 500;

    /// <summary>Between two texts, so that nothing is found across them: a character for private use, with no meaning.</summary>
    private const string Apart = " \uE000 ";

    /// <summary>Pieces of entries, the newest, that a page looks at.</summary>
    public const int Most = NameSearch.Most;

    /// <summary>Adds an entry, in the transaction that writes it.</summary>
    public static Task AddAsync(DashboardDb db, HistoryEntry entry, IReadOnlyList<HistoryChange> changes, CancellationToken ct) =>
        AddAsync(db, entry, changes.ToAsyncEnumerable(), ct);

    /// <summary>Adds the entries that were written before there was an index, or by a program without one.</summary>
    public static async Task EnsureAsync(DashboardDb db, CancellationToken ct)
    {
        var last = (await StoreSql.RowsAsync(db, "SELECT ifnull(max(EntryId), 0) FROM HistoryTexts", [], row => row.GetInt64(0), ct))[0];
        if (!await db.History.AnyAsync(h => h.Id > last, ct)) return;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var entry in await db.History.AsNoTracking().Where(h => h.Id > last).OrderBy(h => h.Id).ToListAsync(ct))
            await AddAsync(db, entry, db.Changes.AsNoTracking().Where(c => c.EntryId == entry.Id).OrderBy(c => c.Id)
                .AsAsyncEnumerable(), ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>All entries that hold the text, as a question to put into another.</summary>
    /// <param name="db">The store.</param>
    /// <param name="text">As it was typed.</param>
    public static IQueryable<long> Holding(DashboardDb db, string text) => NameSearch.Query(text) is { } query
        ? db.Database.SqlQuery<long>($"SELECT EntryId AS Value FROM HistoryTexts WHERE Id IN (SELECT rowid FROM HistorySearch WHERE HistorySearch MATCH {query})")
        : db.History.Where(h => false).Select(h => h.Id);

    /// <summary>Looked up once for a page, which asks several things of them.</summary>
    /// <returns>The entries that hold the text among the newest pieces of entries; whether more pieces hold it than were looked at.</returns>
    public static async Task<(IReadOnlyList<long> Entries, bool IsCutOff)> NewestHoldingAsync(DashboardDb db, string text, CancellationToken ct)
    {
        if (NameSearch.Query(text) is not { } query) return ([], false);
        var pieces = await db.Database.SqlQuery<long>($"SELECT EntryId AS Value FROM HistoryTexts WHERE Id IN (SELECT rowid FROM HistorySearch WHERE HistorySearch MATCH {query} ORDER BY rowid DESC LIMIT {Most + 1}) ORDER BY Id DESC")
            .ToListAsync(ct);
        return ([.. pieces.Take(Most).Distinct()], pieces.Count > Most);
    }

    private static async Task AddAsync(DashboardDb db, HistoryEntry entry, IAsyncEnumerable<HistoryChange> changes, CancellationToken ct)
    {
        await using var place = StoreSql.Command(db, "INSERT INTO HistoryTexts (EntryId) VALUES ($entry) RETURNING Id");
        await using var piece = StoreSql.Command(db, "INSERT INTO HistorySearch (rowid, Text) VALUES ($id, $text)");
        var (kinds, texts) = (new Dictionary<string, int>(), new HashSet<string> { entry.Why });
        await foreach (var change in changes.WithCancellation(ct))
        {
            kinds[change.Kind] = kinds.GetValueOrDefault(change.Kind) + 1;
            texts.UnionWith(Texts(change));
            if (texts.Count >= Together) await FlushAsync();
        }

        if (texts.Count > 0) await FlushAsync();
        await AddAsync(db, entry.Id, kinds, ct);

        async Task FlushAsync()
        {
            StoreSql.Set(place, "$entry", entry.Id);
            StoreSql.Set(piece, "$id", await place.ExecuteScalarAsync(ct));
            StoreSql.Set(piece, "$text", string.Join(Apart, texts.Select(NameSearch.Spread)));
            await piece.ExecuteNonQueryAsync(ct);
            texts.Clear();
        }
    }

    private static async Task AddAsync(DashboardDb db, long entry, Dictionary<string, int> kinds, CancellationToken ct)
    {
        await using var add = StoreSql.Command(db,
            "INSERT OR REPLACE INTO HistoryKinds (EntryId, Kind, Rows) VALUES ($entry, $kind, $rows)");
        foreach (var (kind, rows) in kinds)
        {
            StoreSql.Set(add, "$entry", entry);
            StoreSql.Set(add, "$kind", kind);
            StoreSql.Set(add, "$rows", rows);
            await add.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>The row's id, and what stood and stands in the cells that differ.</summary>
    private static IEnumerable<string> Texts(HistoryChange change)
    {
        var (before, after) = (CellsJson.Read(change.Before), CellsJson.Read(change.After));
        yield return change.RowId;
        foreach (var (column, cell) in before ?? new Dictionary<string, string>())
            if (after?.GetValueOrDefault(column) != cell) yield return cell;
        foreach (var (column, cell) in after ?? new Dictionary<string, string>())
            if (before?.GetValueOrDefault(column) != cell) yield return cell;
    }
}
