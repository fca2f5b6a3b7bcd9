using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Access;
using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Store.Searching;

namespace ZgcDashboard.Data.History;

/// <summary>The log's questions to the store. What was done to accounts is for administrators.</summary>
public sealed class HistoryQueries(StoreContexts store, Answers answers, TimeProvider clock)
{
    public const int PageSize = 30;
    private const int MostOfRecord = 200;

    private readonly Questions _verifying = new(new(1, Timeout.InfiniteTimeSpan));

    /// <param name="query">Names and values of the address.</param>
    /// <param name="accounts">Whether entries of accounts are shown.</param>
    /// <param name="size">Entries of a page.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<HistoryModel> PageAsync(
        IReadOnlyDictionary<string, string?> query, bool accounts, int size = PageSize, CancellationToken ct = default)
    {
        var (filter, ignored) = HistoryFilter.Parse(query);
        var page = await answers.OfAsync(
            $"history|{accounts}|{size}|{filter.Address}", token => PageAsync(filter, accounts, size, token), ct);
        return page with { Ignored = ignored };
    }

    /// <summary>The last few, for the data page.</summary>
    public Task<IReadOnlyList<EntryRow>> LatestAsync(int count, bool accounts, CancellationToken ct = default) =>
        answers.OfAsync($"history-latest|{count}|{accounts}", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        return await EntryRows.OfAsync(db, Visible(db, accounts).OrderByDescending(h => h.Id).Take(count), token);
    }, ct);

    /// <param name="id">An entry.</param>
    /// <param name="after">The last change of the page before; null for the first.</param>
    /// <param name="accounts">Whether entries of accounts are shown.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null when there is no such entry.</returns>
    public Task<EntryModel?> EntryAsync(long id, long? after, bool accounts, CancellationToken ct = default) =>
        answers.OfAsync($"history-entry|{id}|{after}|{accounts}", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        if (await EntryRows.OfAsync(db, Visible(db, accounts).Where(h => h.Id == id), token) is not [var entry]) return null;
        var changes = await db.Changes.AsNoTracking().Where(c => c.EntryId == id && c.Id > (after ?? 0)).OrderBy(c => c.Id)
            .Take(PageSize + 1).ToListAsync(token);
        var titles = await RecordTitles.ReadAsync(db, token);
        return new EntryModel(entry, [.. changes.Take(PageSize).Select(c => EntryRows.Change(c, titles))],
            changes.Count > PageSize ? changes[PageSize - 1].Id : null);
    }, ct);

    /// <returns>Null when there is and was no such row.</returns>
    public Task<RecordHistoryModel?> RecordAsync(RecordKind kind, string id, CancellationToken ct = default) =>
        answers.OfAsync($"history-of|{kind.Name}|{id}", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        var changes = await db.Changes.AsNoTracking().Where(c => c.Kind == kind.Name && c.RowId == id).OrderByDescending(c => c.EntryId)
            .Take(MostOfRecord).ToListAsync(token);
        var cells = await kind.CellsOfAsync(db, id, token);
        if (cells is null && changes.Count == 0) return null;
        var ids = changes.Select(c => c.EntryId).ToList();
        var entries = await EntryRows.OfAsync(db, db.History.Where(h => ids.Contains(h.Id)).OrderByDescending(h => h.Id), token);
        var stated = new List<Stated>();
        foreach (var attribute in kind.Stated) stated.AddRange(await Stated.OfAsync(db, id, attribute, token));
        var titles = await RecordTitles.ReadAsync(db, token);
        var touched = entries.Select(e => e with { Only = EntryRows.Change(changes.First(c => c.EntryId == e.Id), titles) }).ToList();
        return new RecordHistoryModel(kind, cells, touched, [.. stated.OrderByDescending(s => s.RecordedUtc)])
        {
            Title = touched.Count == 0 ? null : titles.Of(cells ?? touched[0].Only?.Before),
        };
    }, ct);

    /// <summary>
    /// Checks the chain, beside the other questions and for one who asks at a time: it reads all that was ever written, which may
    /// take longer than they may.
    /// </summary>
    public Task<ChainReport> VerifyAsync(CancellationToken ct = default) => _verifying.AnswerAsync(async token =>
    {
        await using var db = store.Present();
        return await HistoryChain.VerifyAsync(db, token);
    }, ct);

    /// <summary>Every change that the filter leaves, while it is read, the newest entry first.</summary>
    public async IAsyncEnumerable<(HistoryEntry Entry, ChangeRow Change)> ChangesAsync(HistoryFilter filter, bool accounts,
        [EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var db = await store.ToReadThroughAsync(ct);
        var entries = filter.Of(db, Visible(db, accounts), clock.LocalTimeZone);
        if (filter.Text is { } text && HistoryIndex.Holding(db, text) is var holding) entries = entries.Where(h => holding.Contains(h.Id));
        var changes = from entry in entries
                      join change in db.Changes.AsNoTracking() on entry.Id equals change.EntryId
                      orderby entry.Id descending, change.Id
                      select new { Entry = entry, Change = change };
        var titles = await RecordTitles.ReadAsync(db, ct);
        await foreach (var row in changes.AsAsyncEnumerable()
            .WithCancellation(ct)) yield return (row.Entry, EntryRows.Change(row.Change, titles));
    }

    private static IQueryable<HistoryEntry> Visible(DashboardDb db, bool accounts) =>
        accounts ? db.History.AsNoTracking()
            : db.History.AsNoTracking().Where(h => !db.HistoryKinds.Any(k => k.EntryId == h.Id && k.Kind == AccountCommands.Kind));

    private async Task<HistoryModel> PageAsync(HistoryFilter filter, bool accounts, int size, CancellationToken ct)
    {
        await using var db = await store.AsShownAsync(ct);
        var (holding, isCutOff) = filter.Text is { } text ? await HistoryIndex.NewestHoldingAsync(db, text, ct) : ([], false);
        var seen = filter.Text is null ? Visible(db, accounts) : Visible(db, accounts).Where(h => EF.Parameter(holding).Contains(h.Id));
        IQueryable<HistoryEntry> Of(HistoryFilter chosen) => chosen.Of(db, seen, clock.LocalTimeZone);
        var older = filter.Before is { } before ? Of(filter).Where(h => h.Id < before) : Of(filter);
        var rows = await EntryRows.OfAsync(db, older.OrderByDescending(h => h.Id).Take(size + 1), ct);

        // A count is of the newest so many: years of entries are not gone through for each look.
        IQueryable<HistoryEntry> Counted(HistoryFilter chosen) => Of(chosen).OrderByDescending(h => h.Id).Take(HistoryIndex.Most);
        var kinds = from entry in Counted(filter with { Kind = null })
                    join kind in db.HistoryKinds on entry.Id equals kind.EntryId
                    select kind.Kind;
        var total = await Counted(filter).CountAsync(ct);
        return new(filter, [.. rows.Take(size)], total, rows.Count > size ? filter with { Before = rows[size - 1].Id } : null,
            new Dictionary<string, IReadOnlyList<HistoryChoice>>
            {
                ["by"] = await ChoicesAsync(Counted(filter with { By = null }).Select(h => h.By), ct),
                ["origin"] = await ChoicesAsync(Counted(filter with { Origin = null }).Select(h => h.Origin), ct),
                ["kind"] = await ChoicesAsync(kinds, ct),
            })
        {
            IsCountedInPart = total == HistoryIndex.Most,
            Head = await HistoryChain.HeadAsync(db, ct),
            IsCutOff = isCutOff,
        };
    }

    private static async Task<IReadOnlyList<HistoryChoice>> ChoicesAsync(IQueryable<string> words, CancellationToken ct) =>
        await words.GroupBy(word => word).Select(g => new HistoryChoice(g.Key, g.Count())).ToListAsync(ct);
}
