using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Live;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Projects;

public sealed class ProjectQueries(IDbContextFactory<DashboardDb> store, Answers answers)
{
    public const int PageSize = 30;

    public Task<Names> NamesAsync(CancellationToken ct = default) => answers.OfAsync("projects-names", async token =>
    {
        await using var db = await store.CreateDbContextAsync(token);
        return new Names(
            await db.Parks.AsNoTracking().OrderBy(p => p.SortOrder).ToDictionaryAsync(p => p.Id, p => new Bilingual(p.NameZh, p.NameEn), token),
            await db.Places.AsNoTracking().ToDictionaryAsync(p => p.Id, p => new Bilingual(p.NameZh, p.NameEn), token),
            await db.Funds.AsNoTracking().ToDictionaryAsync(f => f.Id, f => new Bilingual(f.NameZh, f.NameEn), token));
    }, ct);

    /// <param name="query">Names and values of the address.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<ProjectList> ListAsync(IReadOnlyDictionary<string, string?> query, CancellationToken ct = default)
    {
        var names = await NamesAsync(ct);
        var (filter, ignored) = ProjectFilter.Parse(query, [.. names.Parks.Keys], [.. names.Funds.Keys]);
        var list = await answers.OfAsync("projects|" + filter.Address, async token => await ListAsync(filter, await NamesAsync(token), token), ct);
        return list with { Ignored = ignored };
    }

    /// <summary>All rows that the filter leaves, for the API and for downloads.</summary>
    public Task<IReadOnlyList<ProjectRow>> RowsAsync(ProjectFilter filter, CancellationToken ct = default) =>
        answers.OfAsync("projects-rows|" + filter.Address, async token =>
        {
            await using var db = await store.CreateDbContextAsync(token);
            var rows = await ProjectSelection.Of(db.Projects.AsNoTracking(), filter).OrderBy(p => p.Section).ThenBy(p => p.Item).ThenBy(p => p.Id).ToListAsync(token);
            return (IReadOnlyList<ProjectRow>)[.. rows.Select(Row)];
        }, ct);

    /// <returns>Null when there is no such project.</returns>
    public Task<ProjectPageModel?> PageAsync(string id, CancellationToken ct = default) => answers.OfAsync("project|" + id, async token =>
    {
        await using var db = await store.CreateDbContextAsync(token);
        if (await db.Projects.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, token) is not { } project) return null;
        var history = await Stated.OfAsync(db, id, StatedAttribute.ProjectStage, token);
        var neighbours = await db.Projects.AsNoTracking()
            .Where(p => p.Id != id && ((p.ParkId != null && p.ParkId == project.ParkId) || (p.Section == project.Section && p.Item == project.Item)))
            .OrderBy(p => p.Section == project.Section ? 0 : 1).ThenBy(p => p.Id).Take(8).ToListAsync(token);
        return new ProjectPageModel(Row(project), history, [.. neighbours.Select(Row)], await NamesAsync(token), await db.DataAsOfAsync(token));
    }, ct);

    /// <summary>Ids and names, for a mistyped address.</summary>
    public Task<IReadOnlyList<(string Id, Bilingual Name)>> KnownAsync(CancellationToken ct = default) => answers.OfAsync("projects-known", async token =>
    {
        await using var db = await store.CreateDbContextAsync(token);
        var rows = await db.Projects.AsNoTracking().Select(p => new { p.Id, p.NameZh, p.NameEn }).ToListAsync(token);
        return (IReadOnlyList<(string, Bilingual)>)[.. rows.Select(p => (p.Id, new Bilingual(p.NameZh, p.NameEn)))];
    }, ct);

    private async Task<ProjectList> ListAsync(ProjectFilter filter, Names names, CancellationToken ct)
    {
        await using var db = await store.CreateDbContextAsync(ct);
        var projects = db.Projects.AsNoTracking();
        var selected = ProjectSelection.Of(projects, filter);
        var total = await selected.CountAsync(ct);
        var pages = filter.View == ProjectFilter.Board ? 1 : Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = filter with { Page = Math.Min(filter.Page, pages) };
        var ordered = selected.OrderBy(p => p.Section).ThenBy(p => p.Item).ThenBy(p => p.Id);
        var rows = await (filter.View == ProjectFilter.Board ? ordered : ordered.Skip((shown.Page - 1) * PageSize).Take(PageSize)).ToListAsync(ct);
        return new()
        {
            Filter = shown,
            Ignored = [],
            Rows = [.. rows.Select(Row)],
            Total = total,
            Pages = pages,
            Choices = await ProjectCounts.ChoicesAsync(projects, filter, names, ct),
            Matrix = await ProjectCounts.MatrixAsync(projects, filter, ct),
            Names = names,
            AsOf = await db.DataAsOfAsync(ct),
        };
    }

    private static ProjectRow Row(Project project) => new()
    {
        Id = project.Id,
        Name = project.Name,
        Kind = project.Kind,
        Type = project.Type,
        TypeInferred = project.TypeInferred,
        Stage = project.Stage,
        StageInferred = project.StageInferred,
        StageAsOf = project.StageAsOf,
        ParkId = project.ParkId,
        ParkInferred = project.ParkInferred,
        ParkAsReported = project.ParkAsReported,
        PlaceId = project.PlaceId,
        FundId = project.FundId,
        Responsible = project.Responsible,
        Note = project.Note,
        Citations = project.Citations,
    };
}
