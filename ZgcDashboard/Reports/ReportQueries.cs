using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Live;
using ZgcDashboard.Sources;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Passages;

namespace ZgcDashboard.Reports;

/// <summary>The reports and what they say. The passages of an added one come from the store, those of the first from its file.</summary>
public sealed class ReportQueries(StoreContexts store, Answers answers, SourceQueries sources, ReportPassages passages, StoredPassages stored)
{
    /// <summary>The file of the first report is no part of the store: whether it is at hand is not held with the store's answers.</summary>
    public async Task<ReportsModel> ModelAsync(CancellationToken ct = default)
    {
        var (rows, own) = await StoredAsync(ct);
        var hasFile = await passages.TextAsync(ct) is not null;
        return new([.. rows.Select(row => row.Id == own && hasFile ? row with { HasText = true } : row)]);
    }

    /// <returns>Null where there is no such report.</returns>
    public async Task<ReportPageModel?> PageAsync(string id, CancellationToken ct = default)
    {
        if ((await ModelAsync(ct)).Rows.FirstOrDefault(r => r.Id == id) is not { } row) return null;
        var isOwn = (await StoredAsync(ct)).Own == id;
        var text = !isOwn ? await stored.OfAsync(id, ct) : await passages.TreeAsync(ct) is { } tree ? new(id, tree) : null;
        return new(row, text, text is null || !isOwn ? new Dictionary<string, CitedPassage>() : Cited(text.Tree, await sources.ModelAsync(ct)));
    }

    private Task<Stored> StoredAsync(CancellationToken ct) => answers.OfAsync("reports", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        var model = await sources.ModelAsync(token);
        var reports = await db.Reports.AsNoTracking().OrderByDescending(r => r.AsOf).ThenBy(r => r.Id).ToListAsync(token);
        var texts = await db.ReportDocuments.AsNoTracking().Select(d => new { d.ReportId, d.ReceivedOn, d.FileName, d.Hash }).ToDictionaryAsync(d => d.ReportId, token);
        var entries = reports.Select(r => r.EntryId).OfType<long>().ToList();
        var writers = await db.History.AsNoTracking().Where(h => entries.Contains(h.Id)).ToDictionaryAsync(h => h.Id, h => h.By, token);
        return new Stored(
            [
                .. reports.Select(report => Row(report, model) with
                {
                    HasText = texts.ContainsKey(report.Id),
                    Received = report.EntryId is { } entry && texts.TryGetValue(report.Id, out var text)
                        ? new(text.ReceivedOn, text.FileName, text.Hash, entry, writers.GetValueOrDefault(entry, "")) : null,
                }),
            ],
            await db.Reports.AsNoTracking().CitedBySection().Select(r => r.Id).FirstOrDefaultAsync(token));
    }, ct);

    private static ReportRow Row(Report report, SourcesModel model) => new()
    {
        Id = report.Id, Title = report.Title, Organisation = report.Organisation, Period = report.Period, AsOf = report.AsOf,
        States =
        [
            .. model.Facts.Where(f => f.Place?.Report == report.Id).Select(f => (f.Kind, Count: 1))
                .Concat(model.Projects.Facets.Where(f => f.Place?.Report == report.Id).Select(f => (Kind: SourceKind.Projects, f.Count)))
                .GroupBy(f => f.Kind).Select(g => (g.Key, Count: g.Sum(f => f.Count))).OrderByDescending(s => s.Count),
        ],
        Flaws = model.Flaws.Count(f => f.Citations is [ReportPlace place, ..] && place.Report == report.Id),
    };

    /// <summary>Sections and items with the facts that cite them.</summary>
    private static Dictionary<string, CitedPassage> Cited(PassageTree tree, SourcesModel model)
    {
        var counts = model.Places.Where(p => p.Place is not null).Select(p => (Place: p.Place!.AsWhole(), p.Facts.Count))
            .Concat(model.Projects.Facets.Where(f => f.Place is not null).Select(f => (Place: f.Place!.AsWhole(), f.Count)))
            .GroupBy(p => (p.Place.Section, p.Place.Item)).ToDictionary(g => g.Key, g => new CitedPassage(g.First().Place, g.Sum(p => p.Count)));
        var cited = new Dictionary<string, CitedPassage>();
        foreach (var section in tree.Whole.Parts.Where(p => p.Numbering == Numbering.ChineseInBrackets))
            foreach (var passage in section.All.Where(p => p == section || p.Numbering == Numbering.Item))
                if (counts.TryGetValue((section.Number!.Value, passage == section ? null : passage.Number), out var by) && by.Facts > 0) cited[passage.Path] = by;
        return cited;
    }

    /// <param name="Rows">The latest first.</param>
    /// <param name="Own">The report that sections are cited of.</param>
    private sealed record Stored(IReadOnlyList<ReportRow> Rows, string? Own);
}
