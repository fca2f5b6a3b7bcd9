using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Parks;

/// <summary>Everything of the store that names a park or a place, by the id that it names.</summary>
internal sealed class ParkMentions
{
    private ILookup<string?, ProjectFacet> _projects = null!;
    private ILookup<string?, Store.Figure> _figures = null!;
    private ILookup<string?, Policy> _policies = null!;
    private ILookup<string?, Event> _events = null!;
    private ILookup<string?, Fund> _funds = null!;
    private ILookup<string?, WorkItem> _workItems = null!;

    public IEnumerable<ProjectFacet> Projects(string id) => _projects[id];

    public IEnumerable<Store.Figure> Figures(string id) => _figures[id];

    public IEnumerable<Policy> Policies(string id) => _policies[id];

    public IEnumerable<Event> Events(string id) => _events[id];

    public IEnumerable<Fund> Funds(string id) => _funds[id];

    public IEnumerable<WorkItem> WorkItems(string id) => _workItems[id];

    public static async Task<ParkMentions> ReadAsync(DashboardDb db, ProjectCube cube, CancellationToken ct) => new()
    {
        _projects = cube.Facets.SelectMany(f => new[] { f.ParkId, f.PlaceId }.OfType<string>().Select(id => (id, f))).ToLookup(pair => (string?)pair.id, pair => pair.f),
        _figures = Named(await db.Figures.AsNoTracking().Where(f => f.ParkId != null || f.PlaceId != null).ToListAsync(ct), f => [f.ParkId, f.PlaceId]),
        _policies = Named(await db.Policies.AsNoTracking().Where(p => p.Parks != "").ToListAsync(ct), p => StoreReading.Ids(p.Parks)),
        _events = Named(await db.Events.AsNoTracking().Where(e => e.ParkId != null || e.PlaceId != null).ToListAsync(ct), e => [e.ParkId, e.PlaceId]),
        _funds = Named(await db.FundsAsync(ct), f => StoreReading.Ids(f.Parks)),
        _workItems = Named(await db.WorkItems.AsNoTracking().Where(w => w.Parks != "" && w.CopyOfId == null).ToListAsync(ct), w => StoreReading.Ids(w.Parks)),
    };

    /// <summary>The dates of what a measure counts.</summary>
    /// <param name="db">The store.</param>
    /// <param name="ids">Of parks or places.</param>
    /// <param name="measure">Which.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<DatedRange> DatesAsync(DashboardDb db, IReadOnlyCollection<string> ids, ParkMeasure measure, CancellationToken ct)
    {
        var dates = await SpokenDates.ReadAsync(db, ct);
        var facets = ids.SelectMany(id => _projects[id]).Distinct();
        return measure switch
        {
            ParkMeasure.WorkItems => dates.Of(Distinct(ids, _workItems)),
            ParkMeasure.Policies => dates.Of(Distinct(ids, _policies)),
            ParkMeasure.Projects => await ProjectDates.RangeAsync(db, facets, null, ct),
            ParkMeasure.UnderWay => await ProjectDates.RangeAsync(db, facets.Where(f => f.Stage is ProjectStage.Approval or ProjectStage.Implementation), null, ct),
            ParkMeasure.Operating => await ProjectDates.RangeAsync(db, facets.Where(f => f.Stage == ProjectStage.Operating), null, ct),
            _ => (await ProjectDates.RangeAsync(db, facets, null, ct)).And(dates.Of(
                [.. Distinct(ids, _workItems), .. Distinct(ids, _policies), .. Distinct(ids, _figures), .. Distinct(ids, _events), .. Distinct(ids, _funds)])),
        };
    }

    /// <summary>A row that names several of them is one.</summary>
    private static IEnumerable<CitedRow> Distinct<T>(IEnumerable<string> ids, ILookup<string?, T> rows) where T : CitedRow => ids.SelectMany(id => rows[id]).Distinct();

    /// <param name="id">Of the park or place.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="own">Where the report introduces it, if anywhere.</param>
    public ParkRow Row(string id, Bilingual name, IReadOnlyList<Citation> own) => new()
    {
        Id = id,
        Name = name,
        Projects = _projects[id].ToStageCounts(),
        Figures = _figures[id].Count(),
        Policies = _policies[id].Count(),
        Events = _events[id].Count(),
        Funds = _funds[id].Count(),
        WorkItems = _workItems[id].Count(),
        Citations = [.. Places(id, own).DistinctBy(c => c.AsWhole()).OrderBy(c => c.Section).ThenBy(c => c.Item), .. own.OfType<Submission>().Concat(All(id).Select(row => row.Submission).OfType<Submission>()).Distinct()],
    };

    private IEnumerable<ReportPlace> Places(string id, IReadOnlyList<Citation> own) =>
        own.OfType<ReportPlace>().Concat(_projects[id].Select(f => f.Place).Concat(All(id).Select(row => row.Place)).OfType<ReportPlace>());

    private IEnumerable<CitedRow> All(string id) =>
        _figures[id].Cast<CitedRow>().Concat(_policies[id]).Concat(_events[id]).Concat(_funds[id]).Concat(_workItems[id]);

    private static ILookup<string?, T> Named<T>(IEnumerable<T> rows, Func<T, IEnumerable<string?>> ids) where T : CitedRow =>
        rows.InReportOrder()
            .SelectMany(row => ids(row).Where(id => id is not null).Select(id => (id, row)))
            .ToLookup(pair => pair.id, pair => pair.row);
}
