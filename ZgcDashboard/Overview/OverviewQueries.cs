using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Overview;

public sealed class OverviewQueries(StoreContexts store, Answers answers)
{
    public Task<OverviewModel> ModelAsync(CancellationToken ct = default) => answers.OfAsync("overview", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        var cube = await answers.ProjectCubeAsync(store, token);
        var byPark = await ByParkAsync(db, cube, token);
        var funds = await db.Funds.AsNoTracking().ToListAsync(token);
        var steps = await db.FundSteps.AsNoTracking().ToListAsync(token);
        var asOf = await db.DataAsOfAsync(token);
        var happenings = await Happenings.AllAsync(db, asOf, token);
        return new OverviewModel
        {
            AsOf = asOf,
            Execution = await ExecutionAsync(db, token),
            Projects = StageCounts.Of(byPark.SelectMany(p => StageCounts.Stages.Select(stage => (stage, p.Counts[stage])))),
            ByPark = byPark,
            ParksWithProjects = new(byPark.Count(p => p.ParkId is not null), await db.Parks.CountAsync(token)),
            Funds = [.. funds.GroupBy(f => f.Stage).OrderBy(g => g.Key is null).ThenBy(g => g.Key).Select(g => (g.Key, g.Count()))],
            WorkItems = await WorkItemsAsync(db, token),
            Pipelines = Pipelines(funds, steps),
            StepsWithAmount = Coverage.Of(steps, s => s.AmountFen is not null),
            PoliciesUnderWay = await db.Policies.CountAsync(p => UnderWay.Contains(p.Status), token),
            Flaws = await db.Flaws.CountAsync(token),
            Lately = Happenings.Lately(happenings, asOf),
            Next = Happenings.Next(happenings),
        };
    }, ct);

    private static readonly PolicyStatus[] UnderWay =
        [PolicyStatus.Drafting, PolicyStatus.Consulting, PolicyStatus.UnderReview, PolicyStatus.Countersigning, PolicyStatus.Endorsed];

    private static async Task<ExecutionNow?> ExecutionAsync(DashboardDb db, CancellationToken ct) =>
        await db.LatestSnapshotAsync(ct) is { } snapshot && snapshot.ToExecution() is { } execution ? new(execution, snapshot.Citations) : null;

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

    private static async Task<IReadOnlyList<(WorkItemStatus, int)>> WorkItemsAsync(DashboardDb db, CancellationToken ct)
    {
        var statuses = await db.WorkItems.Leaves().GroupBy(w => w.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return [.. statuses.OrderBy(s => s.Key).Select(s => (s.Key, s.Count))];
    }

    private static IReadOnlyList<FundPipeline> Pipelines(IReadOnlyList<Fund> funds, IReadOnlyList<FundStep> steps) =>
    [
        .. funds.Select(f => FundPipeline.Of(f, [.. steps.Where(s => s.FundId == f.Id)]))
            .Where(f => f.Pipeline.Flows).OrderByDescending(f => f.Pipeline.CountedSteps),
    ];
}
