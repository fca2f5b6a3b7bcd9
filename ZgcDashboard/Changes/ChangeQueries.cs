using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Live;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Changes;

/// <summary>What stands at one moment against what stood at another, out of the history. Nothing is kept for it.</summary>
public sealed class ChangeQueries(StoreContexts store, Answers answers, TimeProvider clock)
{
    /// <summary>Writes to rows that are compared at most, the newest; where there are more the reader is told from which entry on.</summary>
    public const int Most = 10_000;

    public TimeProvider Clock => clock;

    public Task<ChangesModel> ModelAsync(ChangeSpan span, CancellationToken ct = default) => answers.OfAsync($"changes|{span.Key}", async token =>
    {
        // The present store has the whole history; a moment that is looked at is the last that counts.
        await using var db = store.Present();
        var names = await NamesAsync(db, token);
        if (span.IsBackwards || await EndsAsync(db, span, token) is not { } ends) return new ChangesModel(span, [], names);
        var window = await ChangeWindow.ReadAsync(db, ends.After, ends.Last, Most, token);
        var rows = StatedOnly.Current ? window.Rows.Select(Outright) : window.Rows;
        var sources = await SourcesAsync(db, window.Rows, token);
        var titles = new RecordTitles((kind, id) => names.GetValueOrDefault((kind, id)));
        var kinds = RecordKinds.All.ToList();
        return new ChangesModel(
            span, [.. rows.SelectMany(row => row.Lines(titles, sources)).OrderBy(l => kinds.IndexOf(l.Kind)).ThenBy(l => l.Nature).ThenBy(l => l.Id, StringComparer.Ordinal)], names)
        { OnlyAfter = window.OnlyAfter, Touched = window.Rows.Count };
    }, ct);

    /// <summary>The ids that there are.</summary>
    public Task<IReadOnlyList<string>> ParksAsync(CancellationToken ct = default) => answers.OfAsync<IReadOnlyList<string>>("changes-parks", async token =>
    {
        await using var db = store.Present();
        return [.. (await db.ParkNamesAsync(token)).Keys];
    }, ct);

    /// <returns>The entry that the span begins after and the last that counts; null where none lies between them.</returns>
    private static async Task<(long After, long Last)?> EndsAsync(DashboardDb db, ChangeSpan span, CancellationToken ct)
    {
        var after = span.After ?? await LatestAsync(db.History.Where(h => h.AtUtc < span.Begins), ct);
        var last = span.Last ?? await LatestAsync(span.Ends is { } end ? db.History.Where(h => h.AtUtc < end) : db.History, ct);
        if (AsOfMoment.Current is { } moment) last = Math.Min(last, await LatestAsync(db.History.Where(h => h.AtUtc <= moment.Until.UtcDateTime), ct));
        return last > after ? (after, last) : null;
    }

    private static Task<long> LatestAsync(IQueryable<HistoryEntry> entries, CancellationToken ct) =>
        entries.AsNoTracking().OrderByDescending(h => h.Id).Select(h => h.Id).FirstOrDefaultAsync(ct);

    /// <summary>With what was inferred left out, as not reported.</summary>
    private static ChangedRow Outright(ChangedRow row) => row with { Before = Outright(row.Before), After = Outright(row.After) };

    private static Dictionary<string, string>? Outright(IReadOnlyDictionary<string, string>? cells) => cells?
        .Where(c => cells.GetValueOrDefault(c.Key + "_inferred") != "true" && !c.Key.EndsWith("_inferred", StringComparison.Ordinal))
        .ToDictionary(c => c.Key, c => c.Value);

    /// <summary>Where a row's cells come from: the file or form that brought them, or else the place of a report that they cite.</summary>
    private static async Task<Func<IReadOnlyDictionary<string, string>, Citation?>> SourcesAsync(
        DashboardDb db, IReadOnlyList<ChangedRow> rows, CancellationToken ct)
    {
        static (long? Entry, int? Line) Source(IReadOnlyDictionary<string, string>? cells) => RowSource.Parse(cells?.GetValueOrDefault(RowSource.Cell));
        var ids = rows.SelectMany(r => new[] { Source(r.Before).Entry, Source(r.After).Entry }).OfType<long>().Distinct().ToList();
        var entries = await db.History.AsNoTracking().Where(h => EF.Parameter(ids).Contains(h.Id)).ToDictionaryAsync(h => h.Id, ct);
        return cells => Source(cells) is { Entry: { } entry } source && entries.TryGetValue(entry, out var of) ? of.ToSubmission(source.Line) : PlaceOf(cells);
    }

    internal static ReportPlace? PlaceOf(IReadOnlyDictionary<string, string> cells)
    {
        if (!int.TryParse(cells.GetValueOrDefault("section"), NumberStyles.None, CultureInfo.InvariantCulture, out var section)) return null;
        return ReportPlace.TryParseWithin(cells.GetValueOrDefault("item", ""), out var within)
            ? new("", section, within.Item) { Paragraph = within.Paragraph } : new("", section, null);
    }

    private static async Task<Dictionary<(string Kind, string Id), Bilingual>> NamesAsync(DashboardDb db, CancellationToken ct)
    {
        var names = new Dictionary<(string Kind, string Id), Bilingual>();
        foreach (var (id, name) in await db.ParkNamesAsync(ct)) names[("parks", id)] = name;
        foreach (var (id, name) in await db.PlaceNamesAsync(ct)) names[("places", id)] = name;
        foreach (var fund in await db.Funds.AsNoTracking().Select(f => new { f.Id, f.NameZh, f.NameEn }).ToListAsync(ct)) names[("funds", fund.Id)] = new(fund.NameZh, fund.NameEn);
        foreach (var budget in await db.Budgets.AsNoTracking().ToListAsync(ct)) names[("budgets", budget.Id)] = budget.Name;
        foreach (var (id, name) in await db.LineNamesAsync(ct)) names[("budget-lines", id)] = name;
        foreach (var (id, name) in await db.PlanNamesAsync(ct)) names[("budget-plans", id)] = name;
        foreach (var step in await db.FundSteps.AsNoTracking().Select(s => new { s.Id, s.NameZh, s.NameEn }).ToListAsync(ct)) names[("fund-steps", step.Id)] = new(step.NameZh, step.NameEn);
        return names;
    }
}
