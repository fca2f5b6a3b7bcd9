using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Projects;

/// <summary>How many projects each filter by deadlines would show, the other filters standing.</summary>
/// <param name="Late">Words of <see cref="DueSought.Words"/>.</param>
/// <param name="Soon"><see cref="DueSought.Within"/>.</param>
public sealed record DueChoices(IReadOnlyList<Choice> Late, IReadOnlyList<Choice> Soon)
{
    public static async Task<DueChoices> OfAsync(ProjectFilter filter, DateOnly day, Func<ProjectsSought, Task<ProjectCube>> cube)
    {
        var late = new List<Choice>();
        foreach (var word in DueSought.Words.Keys) late.Add(new(word, await CountAsync(filter with { Late = word })));
        return new(late, [new(DueSought.Within, await CountAsync(filter with { Due = DueSought.Within }))]);

        async Task<int> CountAsync(ProjectFilter other) => (await cube(other.Sought(day)!)).Facets.Where(f => other.Holds(f)).Sum(f => f.Leaves);
    }
}
