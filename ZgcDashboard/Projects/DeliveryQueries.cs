using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Projects;

/// <summary>Asks who is late and what is due: sums over facets, and the first rows of the indexes of deadlines.</summary>
public sealed class DeliveryQueries(StoreContexts store, Answers answers, TimeProvider clock)
{
    /// <summary>How many of a list are shown; the filtered list of projects has the rest.</summary>
    public const int Shown = 15;

    /// <summary>More points than these hide each other.</summary>
    private const int MostDrawn = 400;

    public Task<DeliveryModel> ModelAsync(CancellationToken ct = default) => ModelAsync(ReferenceDay.Of(clock), ct);

    private Task<DeliveryModel> ModelAsync(DateOnly day, CancellationToken ct) => answers.OfAsync($"delivery|{day:O}", async token =>
    {
        var cubes = new DeliveryCubes(await answers.ProjectCubeAsync(store, token), await StandingAsync(day, token));
        await using var db = await store.AsShownAsync(token);
        var rows = new DueReading(db, day);
        return new DeliveryModel
        {
            Day = day,
            Coverage = new(await rows.PlannedAsync(token), cubes.All.Projects),
            All = cubes.All,
            ByUnit = cubes.ByUnit(),
            ByPark = cubes.ByPark(await db.ParkNamesAsync(token)),
            Milestones = await rows.MilestonesAsync(token),
            Starts = await rows.StartsAsync(token),
            Latest = await ItemsAsync(db, rows, Punctuality.Late, day, token),
            Soon = await ItemsAsync(db, rows, Punctuality.Soon, day, token),
            Quadrant = await QuadrantAsync(rows, cubes.All.Projects, token),
        };
    }, ct);

    private async Task<IReadOnlyDictionary<Punctuality, ProjectCube>> StandingAsync(DateOnly day, CancellationToken ct)
    {
        var cubes = new Dictionary<Punctuality, ProjectCube>();
        foreach (var of in DueSought.Known)
            cubes[of] = await answers.ProjectCubeAsync(store, ProjectsSought.Of(null, [new DueSought([of], day)]), ct);
        return cubes;
    }

    private static async Task<Quadrant> QuadrantAsync(DueReading rows, int projects, CancellationToken ct)
    {
        var (greatest, count) = await rows.MeasuredAsync(MostDrawn, ct);
        return new([.. greatest.Select(Point)], new(count, projects));
    }

    private static QuadrantPoint Point(Project project)
    {
        var delivery = ProjectReading.DeliveryOf(project);
        return new(project.Id, project.Name, delivery.InvestmentCompletionRate, project.Progress!.Value);
    }

    private static async Task<IReadOnlyList<DueItem>> ItemsAsync(DashboardDb db, DueReading reading, Punctuality of, DateOnly day, CancellationToken ct)
    {
        var (milestones, finishes) = await reading.FirstAsync(of, Shown, ct);
        var ids = milestones.Select(m => m.ProjectId).ToList();
        var projects = await db.Projects.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return
        [
            .. milestones.Select(m => Item(m, projects[m.ProjectId], day)).Concat(finishes.Select(p => Item(p, day)))
                .OrderBy(i => i.Planned.End).ThenBy(i => i.ProjectId, StringComparer.Ordinal).Take(Shown),
        ];
    }

    private static DueItem Item(Milestone milestone, Project project, DateOnly day) => new(
        project.Id, project.Name, milestone.Id, milestone.Name, milestone.Responsible ?? project.Responsible, milestone.Planned!.Value,
        milestone.Deadline.On(day), milestone.Citations);

    private static DueItem Item(Project project, DateOnly day) => new(
        project.Id, project.Name, null, null, project.Responsible, project.PlannedFinish!.Value, ProjectReading.DeliveryOf(project).Finish.On(day), project.Citations);
}
