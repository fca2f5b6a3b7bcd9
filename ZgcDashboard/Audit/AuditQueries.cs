using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Audit;

/// <summary>
/// Asked afresh each time, and of the present whatever moment is looked at. Entries are in the order in which they were made.
/// </summary>
public sealed class AuditQueries(StoreContexts store, Questions questions, TimeProvider clock)
{
    /// <summary>Rows that a download holds at most.</summary>
    public const int MostRows = 200_000;

    private static readonly IReadOnlyList<string> Columns = ["id", "at_utc", "act", "by", "from", "what"];

    private const string Moment = "yyyy-MM-ddTHH:mm:ssZ";

    /// <param name="query">Names and values of the address.</param>
    /// <param name="size">Entries of a page.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="QuestionTimeException">It took too long.</exception>
    public Task<AuditModel> PageAsync(IReadOnlyDictionary<string, string?> query, int size, CancellationToken ct = default)
    {
        var (filter, ignored) = AuditFilter.Parse(query);
        return questions.AnswerAsync(async token => await PageAsync(filter, size, token) with { Ignored = ignored }, ct);
    }

    /// <summary>What the filter leaves, the newest first, while it is read; <see cref="MostRows"/> at most.</summary>
    public RecordStream Stream(AuditFilter filter, CancellationToken ct = default) => new(Columns, RowsAsync(filter, ct));

    private async Task<AuditModel> PageAsync(AuditFilter filter, int size, CancellationToken ct)
    {
        await using var db = store.Present();
        IQueryable<AuditEntry> Of(AuditFilter chosen) => chosen.Of(db.Audit.AsNoTracking(), clock.LocalTimeZone);
        var older = filter.Before is { } before ? Of(filter).Where(a => a.Id < before) : Of(filter);
        var rows = await Rows(older, size + 1).ToListAsync(ct);
        var acts = await Of(filter with { Act = null }).GroupBy(a => a.Act).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var next = rows.Count > size ? filter with { Before = rows[size - 1].Id } : null;
        IReadOnlyList<(AuditAct, int)> counted = [.. acts.OrderBy(a => a.Key).Select(a => (a.Key, a.Count))];
        return new(filter, [.. rows.Take(size)], await Of(filter).CountAsync(ct), next, counted);
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = store.Present();
        var rows = Rows(filter.Of(db.Audit.AsNoTracking(), clock.LocalTimeZone), MostRows);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            yield return [row.Id, row.AtUtc.ToString(Moment, CultureInfo.InvariantCulture), Word.Of(row.Act), row.By, row.From, row.What];
    }

    private static IQueryable<AuditRow> Rows(IQueryable<AuditEntry> entries, int most) =>
        entries.OrderByDescending(a => a.Id).Take(most).Select(a => new AuditRow(a.Id, a.AtUtc, a.Act, a.By, a.From, a.What));
}
