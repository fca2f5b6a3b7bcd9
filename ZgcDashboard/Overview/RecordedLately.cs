using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Live;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Overview;

/// <summary>The last writes to the records: imports, edits and undos, each with the first of the rows that it changed.</summary>
internal sealed class RecordedLately(StoreContexts store, Answers answers)
{
    private const int Shown = 5;
    private const int RowsShown = 2;

    private static readonly string[] Kinds = [.. RecordKinds.All.Where(k => k.IsImported).Select(k => k.Name)];

    private (string Key, RecordedNews News) _last = ("", RecordedNews.None);

    /// <summary>The same object while nothing new was recorded, whatever else changes: pages then draw nothing anew.</summary>
    public Task<RecordedNews> NewsAsync(CancellationToken ct) => answers.OfAsync("overview-recorded", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        var entries = await EntriesAsync(db, token);
        var (last, key) = (_last, string.Join(' ', entries.Select(e => e.Hash)));
        if (last.Key == key) return last.News;
        var (recorded, titles) = (new List<Recorded>(), await RecordTitles.ReadAsync(db, token));
        foreach (var entry in entries) recorded.Add(await RecordedAsync(db, entry, titles, token));
        var news = entries.Count == 0 ? RecordedNews.None : new RecordedNews(recorded, await NamesAsync(db, recorded, token));
        _last = (key, news);
        return news;
    }, ct);

    /// <summary>
    /// The newest first. What the store began with, and what was generated, is no news; accounts are not everybody's. Of a
    /// day before the store's beginning nothing was recorded yet.
    /// </summary>
    private static async Task<IReadOnlyList<HistoryEntry>> EntriesAsync(DashboardDb db, CancellationToken ct)
    {
        var until = AsOfMoment.Current?.Until.UtcDateTime ?? DateTime.MaxValue;
        return await db.History.AsNoTracking()
            .Where(h => h.Origin != Origins.Seeding && h.Origin != Origins.Generating && h.AtUtc <= until && h.Changes.Any(c => Kinds.Contains(c.Kind)))
            .OrderByDescending(h => h.Id).Take(Shown).ToListAsync(ct);
    }

    private static async Task<Recorded> RecordedAsync(DashboardDb db, HistoryEntry entry, RecordTitles titles, CancellationToken ct)
    {
        var changes = db.Changes.AsNoTracking().Where(c => c.EntryId == entry.Id);
        var rows = await changes.Where(c => Kinds.Contains(c.Kind)).OrderBy(c => c.Id).Take(RowsShown).ToListAsync(ct);
        return new(entry.ToSubmission(null), entry.Undoes, await changes.CountAsync(ct), [.. rows.Select(row => Row(row, titles))]);
    }

    /// <summary>What the rows that the changed cells refer to are called, by column and id.</summary>
    private static async Task<IReadOnlyDictionary<(string Column, string Id), Bilingual>> NamesAsync(DashboardDb db, IReadOnlyList<Recorded> recorded, CancellationToken ct)
    {
        var names = new Dictionary<(string, string), Bilingual>();
        var ids = recorded.SelectMany(r => r.Rows).SelectMany(r => r.Changed.Where(c => r.Kind.FormOf(c.Column) == ColumnForm.Reference))
            .SelectMany(c => $"{c.Was};{c.Is}".Split(';')).Distinct().ToList();
        if (ids.Count == 0) return names;
        foreach (var park in await db.Parks.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)) names[("park", park.Id)] = names[("parks", park.Id)] = park.Name;
        foreach (var place in await db.Places.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)) names[("place", place.Id)] = place.Name;
        foreach (var fund in await db.Funds.AsNoTracking().Where(f => ids.Contains(f.Id)).ToListAsync(ct)) names[("fund", fund.Id)] = fund.Name;
        foreach (var budget in await db.Budgets.AsNoTracking().Where(b => ids.Contains(b.Id)).ToListAsync(ct)) names[("budget", budget.Id)] = budget.Name;
        foreach (var step in await db.FundSteps.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(ct)) names[("parent", step.Id)] = step.Name;
        return names;
    }

    private static RecordedRow Row(HistoryChange change, RecordTitles titles)
    {
        var kind = RecordKinds.Find(change.Kind)!;
        var (before, after) = (CellsJson.Read(change.Before), CellsJson.Read(change.After));
        return new(kind, change.RowId, titles.Of(after ?? before), before is null, after is null,
            before is null || after is null ? [] :
            [
                .. kind.Columns.Where(c => before.GetValueOrDefault(c) != after.GetValueOrDefault(c) && kind.FormOf(c) != ColumnForm.Flag)
                    .Select(c => new RecordedCell(c, before.GetValueOrDefault(c), after.GetValueOrDefault(c))),
            ]);
    }
}

/// <summary>What was recorded last.</summary>
/// <param name="Entries">The newest first.</param>
/// <param name="Names">Of rows that changed cells refer to, by column and id.</param>
public sealed record RecordedNews(IReadOnlyList<Recorded> Entries, IReadOnlyDictionary<(string Column, string Id), Bilingual> Names)
{
    /// <summary>How many of them were written after an entry.</summary>
    public int NewSince(long entry) => Entries.Count(e => e.Source.Entry > entry);

    /// <summary>The newest entry; 0 where there is none.</summary>
    public long Latest => Entries is [var newest, ..] ? newest.Source.Entry : 0;

    public static RecordedNews None { get; } = new([], new Dictionary<(string, string), Bilingual>());
}

/// <summary>One write.</summary>
/// <param name="Source">Which file or reason, by whom and when.</param>
/// <param name="Undoes">The entry that it took back.</param>
/// <param name="Total">How many rows it changed.</param>
/// <param name="Rows">The first of them.</param>
public sealed record Recorded(Submission Source, long? Undoes, int Total, IReadOnlyList<RecordedRow> Rows);

/// <summary>What a write did to a row.</summary>
/// <param name="Kind">The row's kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is called; null where it has no name.</param>
/// <param name="IsNew">The write made it.</param>
/// <param name="IsGone">The write took it away.</param>
/// <param name="Changed">The cells that differ, where it was there before and after.</param>
public sealed record RecordedRow(RecordKind Kind, string Id, Bilingual? Name, bool IsNew, bool IsGone, IReadOnlyList<RecordedCell> Changed);

/// <summary>A cell as it was and as it is, as the data folder writes them; null for an empty one.</summary>
public sealed record RecordedCell(string Column, string? Was, string? Is);
