using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Live;
using ZgcDashboard.Localization;
using ZgcDashboard.Sources;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Searching;

namespace ZgcDashboard.Search;

/// <summary>
/// Looks for a text everywhere. Projects may be a million and are found by their index in the store; all else is few, held
/// once for each version of its tables, and looked through. Accounts are not looked for.
/// </summary>
public sealed class SearchQueries(StoreContexts store, Answers answers, ReportPassages passages, StoredPassages stored)
{
    /// <summary>The first hits of each kind.</summary>
    public async Task<SearchAnswer> FirstAsync(SoughtText sought, int each, CancellationToken ct = default)
    {
        var groups = await answers.OfAsync($"search|{each}|{sought.Text}", async token =>
        {
            var found = new List<SearchGroup>();
            foreach (var kind in Enum.GetValues<SearchKind>().Where(k => k != SearchKind.Passages)) found.Add(await FoundAsync(sought, kind, 0, each, token));
            return found;
        }, ct);
        return new([.. groups.Append(await PassagesAsync(sought, 0, each, ct)).Where(g => g.Total > 0)]);
    }

    /// <summary>A page of the hits of one kind.</summary>
    public Task<SearchGroup> GroupAsync(SoughtText sought, SearchKind kind, int offset, int limit, CancellationToken ct = default) =>
        kind == SearchKind.Passages ? PassagesAsync(sought, offset, limit, ct)
            : answers.OfAsync($"search-kind|{Word.Of(kind)}|{offset}|{limit}|{sought.Text}", token => FoundAsync(sought, kind, offset, limit, token), ct);

    /// <summary>A page of the hits of several kinds, one kind after the other, and how many there are.</summary>
    public async Task<(IReadOnlyList<SearchHit> Hits, int Total)> ListAsync(
        SoughtText sought, IEnumerable<SearchKind> kinds, int offset, int limit, CancellationToken ct)
    {
        var (hits, total) = (new List<SearchHit>(), 0);
        foreach (var kind in kinds)
        {
            var group = await GroupAsync(sought, kind, Math.Max(0, offset - total), limit - hits.Count, ct);
            hits.AddRange(group.Hits);
            total += group.Total;
        }

        return (hits, total);
    }

    /// <summary>Whether the report's text is at hand.</summary>
    public async Task<bool> HasPassagesAsync(CancellationToken ct = default) => await passages.TextAsync(ct) is not null;

    private async Task<SearchGroup> FoundAsync(SoughtText sought, SearchKind kind, int offset, int limit, CancellationToken ct)
    {
        if (kind == SearchKind.Projects) return await ProjectsAsync(sought, offset, limit, ct);
        var index = kind == SearchKind.Pages ? SearchPlaces.Pages : (await HeldAsync(ct)).Index;
        return Group(kind, index.Find(kind, sought), offset, limit, row => SearchIndex.Hit(row, sought));
    }

    private async Task<SearchGroup> ProjectsAsync(SoughtText sought, int offset, int limit, CancellationToken ct)
    {
        await using var db = await store.AsShownAsync(ct);
        var keys = await ProjectHits.KeysAsync(db, sought, ct);
        var rows = await ProjectHits.RowsAsync(db, Window(keys, offset, limit), ct);
        return new(SearchKind.Projects, [.. rows.Select(p => SearchIndex.Hit(SearchRows.Row(p), sought))],
            Math.Min(keys.Count, SearchGroup.Most), keys.Count > SearchGroup.Most);
    }

    /// <summary>The report's file is no part of the store: what it says is not held with the store's answers.</summary>
    private async Task<SearchGroup> PassagesAsync(SoughtText sought, int offset, int limit, CancellationToken ct)
    {
        var found = new List<SearchHit>();
        if (await passages.TextAsync(ct) is { } text)
        {
            var held = await HeldAsync(ct);
            found.AddRange(SearchPlaces.Passages(text, held.Sections, held.Report, sought));
        }

        foreach (var (title, added) in await stored.AllAsync(ct))
            if (found.Count <= SearchGroup.Most) found.AddRange(SearchPlaces.Passages(title, added, sought));
        return Group(SearchKind.Passages, found, offset, limit, hit => hit);
    }

    private Task<Held> HeldAsync(CancellationToken ct) => answers.OfAsync("search-rows", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        var report = await db.Reports.AsNoTracking().CitedBySection().Select(r => r.Id).FirstOrDefaultAsync(token);
        var items = await db.WorkItems.AsNoTracking().Where(w => w.Section != null).OrderBy(w => w.Id).ToListAsync(token);
        return new Held(
            new(await SearchRows.AllAsync(db, token)), report ?? "",
            items.GroupBy(w => (w.Section!.Value, w.Item)).ToDictionary(g => g.Key, g => g.First().Title));
    }, ct);

    private static SearchGroup Group<T>(SearchKind kind, IReadOnlyList<T> found, int offset, int limit, Func<T, SearchHit> hit) =>
        new(kind, [.. Window(found, offset, limit).Select(hit)], Math.Min(found.Count, SearchGroup.Most), found.Count > SearchGroup.Most);

    private static List<T> Window<T>(IReadOnlyList<T> found, int offset, int limit) => [.. found.Take(SearchGroup.Most).Skip(offset).Take(limit)];

    /// <param name="Index">All rows of the store but the projects.</param>
    /// <param name="Report">The id of the report whose passages are at hand.</param>
    /// <param name="Sections">Titles of its sections and items.</param>
    private sealed record Held(SearchIndex Index, string Report, IReadOnlyDictionary<(int, int?), Bilingual> Sections);
}
