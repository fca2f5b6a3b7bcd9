using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Parks;

public sealed class ParkQueries(StoreContexts store, Answers answers)
{
    /// <summary>How many projects the page of a park shows; the others are one click away.</summary>
    public const int MostProjects = 50;

    public Task<ParksModel> ModelAsync(CancellationToken ct = default) => answers.OfAsync("parks", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        var mentions = await MentionsAsync(db, token);
        var parks = await db.Parks.AsNoTracking().OrderBy(p => p.SortOrder).ToListAsync(token);
        var places = await db.Places.AsNoTracking().ToListAsync(token);
        var ids = parks.Select(p => p.Id).ToList();
        var dates = new Dictionary<ParkMeasure, DatedRange>();
        foreach (var measure in Enum.GetValues<ParkMeasure>()) dates[measure] = await mentions.DatesAsync(db, ids, measure, token);
        return new ParksModel(
            [.. parks.Select(p => mentions.Row(p.Id, p.Name, []) with { Tile = (p.MapColumn, p.MapRow) })],
            [.. places.Select(p => mentions.Row(p.Id, p.Name, p.Citations))],
            dates, ids.SelectMany(mentions.Projects).ToList().ToShares());
    }, ct);

    /// <returns>Null when there is neither a park nor a place of this id.</returns>
    public Task<ParkPageModel?> PageAsync(string id, CancellationToken ct = default) => answers.OfAsync("park|" + id, async token =>
    {
        if ((await ModelAsync(token)) is not { } all || all.Find(id) is not { } park) return null;
        await using var db = await store.AsShownAsync(token);
        var mentions = await MentionsAsync(db, token);
        return new ParkPageModel
        {
            Park = park,
            AsReported = await AsReportedAsync(db, id, token),
            Projects = [.. (await ProjectOrder.PageAsync(db, [.. mentions.Projects(id)], 0, MostProjects, token, [ByStage])).Select(Fact)],
            Wholes = mentions.Projects(id).Sum(f => f.Wholes),
            Figures = [.. mentions.Figures(id).Select(Fact)],
            Policies = [.. mentions.Policies(id).Select(Fact)],
            Events = [.. mentions.Events(id).OrderBy(e => e.Date is null).ThenBy(e => e.Date).Select(Fact)],
            Funds = [.. mentions.Funds(id).Select(Fact)],
            WorkItems = [.. mentions.WorkItems(id).Select(Fact)],
            Dates = await mentions.DatesAsync(db, [id], ParkMeasure.Facts, token),
            Shares = mentions.Projects(id).ToList().ToShares(),
        };
    }, ct);

    /// <summary>Each once, in the report's order.</summary>
    private static readonly ProjectSort ByStage = new ProjectSort.Facet(f => (int)(f.Stage ?? ProjectStage.OnHold), false);

    private static async Task<IReadOnlyList<string>> AsReportedAsync(DashboardDb db, string id, CancellationToken ct)
    {
        var only = StatedOnly.Current;
        var words = await db.Projects.Where(p => p.ParkAsReported != null && (p.ParkId == id && !(only && p.ParkInferred) || p.PlaceId == id))
            .OrderBy(p => p.Section == null).ThenBy(p => p.Section).ThenBy(p => p.Item).Select(p => p.ParkAsReported!).ToListAsync(ct);
        return [.. words.Distinct()];
    }

    private static IReadOnlyList<string> Parks(string? id) => id is null ? [] : [id];

    private async Task<ParkMentions> MentionsAsync(DashboardDb db, CancellationToken ct) =>
        await ParkMentions.ReadAsync(db, await answers.ProjectCubeAsync(store, ct), ct);

    private static Fact Fact(Project project) => new(project.Name, project.Citations)
    {
        Address = Urls.Project(project.Id),
        State = project.Stage,
        Inferred = project.ParkInferred || project.StageInferred,
        Date = project.StageAsOf,
        Note = project.Note,
    };

    private static Fact Fact(Store.Figure figure) => new(figure.Subject, figure.Citations)
    {
        Row = ("figures", figure.Id, Parks(figure.ParkId)),
        Value = new(figure.Value, figure.ValueHigh, figure.Qualifier, figure.Unit),
        Date = figure.AsOf,
        Note = figure.Note,
    };

    private static Fact Fact(Policy policy) => new(policy.Title, policy.Citations)
    {
        Row = ("policies", policy.Id, StoreReading.Ids(policy.Parks)),
        State = policy.Status,
        Date = policy.Date,
        Note = policy.Issuers,
    };

    private static Fact Fact(Event happening) => new(happening.Title, happening.Citations)
    {
        Row = ("events", happening.Id, Parks(happening.ParkId)),
        Date = happening.Date,
    };

    private static Fact Fact(Fund fund) => new(fund.Name, fund.Citations)
    {
        Address = Urls.Fund(fund.Id),
        State = fund.Stage,
        Inferred = fund.StageInferred,
        Date = fund.StageAsOf,
        Note = fund.Note,
    };

    private static Fact Fact(WorkItem item) => new(item.Title, item.Citations)
    {
        Row = ("work-items", item.Id, StoreReading.Ids(item.Parks)),
        State = item.StatusLookedAt,
        Inferred = item.StatusLookedAt is not null && item.StatusInferred,
        Date = item.StatusAsOf,
        Note = item.NextStep,
    };
}
