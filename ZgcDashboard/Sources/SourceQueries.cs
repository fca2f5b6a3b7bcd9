using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Sources;

public sealed class SourceQueries(StoreContexts store, Answers answers)
{
    /// <summary>Of so many projects at most it is shown that other places state them too.</summary>
    private const int MostCopied = 2_000;

    public Task<SourcesModel> ModelAsync(CancellationToken ct = default) => answers.OfAsync("sources", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        var report = await db.Reports.AsNoTracking().CitedBySection().FirstOrDefaultAsync(token);
        var facts = await SourceFacts.AllAsync(db, token);
        var projects = await answers.ProjectCubeAsync(store, token);
        var flaws = await db.Flaws.AsNoTracking().InReportOrder().ToListAsync(token);
        var items = await db.WorkItems.AsNoTracking().Where(w => w.Section != null).InReportOrder().ToListAsync(token);
        var copied = await db.Projects.AsNoTracking().Where(p => p.Also != "").OrderBy(p => p.Id).Take(MostCopied).ToListAsync(token);
        var copies = copied.Select(p => SourceFacts.Fact(p.AsLookedAt())).SelectMany(f => At(f).Where(at => at.Place != f.Place?.AsWhole()));
        var stated = facts.SelectMany(At).Concat(copies).ToLookup(at => (at.Place.Section, at.Place.Item), at => at.Fact);
        // At a moment of the past a fact may be known and the task that it belongs to not.
        var places = facts.SelectMany(At).Select(at => at.Place).Concat(projects.Facets.Select(f => f.Place).OfType<ReportPlace>());
        var untitled = places.Select(p => (p.Section, p.Item)).Except(items.Select(w => (Section: w.Section!.Value, w.Item)))
            .Select(p => (Place: new ReportPlace(report?.Id ?? "", p.Section, p.Item), Title: new Localization.Bilingual("", "")));
        var submitted = new SourcePlace(null, new("", ""), [.. facts.Where(f => f.Place is null)]);
        return new SourcesModel(
            report?.Title, report?.Organisation,
            [
                .. items.Select(w => (Place: w.Place!.AsWhole(), w.Title)).Concat(untitled).OrderBy(p => p.Place.Section)
                    .ThenBy(p => p.Place.Item)
                    .Select(p => new SourcePlace(p.Place, p.Title, [.. stated[(p.Place.Section, p.Place.Item)]])),
                .. submitted.Facts.Count > 0 || projects.Facets.Any(f => f.Place is null) ? [submitted] : (IEnumerable<SourcePlace>)[],
            ],
            facts, projects, [.. flaws.Select(f => new SourceFlaw(f.Id, f.Kind, f.Text, f.Citations))],
            await DatesAsync(db, facts, projects, token));
    }, ct);

    /// <summary>The sections and items that state a fact, each once.</summary>
    private static IEnumerable<(ReportPlace Place, SourceFact Fact)> At(SourceFact fact) =>
        fact.Citations.OfType<ReportPlace>().Select(place => place.AsWhole()).Distinct().Select(place => (place, fact));

    /// <summary>Plans and targets are no dates of the data.</summary>
    private static async Task<DatedRange> DatesAsync(
        DashboardDb db, IReadOnlyList<SourceFact> facts, ProjectCube projects, CancellationToken ct)
    {
        var dates = await SpokenDates.ReadAsync(db, ct);
        return DatedRange.Of(facts.Where(f => f.Kind is not (SourceKind.Figures or SourceKind.Policies or SourceKind.Events)
                || !dates.IsAfter(f.Place?.Report, f.Date)).Select(f => f.Date))
            .And(await ProjectDates.RangeAsync(db, projects.Facets, null, ct));
    }

    public Task<SourcesShown> ShownAsync(SourceFilter filter, CancellationToken ct = default) =>
        answers.OfAsync("sources|" + filter.Address, async token =>
    {
        var model = await ModelAsync(token);
        var projects = filter.Kind is not (null or SourceKind.Projects) || filter.Status is not null ? new([])
            : await answers.ProjectCubeAsync(store, ProjectsSought.Of(filter.Text), token);
        await using var db = await store.AsShownAsync(token);
        return await new SourceWindow(db, filter, projects).OfAsync(model.Places, token);
    }, ct);

    public Task<SpokenDates> SpokenDatesAsync(CancellationToken ct = default) => answers.OfAsync("spoken-dates", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        return await SpokenDates.ReadAsync(db, token);
    }, ct);

    /// <summary>The parks and places that rows can be chosen by.</summary>
    public Task<Whereabouts> WhereaboutsAsync(CancellationToken ct = default) => answers.OfAsync("whereabouts", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        return new Whereabouts(
            await db.Parks.AsNoTracking().OrderBy(p => p.SortOrder).Select(p => p.Id).ToListAsync(token),
            await db.Places.AsNoTracking().OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(token));
    }, ct);

    public Task<IReadOnlyList<Policy>> PoliciesAsync(CancellationToken ct = default) => RowsAsync<Policy>("policies", ct);

    public Task<IReadOnlyList<Event>> EventsAsync(CancellationToken ct = default) => RowsAsync<Event>("events", ct);

    public Task<IReadOnlyList<Organisation>> OrganisationsAsync(CancellationToken ct = default) =>
        RowsAsync<Organisation>("organisations", ct);

    public Task<IReadOnlyList<Flaw>> FlawsAsync(CancellationToken ct = default) => RowsAsync<Flaw>("flaws", ct);

    private Task<IReadOnlyList<T>> RowsAsync<T>(string name, CancellationToken ct) where T : CitedRow =>
        answers.OfAsync("sources-" + name, async token =>
    {
        await using var db = await store.AsShownAsync(token);
        return (IReadOnlyList<T>)await db.Set<T>().AsNoTracking().InReportOrder().ThenBy(r => r.Id).ToListAsync(token);
    }, ct);
}

/// <summary>Ids of the sub-parks and of the places outside them.</summary>
public sealed record Whereabouts(IReadOnlyList<string> Parks, IReadOnlyList<string> Places);
