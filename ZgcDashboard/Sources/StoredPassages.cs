using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Live;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Store.ReportFiles;

namespace ZgcDashboard.Sources;

/// <summary>The passages of the reports that were added: their texts lie in the store.</summary>
public sealed class StoredPassages(StoreContexts store, Answers answers)
{
    /// <returns>Null where the report was not added, but was there from the start.</returns>
    public Task<ShownPassages?> OfAsync(string report, CancellationToken ct = default) => answers.OfAsync($"report-text|{report}", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        return await db.ReportDocuments.AsNoTracking().FirstOrDefaultAsync(d => d.ReportId == report, token) is { } document
            ? new ShownPassages(report, ReportFile.Of(document).ToTree(token)) : null;
    }, ct);

    /// <summary>All of them, the latest report first.</summary>
    public async Task<IReadOnlyList<(Bilingual Title, ShownPassages Passages)>> AllAsync(CancellationToken ct = default)
    {
        var reports = await answers.OfAsync("reports-with-text", async token =>
        {
            await using var db = await store.AsShownAsync(token);
            return await db.Reports.AsNoTracking().Where(r => db.ReportDocuments.Any(d => d.ReportId == r.Id)).OrderByDescending(r => r.AsOf).ThenBy(r => r.Id)
                .ToListAsync(token);
        }, ct);
        var all = new List<(Bilingual, ShownPassages)>();
        foreach (var report in reports)
            if (await OfAsync(report.Id, ct) is { } passages) all.Add((report.Title, passages));
        return all;
    }
}
