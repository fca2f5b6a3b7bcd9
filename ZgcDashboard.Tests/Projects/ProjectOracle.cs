using ZgcDashboard.Lists;
using ZgcDashboard.Store;

namespace ZgcDashboard.Projects;

/// <summary>Sorts projects in memory, one after the other: what the store must come to by its indexes.</summary>
internal sealed class ProjectOracle(Names names, IReadOnlyDictionary<string, long> changes)
{
    private readonly List<string> _parks = [.. names.Parks.Keys];
    private readonly List<string> _funds = [.. names.Funds.OrderBy(f => f.Value.ToString(), StringComparer.CurrentCulture).Select(f => f.Key)];

    /// <param name="rows">By place, then id.</param>
    /// <param name="sort">The columns.</param>
    public List<Project> Sorted(IEnumerable<Project> rows, ListSort sort)
    {
        var sorted = rows.OrderBy(_ => 0);
        foreach (var (column, descending) in sort.Keys)
        {
            if (column == "name")
            {
                // A name is followed by the id, in the same direction.
                sorted = descending
                    ? sorted.ThenByDescending(p => p.NameZh, StringComparer.Ordinal).ThenByDescending(p => p.Id, StringComparer.Ordinal)
                    : sorted.ThenBy(p => p.NameZh, StringComparer.Ordinal).ThenBy(p => p.Id, StringComparer.Ordinal);
                continue;
            }

            if (column == ListView.Changed)
            {
                // Those that no entry tells of come last, by their ids.
                sorted = sorted.ThenBy(p => !changes.ContainsKey(p.Id));
                sorted = descending ? sorted.ThenByDescending(Change) : sorted.ThenBy(Change);
                sorted = sorted.ThenBy(p => p.Id, StringComparer.Ordinal);
                continue;
            }

            foreach (var value in Values(column))
            {
                sorted = sorted.ThenBy(p => value(p) is null);
                sorted = descending ? sorted.ThenByDescending(value) : sorted.ThenBy(value);
            }
        }

        return [.. sorted];
    }

    private long Change(Project project) => changes.GetValueOrDefault(project.Id);

    private IEnumerable<Func<Project, IComparable?>> Values(string column) => column switch
    {
        "park" => [p => Place(_parks, p.ParkId)],
        "fund" => [p => Place(_funds, p.FundId)],
        "stage" => [p => (int?)p.Stage],
        "type" => [p => (int?)p.Type],
        "date" => [p => p.StageAsOf is { } date && p.Stage is not null ? (date.Start, date.End) : null],
        _ => [p => p.Section, p => p.Item],
    };

    private static int? Place(List<string> ids, string? id) => id is null ? null : ids.IndexOf(id);
}
