using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.History;

/// <summary>Entries as the log shows them.</summary>
internal static class EntryRows
{
    /// <param name="db">An open context.</param>
    /// <param name="entries">In the order that they are wanted in.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<EntryRow>> OfAsync(DashboardDb db, IQueryable<HistoryEntry> entries, CancellationToken ct)
    {
        var rows = await entries.Select(h => new EntryRow(h.Id, h.AtUtc, h.By, h.Origin, h.Why,
            h.Undoes)
        { File = h.Sheet == null ? h.File : h.File + " · " + h.Sheet }).ToListAsync(ct);
        var ids = rows.Select(r => r.Id).ToList();
        var undone = (await db.History.Where(h => h.Undoes != null && ids.Contains(h.Undoes.Value))
            .Select(h => new { h.Id, Undoes = h.Undoes!.Value }).ToListAsync(ct)).ToDictionary(u => u.Undoes, u => u.Id);
        var kinds = (await db.HistoryKinds.AsNoTracking().Where(k => ids.Contains(k.EntryId)).ToListAsync(ct)).ToLookup(k => k.EntryId);
        var single = rows.Where(r => kinds[r.Id].Sum(k => k.Rows) == 1).Select(r => r.Id).ToList();
        var only = (await db.Changes.AsNoTracking().Where(c => single.Contains(c.EntryId)).ToListAsync(ct)).ToDictionary(c => c.EntryId);
        var titles = await RecordTitles.ReadAsync(db, ct);
        return
        [
            .. rows.Select(row => row with
            {
                UndoneBy = undone.TryGetValue(row.Id, out var by) ? by : null,
                Kinds = [.. kinds[row.Id].OrderByDescending(k => k.Rows).ThenBy(k => k.Kind, StringComparer.Ordinal)
                    .Select(k => (k.Kind, k.Rows))],
                Only = only.TryGetValue(row.Id, out var change) ? Change(change, titles) : null,
            }),
        ];
    }

    public static ChangeRow Change(HistoryChange change, RecordTitles titles)
    {
        var (before, after) = (CellsJson.Read(change.Before), CellsJson.Read(change.After));
        return new(change.Id, change.Kind, change.RowId, before, after) { Line = change.Line, Title = titles.Of(after ?? before) };
    }
}
