using Microsoft.EntityFrameworkCore;
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
        var report = await past.Reports.CitedBySection().Select(r => r.Id).FirstAsync(ct);
        foreach (var kind in RecordKinds.All.Where(k => k.IsImported))
        {
            foreach (var changes in (await FirstChangesAsync(past, kind, last, ct)).Chunk(AtOnce))
                await TakeBackAsync(past, kind, changes, report, last, ct);
        }

        await ReportsAsync(past, last, ct);
        await past.Changes.Where(c => c.EntryId > last).ExecuteDeleteAsync(ct);
        await past.History.Where(h => h.Id > last).ExecuteDeleteAsync(ct);
    }

    /// <summary>A report that was added is there where the last that was done to it by then left it there.</summary>
    private static async Task ReportsAsync(DashboardDb past, long last, CancellationToken ct)
    {
        var done = await past.Changes.AsNoTracking().Where(c => c.Kind == Report.Kind && c.EntryId <= last).OrderBy(c => c.EntryId).ToListAsync(ct);
        var there = done.GroupBy(c => c.RowId).ToDictionary(c => c.Key, c => c.Last());
        foreach (var report in await past.Reports.IgnoreQueryFilters().Where(r => r.EntryId != null).ToListAsync(ct))
        {
            if (there.TryGetValue(report.Id, out var change)) report.WithdrawnByEntryId = change.After is null ? change.EntryId : null;
            else past.Remove(report);
        }

        await past.SaveChangesAsync(ct);
        past.ChangeTracker.Clear();
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
