using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Live;
using ZgcDashboard.Store;

namespace ZgcDashboard.Sources;

public sealed class SourceQueries(IDbContextFactory<DashboardDb> store, Answers answers)
{
    public Task<SourcesModel> ModelAsync(CancellationToken ct = default) => answers.OfAsync("sources", async token =>
    {
        await using var db = await store.CreateDbContextAsync(token);
        var report = await db.Reports.AsNoTracking().OrderByDescending(r => r.AsOf).FirstOrDefaultAsync(token);
        var facts = await SourceFacts.AllAsync(db, token);
        var flaws = await db.Flaws.AsNoTracking().OrderBy(f => f.Section).ThenBy(f => f.Item).ToListAsync(token);
        var items = await db.WorkItems.AsNoTracking().OrderBy(w => w.Section).ThenBy(w => w.Item).ToListAsync(token);
        var at = facts.SelectMany(f => f.Citations.Distinct().Select(c => (c, f))).ToLookup(p => (p.c.Section, p.c.Item), p => p.f);
        return new SourcesModel(
            report?.Title, report?.Organisation,
            [.. items.Select(w => new SourcePlace(new Citation(w.ReportId, w.Section, w.Item), w.Title, [.. at[(w.Section, w.Item)]]))],
            facts, [.. flaws.Select(f => new SourceFlaw(f.Id, f.Kind, f.Text, f.Citations))], report?.AsOf);
    }, ct);

    public Task<IReadOnlyList<Figure>> FiguresAsync(CancellationToken ct = default) => RowsAsync<Figure>("figures", ct);

    public Task<IReadOnlyList<Policy>> PoliciesAsync(CancellationToken ct = default) => RowsAsync<Policy>("policies", ct);

    public Task<IReadOnlyList<Event>> EventsAsync(CancellationToken ct = default) => RowsAsync<Event>("events", ct);

    public Task<IReadOnlyList<Flaw>> FlawsAsync(CancellationToken ct = default) => RowsAsync<Flaw>("flaws", ct);

    private Task<IReadOnlyList<T>> RowsAsync<T>(string name, CancellationToken ct) where T : CitedRow => answers.OfAsync("sources-" + name, async token =>
    {
        await using var db = await store.CreateDbContextAsync(token);
        return (IReadOnlyList<T>)await db.Set<T>().AsNoTracking().OrderBy(r => r.Section).ThenBy(r => r.Item).ThenBy(r => r.Id).ToListAsync(token);
    }, ct);
}
