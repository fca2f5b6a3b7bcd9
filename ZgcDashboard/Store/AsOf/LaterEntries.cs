using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.AsOf;

/// <summary>Takes back in a copy what was recorded after an entry: each row becomes what it was before the first later change.</summary>
internal static class LaterEntries
{
    private const int AtOnce = 1000;

    public static async Task TakeBackAsync(DashboardDb past, long last, CancellationToken ct)
    {
        await past.Statements.Where(s => s.WithdrawnByEntryId > last)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.WithdrawnByEntryId, (long?)null), ct);
        await past.Statements.Where(s => s.EntryId > last).ExecuteDeleteAsync(ct);
        var report = await past.Reports.OrderByDescending(r => r.AsOf).Select(r => r.Id).FirstAsync(ct);
        foreach (var kind in RecordKinds.All.Where(k => k.IsImported))
        {
            foreach (var changes in (await FirstChangesAsync(past, kind, last, ct)).Chunk(AtOnce))
                await TakeBackAsync(past, kind, changes, report, last, ct);
        }

        await past.Changes.Where(c => c.EntryId > last).ExecuteDeleteAsync(ct);
        await past.History.Where(h => h.Id > last).ExecuteDeleteAsync(ct);
    }

    private static Task<List<HistoryChange>> FirstChangesAsync(DashboardDb past, RecordKind kind, long last, CancellationToken ct) =>
        past.Changes.AsNoTracking()
        .Where(c => c.EntryId > last && c.Kind == kind.Name
            && !past.Changes.Any(o => o.Kind == c.Kind && o.RowId == c.RowId && o.EntryId > last && o.EntryId < c.EntryId))
        .Select(c => new HistoryChange { Kind = c.Kind, RowId = c.RowId, Before = c.Before }).ToListAsync(ct);

    private static async Task TakeBackAsync(DashboardDb past, RecordKind kind, HistoryChange[] changes, string report, long last,
        CancellationToken ct)
    {
        string[] ids = [.. changes.Select(c => c.RowId)];
        var rows = await kind.FindAsync(past, ids, ct);
        var standing = await RowVersion.StandingAsync(past, kind, ids, ct);
        foreach (var change in changes)
        {
            var stored = rows.GetValueOrDefault(change.RowId);
            var version = CellsJson.Read(change.Before) is { } cells ? RowVersion.Of(kind, cells, stored?.ReportId ?? report) : null;
            if (version is not null) version.Put(past, stored);
            else if (stored is not null) past.Remove(stored);
            RowVersion.Settle(version, standing[change.RowId], last);
        }

        await past.SaveChangesAsync(ct);
        past.ChangeTracker.Clear();
    }
}
