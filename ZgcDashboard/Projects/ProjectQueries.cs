using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Live;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Projects;

public sealed class ProjectQueries(StoreContexts store, Answers answers, TimeProvider clock)
{
    /// <summary>How many of a stage the board shows.</summary>
    public const int ColumnSize = 30;

    /// <summary>How many of its parts a project's page shows.</summary>
    private const int MostParts = 100;

    public Task<Names> NamesAsync(CancellationToken ct = default) => answers.OfAsync("projects-names", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        return new Names(
            await db.ParkNamesAsync(token),
            await db.PlaceNamesAsync(token),
            await db.Funds.AsNoTracking().ToDictionaryAsync(f => f.Id, f => new Bilingual(f.NameZh, f.NameEn), token))
        {
            Bodies = (await answers.ProjectCubeAsync(store, token)).Facets.SelectMany(f => f.Responsible).DistinctBy(ListedNames.WordOf)
                .OrderBy(ListedNames.WordOf, StringComparer.Ordinal).ToDictionary(ListedNames.WordOf),
        };
    }, ct);

    /// <param name="query">As the address has it.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<ProjectList> ListAsync(ProjectAddress query, CancellationToken ct = default)
    {
        var day = ReferenceDay.Of(clock);
        var names = await NamesAsync(ct);
        var (filter, ignored) = ProjectFilter.Parse(query, [.. names.Parks.Keys], [.. names.Funds.Keys], [.. names.Bodies.Keys]);
        var list = await answers.OfAsync(KeyOf(filter, day), async token => await ListAsync(filter, day, await NamesAsync(token), token), ct);
        // The shared answer itself where nothing is to be added: a page that gets the same again draws nothing.
        return ignored.Count == 0 ? list : list with { Ignored = ignored };
    }

    /// <summary>A window of what the filter leaves, sorted as it says, and how many rows it leaves in all, with their dates.</summary>
    public Task<(IReadOnlyList<ProjectRow> Rows, int Total, DatedRange Dates)> RowsAsync(ProjectFilter filter, int offset, int limit, CancellationToken ct = default) =>
        RowsAsync(filter, filter.Sought(ReferenceDay.Of(clock)), ReferenceDay.Of(clock), offset, limit, ct);

    private Task<(IReadOnlyList<ProjectRow> Rows, int Total, DatedRange Dates)> RowsAsync(
        ProjectFilter filter, ProjectsSought? sought, DateOnly day, int offset, int limit, CancellationToken ct) =>
        answers.OfAsync($"rows|{offset}|{limit}|{KeyOf(filter with { View = new() { Sort = filter.View.Sort } }, day)}", async token =>
        {
            var selected = Selected(await answers.ProjectCubeAsync(store, sought, token), filter);
            var sorts = ProjectColumns.Sorts(filter.View.Sort, await NamesAsync(token));
            await using var db = await store.AsShownAsync(token);
            var dates = await ProjectDates.RangeAsync(db, selected, sought, token);
            return (await PageAsync(db, selected, sought, sorts, offset, limit, token), selected.Sum(f => f.Count), dates);
        }, ct);

    /// <returns>Null when there is no such project.</returns>
    public Task<ProjectPageModel?> PageAsync(string id, CancellationToken ct = default) => PageAsync(id, ReferenceDay.Of(clock), ct);

    private Task<ProjectPageModel?> PageAsync(string id, DateOnly day, CancellationToken ct) => answers.OfAsync($"project|{id}|{day:O}", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        if ((await db.Projects.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, token))?.AsLookedAt() is not { } project) return null;
        var history = await Stated.OfAsync(db, id, StatedAttribute.ProjectStage, token);
        var neighbours = await ProjectNeighbours.OfAsync(db, await answers.ProjectCubeAsync(store, token), project, token);
        var whole = project.ParentId is { } parent ? await db.Projects.AsNoTracking().FirstOrDefaultAsync(p => p.Id == parent, token) : null;
        var parts = await db.Projects.AsNoTracking().Where(p => p.ParentId != null && p.ParentId == id).OrderBy(p => p.Id).Take(MostParts).ToListAsync(token);
        var shown = await RowsAsync(db, [project, .. whole is null ? [] : new[] { whole }, .. parts, .. neighbours.Where(n => n.Id != whole?.Id && n.ParentId != id)], token);
        var others = shown.Skip(whole is null ? 1 : 2).ToList();
        return new ProjectPageModel(
            shown[0], whole is null ? null : shown[1], [.. others.Take(parts.Count)], history, [.. others.Skip(parts.Count)], await NamesAsync(token))
        { Following = await Following.OfAsync(db, id, day, token) };
    }, ct);

    /// <summary>Ids and names that a mistyped id may have meant.</summary>
    public Task<IReadOnlyList<(string Id, Bilingual Name)>> NearAsync(string id, CancellationToken ct = default) => answers.OfAsync("projects-near|" + id, async token =>
    {
        await using var db = await store.AsShownAsync(token);
        return await ProjectNeighbours.NearAsync(db, id, token);
    }, ct);

    private async Task<ProjectList> ListAsync(ProjectFilter filter, DateOnly day, Names names, CancellationToken ct)
    {
        var sought = filter.Sought(day);
        var found = await answers.ProjectCubeAsync(store, sought, ct);
        var selected = Selected(found, filter);
        var total = selected.Sum(f => f.Count);
        var view = filter.View.Within(filter.Shape == ProjectFilter.Board ? 1 : total);
        var sorts = ProjectColumns.Sorts(view.Sort, names);
        await using var db = await store.AsShownAsync(ct);
        var rows = filter.Shape == ProjectFilter.Board
            ? await BoardAsync(db, selected, sought, sorts, ct)
            : await PageAsync(db, selected, sought, sorts, (view.Page - 1) * view.PageSize, view.PageSize, ct);
        return new()
        {
            Filter = filter with { View = view },
            Ignored = [],
            Rows = await WithAsync(db, rows, view, day, ct),
            RowCount = total,
            Total = selected.Sum(f => f.Leaves),
            Wholes = selected.Sum(f => f.Wholes),
            IsCutOff = found.IsCutOff,
            Choices = ProjectCounts.Choices(found, filter, names),
            Due = await DueChoices.OfAsync(filter, day, sought => answers.ProjectCubeAsync(store, sought, ct)),
            ByType = ProjectCounts.ByType(selected),
            ByStage = selected.ToStageCounts(),
            Matrix = ProjectCounts.Matrix(found, filter),
            Names = names,
            Dates = await ProjectDates.RangeAsync(db, selected, sought, ct),
            Shares = selected.ToShares(),
        };
    }

    /// <summary>Names are sorted as the reader's language has them.</summary>
    private static string KeyOf(ProjectFilter filter, DateOnly day) =>
        $"projects|{day:O}|{(filter.View.Sort.Keys.Any(k => k.Column is "name" or "fund") ? CultureInfo.CurrentUICulture.Name : "")}|{filter.Address}";

    private static List<ProjectFacet> Selected(ProjectCube found, ProjectFilter filter) => [.. found.Facets.Where(f => filter.Holds(f))];

    private static async Task<IReadOnlyList<ProjectRow>> BoardAsync(
        DashboardDb db, IReadOnlyList<ProjectFacet> selected, ProjectsSought? sought, IReadOnlyList<ProjectSort> sorts, CancellationToken ct)
    {
        var rows = new List<ProjectRow>();
        foreach (var stage in selected.GroupBy(f => f.Stage)) rows.AddRange(await PageAsync(db, [.. stage], sought, sorts, 0, ColumnSize, ct));
        return rows;
    }

    private static async Task<IReadOnlyList<ProjectRow>> PageAsync(
        DashboardDb db, IReadOnlyList<ProjectFacet> selected, ProjectsSought? sought, IReadOnlyList<ProjectSort> sorts,
        int offset, int limit, CancellationToken ct) =>
        await RowsAsync(db, await ProjectOrder.PageAsync(db, selected, offset, limit, ct, sorts, sought), ct);

    /// <summary>The rows with what is read only where the list shows it.</summary>
    private static async Task<IReadOnlyList<ProjectRow>> WithAsync(DashboardDb db, IReadOnlyList<ProjectRow> rows, ListView view, DateOnly day, CancellationToken ct)
    {
        if (ProjectColumns.AskForDeadlines(view)) rows = await ProjectDeadlines.OfAsync(db, rows, day, ct);
        if (!view.AsksForChanges) return rows;
        var changes = await LastChange.OfAsync(db, "projects", rows.Select(r => r.Id), ct);
        return [.. rows.Select(row => row with { Changed = changes.GetValueOrDefault(row.Id) })];
    }

    private static async Task<IReadOnlyList<ProjectRow>> RowsAsync(DashboardDb db, IReadOnlyList<Project> projects, CancellationToken ct)
    {
        var ids = projects.Select(p => p.Id).ToList();
        var parts = await db.Projects.Where(p => p.ParentId != null && ids.Contains(p.ParentId)).GroupBy(p => p.ParentId!)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. projects.Select(p => ProjectReading.Row(p.AsLookedAt()) with { Parts = parts.GetValueOrDefault(p.Id) })];
    }
}
