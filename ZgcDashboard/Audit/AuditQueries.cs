using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Audit;

/// <summary>Asked afresh each time, and of the present whatever moment is looked at. Entries are in the order in which they were made.</summary>
public sealed class AuditQueries(StoreContexts store, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>Rows that a download holds at most.</summary>
    public const int MostRows = 200_000;

    private static readonly IReadOnlyList<string> Columns = ["id", "at_utc", "act", "by", "from", "what"];

    /// <param name="query">Names and values of the address.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<AuditModel> PageAsync(IReadOnlyDictionary<string, string?> query, CancellationToken ct = default)
    {
        var (filter, ignored) = AuditFilter.Parse(query);
        await using var db = store.Present();
        IQueryable<AuditEntry> Of(AuditFilter chosen) => chosen.Of(db.Audit.AsNoTracking(), clock.LocalTimeZone);
        var older = filter.Before is { } before ? Of(filter).Where(a => a.Id < before) : Of(filter);
        var rows = await Rows(older, PageSize + 1).ToListAsync(ct);
        var acts = await Of(filter with { Act = null }).GroupBy(a => a.Act).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return new(filter, [.. rows.Take(PageSize)], await Of(filter).CountAsync(ct), rows.Count > PageSize ? filter with { Before = rows[PageSize - 1].Id } : null,
            [.. acts.OrderBy(a => a.Key).Select(a => (a.Key, a.Count))])
        {
            Ignored = ignored,
        };
    }

    /// <summary>What the filter leaves, the newest first, <see cref="MostRows"/> at most.</summary>
    public async Task<RecordTable> TableAsync(AuditFilter filter, CancellationToken ct = default)
    {
        await using var db = store.Present();
        var rows = await Rows(filter.Of(db.Audit.AsNoTracking(), clock.LocalTimeZone), MostRows).ToListAsync(ct);
        return new(Columns, [.. rows.Select(a => (IReadOnlyList<object?>)[a.Id, a.AtUtc.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture), Word.Of(a.Act), a.By, a.From, a.What])]);
    }

    private static IQueryable<AuditRow> Rows(IQueryable<AuditEntry> entries, int most) =>
        entries.OrderByDescending(a => a.Id).Take(most).Select(a => new AuditRow(a.Id, a.AtUtc, a.Act, a.By, a.From, a.What));
}
