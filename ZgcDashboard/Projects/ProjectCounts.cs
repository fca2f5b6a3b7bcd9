using ZgcDashboard.Figures;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Projects;

/// <summary>How many projects stand behind every choice: sums over facets.</summary>
internal static class ProjectCounts
{
    public static IReadOnlyDictionary<Dimension, IReadOnlyList<Choice>> Choices(ProjectCube cube, ProjectFilter filter, Names names)
    {
        var funds = Choices(cube, filter, Dimension.Fund, names.Funds.Keys);
        return new Dictionary<Dimension, IReadOnlyList<Choice>>
        {
            [Dimension.Park] = Choices(cube, filter, Dimension.Park, names.Parks.Keys),
            [Dimension.Stage] = Choices(cube, filter, Dimension.Stage, Word.All<ProjectStage>()),
            [Dimension.Type] = Choices(cube, filter, Dimension.Type, Word.All<ProjectType>()),
            [Dimension.Responsible] = Choices(cube, filter, Dimension.Responsible, names.Bodies.Keys),
            [Dimension.Fund] = [.. funds.Where(c => c.Count > 0 || c.Value is null || filter.Chooses(Dimension.Fund, c.Value))],
        };
    }

    /// <summary>By park and stage, whatever the filter says of these two.</summary>
    public static IReadOnlyDictionary<(string Park, string Stage), int> Matrix(ProjectCube cube, ProjectFilter filter)
    {
        var cells = new Dictionary<(string, string), int>();
        foreach (var facet in cube.Facets.Where(f => filter.Holds(f, Dimension.Park, Dimension.Stage)))
        {
            var cell = (facet.ParkId ?? Urls.None, Word.Of(facet.Stage) ?? Urls.None);
            cells[cell] = cells.GetValueOrDefault(cell) + facet.Leaves;
        }

        return cells;
    }

    /// <summary>The types of which there is a project, each by stage.</summary>
    public static IReadOnlyList<(ProjectType? Type, StageCounts Counts)> ByType(IEnumerable<ProjectFacet> selected) =>
        [.. selected.GroupBy(f => f.Type).OrderBy(g => g.Key is null).ThenBy(g => g.Key).Select(g => (g.Key, g.ToStageCounts()))];

    private static List<Choice> Choices(ProjectCube cube, ProjectFilter filter, Dimension dimension, IEnumerable<string> values)
    {
        var (counts, all) = (new Dictionary<string, int>(), 0);
        foreach (var facet in cube.Facets.Where(f => filter.Holds(f, dimension)))
        {
            all += facet.Leaves;
            foreach (var value in ProjectFilter.ValuesOf(facet, dimension)) counts[value] = counts.GetValueOrDefault(value) + facet.Leaves;
        }

        return [new(null, all), .. values.Append(Urls.None).Select(value => new Choice(value, counts.GetValueOrDefault(value)))];
    }
}
