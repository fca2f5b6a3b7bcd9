using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Changes;

/// <summary>The rows that were written between two entries, each as it stood before the first of these writes and after the last.</summary>
/// <param name="Rows">Those that an undo brought back to what they were stand among them, with the same before and after.</param>
/// <param name="OnlyAfter">Where more was written than is read: the entry after which all is read.</param>
internal sealed record ChangeWindow(IReadOnlyList<ChangedRow> Rows, long? OnlyAfter)
{
    /// <summary>Kinds whose rows follow each other by days, and the column of what they are of.</summary>
    private static readonly (string Kind, string Of)[] Following = [("budget-snapshots", "budget"), ("line-snapshots", "line")];

    private static readonly string[] Kinds = [.. RecordKinds.All.Where(k => k.IsImported).Select(k => k.Name)];

    /// <param name="db">The store of the present.</param>
    /// <param name="after">The entry at the first moment.</param>
    /// <param name="last">The entry at the second.</param>
    /// <param name="most">Writes that are read, the newest.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<ChangeWindow> ReadAsync(DashboardDb db, long after, long last, int most, CancellationToken ct)
    {
        var began = await db.History.Where(h => h.Origin == Origins.Seeding || h.Origin == Origins.Generating).Select(h => h.Id).ToListAsync(ct);
        var changes = await db.Changes.AsNoTracking()
            .Where(c => c.EntryId > after && c.EntryId <= last && Kinds.Contains(c.Kind) && !began.Contains(c.EntryId))
            .OrderByDescending(c => c.EntryId).ThenByDescending(c => c.Id).Take(most + 1).ToListAsync(ct);
        long? onlyAfter = null;
        if (changes.Count > most)
        {
            // An entry that is read in part would have rows begin at different moments; the newest alone may be too large itself.
            var (newest, part) = (changes[0].EntryId, changes[^1].EntryId);
            changes = newest == part ? changes[..most] : [.. changes.Where(c => c.EntryId > part)];
            onlyAfter = newest == part ? newest - 1 : part;
        }

        var entries = await EntriesAsync(db, changes, ct);
        var rows = changes.GroupBy(c => (c.Kind, c.RowId)).Select(row => Row([.. row], entries)).ToList();
        foreach (var (kind, of) in Following) await FollowAsync(db, rows, (kind, of), onlyAfter ?? after, began, ct);
        return new(rows, onlyAfter);
    }

    private static async Task<Dictionary<long, HistoryEntry>> EntriesAsync(DashboardDb db, List<HistoryChange> changes, CancellationToken ct)
    {
        var ids = changes.Select(c => c.EntryId).Distinct().ToList();
        return await db.History.AsNoTracking().Where(h => EF.Parameter(ids).Contains(h.Id)).ToDictionaryAsync(h => h.Id, ct);
    }

    /// <param name="changes">Of one row, the newest first.</param>
    /// <param name="entries">Theirs.</param>
    private static ChangedRow Row(List<HistoryChange> changes, Dictionary<long, HistoryEntry> entries)
    {
        var (newest, oldest) = (changes[0], changes[^1]);
        return new(RecordKinds.Find(newest.Kind)!, newest.RowId, CellsJson.Read(oldest.Before), CellsJson.Read(newest.After),
            entries[newest.EntryId].ToSubmission(newest.Line));
    }

    /// <summary>
    /// How a budget or a line is executed comes as a new row each time: the latest of one is compared with the latest that stood
    /// before, in place of being new.
    /// </summary>
    private static async Task FollowAsync(DashboardDb db, List<ChangedRow> rows, (string Kind, string Of) kind, long after, List<long> began, CancellationToken ct)
    {
        string OfWhat(IReadOnlyDictionary<string, string> cells) => cells.GetValueOrDefault(kind.Of, "");
        var fresh = rows.Where(r => r is { Before: null, After: not null } && r.Kind.Name == kind.Kind).ToList();
        if (fresh.Count == 0) return;
        var stood = (await StandingAsync(db, kind.Kind, after, began, ct)).ToLookup(OfWhat);
        foreach (var ofOne in fresh.GroupBy(r => OfWhat(r.After!)))
        {
            if (stood[ofOne.Key].MaxBy(DayOf, StringComparer.Ordinal) is not { } before) continue;
            var next = ofOne.MaxBy(r => DayOf(r.After!), StringComparer.Ordinal)!;
            if (string.CompareOrdinal(DayOf(next.After!), DayOf(before)) > 0) rows[rows.IndexOf(next)] = next with { Before = before, IsNext = true };
        }
    }

    /// <summary>
    /// The snapshots as they stood after an entry: those of now, and of each that was written to later what it was before. What the
    /// store began with stood before everything.
    /// </summary>
    private static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> StandingAsync(DashboardDb db, string kind, long after, List<long> began, CancellationToken ct)
    {
        var now = (await RecordKinds.Find(kind)!.RowsAsync(db, ct)).ToDictionary(row => row.Id, RecordKinds.Find(kind)!.Cells);
        var later = await db.Changes.AsNoTracking().Where(c => c.Kind == kind && c.EntryId > after && !began.Contains(c.EntryId)).OrderBy(c => c.Id)
            .Select(c => new { c.RowId, c.Before }).ToListAsync(ct);
        var first = later.DistinctBy(c => c.RowId).ToDictionary(c => c.RowId, c => CellsJson.Read(c.Before));
        return [.. now.Where(s => !first.ContainsKey(s.Key)).Select(s => s.Value), .. first.Values.OfType<IReadOnlyDictionary<string, string>>()];
    }

    private static string DayOf(IReadOnlyDictionary<string, string> cells) => cells.GetValueOrDefault("as_of", "");
}
