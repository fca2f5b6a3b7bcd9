using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Overview;

public sealed class OverviewQueries(StoreContexts store, Answers answers)
{
    private readonly RecordedLately _recorded = new(store, answers);

    public Task<OverviewModel> ModelAsync(CancellationToken ct = default) =>
        answers.OfAsync("overview", async token => await StandingAsync(token) with { Recorded = await _recorded.NewsAsync(token) }, ct);

    /// <summary>Apart from what was recorded, which is asked again after every change.</summary>
    private Task<OverviewModel> StandingAsync(CancellationToken ct) => answers.OfAsync("overview-standing", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        var cube = await answers.ProjectCubeAsync(store, token);
        var byPark = await ByParkAsync(db, cube, token);
        var funds = await db.FundsAsync(token);
        var steps = await db.FundSteps.AsNoTracking().ToListAsync(token);
        var tasks = await db.WorkItems.AsNoTracking().Leaves().ToListAsync(token);
        var policies = await db.Policies.AsNoTracking().Where(p => PolicyStatuses.NotIssued.Contains(p.Status)).ToListAsync(token);
        var (dates, execution) = (await SpokenDates.ReadAsync(db, token), await ExecutionAsync(db, token));
        var model = new OverviewModel
        {
            AsOf = await db.DataAsOfAsync(token),
            Execution = execution,
            Projects = StageCounts.Of(byPark.SelectMany(p => StageCounts.Stages.Select(stage => (stage, p.Counts[stage])))),
            ProjectDates = await ProjectDates.RangeAsync(db, cube.Facets, null, token),
            ProjectShares = cube.Facets.ToShares(),
            OnHoldUnits = Units((await ProjectOrder.FirstAsync(db, cube.Facets.Where(f => f.Stage == ProjectStage.OnHold), MostUnits, token)).Select(p => p.Responsible)),
            ByPark = byPark,
            ParksWithProjects = new(byPark.Count(p => p.ParkId is not null), await db.Parks.CountAsync(token)),
            Funds = [.. funds.GroupBy(f => f.Stage).OrderBy(g => g.Key is null).ThenBy(g => g.Key).Select(g => (g.Key, g.Count()))],
            FundDates = dates.Of(funds),
            FundShare = InferredShare.Of(funds, f => f.Stage is not null, f => f.StageInferred),
            UnissuedUnits = Units(funds.Where(f => f.Stage == FundStage.Design).Select(f => f.Responsible)),
            WorkItems = [.. tasks.GroupBy(t => t.StatusLookedAt).OrderBy(g => g.Key is null).ThenBy(g => g.Key).Select(g => (g.Key, g.Count()))],
            WorkItemDates = dates.Of(tasks),
            WorkItemShare = InferredShare.Of(tasks, t => t.StatusLookedAt is not null, t => t.StatusInferred),
            Pipelines = Pipelines(funds, steps),
            StepsWithAmount = Coverage.Of(steps, s => s.AmountFen is not null),
            PoliciesUnderWay = policies.Count,
            PolicyUnits = Units(policies.Select(p => p.Issuers)),
            Lately = [],
            Next = [],
        };
        return await WithHappeningsAsync(db, model, token);
    }, ct);

    private static async Task<OverviewModel> WithHappeningsAsync(DashboardDb db, OverviewModel model, CancellationToken ct)
    {
        var asOf = new[] { model.AsOf, model.Dates.Day }.Max();
        var happenings = await Happenings.AllAsync(db, asOf, ct);
        return model with { AsOf = asOf, Lately = Happenings.Lately(happenings, asOf), Next = Happenings.Next(happenings) };
    }

    /// <summary>Each once.</summary>
    private static IReadOnlyList<Localization.Bilingual> Units(IEnumerable<Localization.Bilingual?> units) => [.. units.OfType<Localization.Bilingual>().Distinct()];

    /// <summary>Of so many projects at most the responsible units are named.</summary>
    private const int MostUnits = 20;

    private static async Task<ExecutionNow?> ExecutionAsync(DashboardDb db, CancellationToken ct) =>
        await db.LatestSnapshotsAsync(ct) is { Count: > 0 and var count } and [var (budget, snapshot, execution), ..]
            ? new(execution, budget, snapshot.AsOf, snapshot.Citations) { Others = count - 1 } : null;

    private static async Task<IReadOnlyList<ParkProjects>> ByParkAsync(DashboardDb db, ProjectCube cube, CancellationToken ct)
    {
        var parks = await db.Parks.AsNoTracking().OrderBy(p => p.SortOrder).ToListAsync(ct);
        var inPark = cube.Facets.ToLookup(f => f.ParkId);
        return
        [
            .. parks.Select(p => (Id: (string?)p.Id, Name: (Localization.Bilingual?)p.Name)).Append((null, null))
                .Select(p => new ParkProjects(p.Item1, p.Item2, inPark[p.Item1].ToStageCounts()))
                .Where(p => p.Counts.Total > 0),
        ];
    }

    private static IReadOnlyList<FundPipeline> Pipelines(IReadOnlyList<Fund> funds, IReadOnlyList<FundStep> steps) =>
    [
        .. funds.Select(f => FundPipeline.Of(f, [.. steps.Where(s => s.FundId == f.Id)]))
            .Where(f => f.Pipeline.Flows).OrderByDescending(f => f.Pipeline.CountedSteps),
    ];
}
