using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;

namespace ZgcDashboard.Projects;

/// <summary>How many projects stand behind every choice, counted by the store.</summary>
internal static class ProjectCounts
{
    public static async Task<IReadOnlyDictionary<Dimension, IReadOnlyList<Choice>>> ChoicesAsync(
        IQueryable<Project> projects, ProjectFilter filter, Names names, CancellationToken ct)
    {
        IQueryable<Project> Without(Dimension dimension) => ProjectSelection.Of(projects, filter, dimension);
        var funds = Choices(names.Funds.Keys, await CountAsync(Without(Dimension.Fund).GroupBy(p => p.FundId), id => id, ct));
        return new Dictionary<Dimension, IReadOnlyList<Choice>>
        {
            [Dimension.Park] = Choices(names.Parks.Keys, await CountAsync(Without(Dimension.Park).GroupBy(p => p.ParkId), id => id, ct)),
            [Dimension.Stage] = Choices(Word.All<ProjectStage>(), await CountAsync(Without(Dimension.Stage).GroupBy(p => p.Stage), value => Word.Of(value), ct)),
            [Dimension.Type] = Choices(Word.All<ProjectType>(), await CountAsync(Without(Dimension.Type).GroupBy(p => p.Type), value => Word.Of(value), ct)),
            [Dimension.Fund] = [.. funds.Where(c => c.Count > 0 || c.Value is null || c.Value == filter.Fund)],
        };
    }

    /// <summary>By park and stage, the empty word for what was not reported.</summary>
    public static async Task<IReadOnlyDictionary<(string Park, string Stage), int>> MatrixAsync(IQueryable<Project> projects, ProjectFilter filter, CancellationToken ct)
    {
        var cells = await ProjectSelection.Of(projects, filter, Dimension.Park, Dimension.Stage)
            .GroupBy(p => new { p.ParkId, p.Stage }).Select(g => new { g.Key.ParkId, g.Key.Stage, Count = g.Count() }).ToListAsync(ct);
        return cells.ToDictionary(c => (c.ParkId ?? Urls.None, Word.Of(c.Stage) ?? Urls.None), c => c.Count);
    }

    private static async Task<Dictionary<string, int>> CountAsync<TKey>(
        IQueryable<IGrouping<TKey, Project>> groups, Func<TKey, string?> word, CancellationToken ct) =>
        (await groups.Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct)).ToDictionary(g => word(g.Key) ?? Urls.None, g => g.Count);

    private static List<Choice> Choices(IEnumerable<string> values, Dictionary<string, int> counts) =>
    [
        new(null, counts.Values.Sum()),
        .. values.Append(Urls.None).Select(value => new Choice(value, counts.GetValueOrDefault(value))),
    ];
}
