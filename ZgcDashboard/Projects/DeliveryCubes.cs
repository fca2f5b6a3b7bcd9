using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Projects;

/// <summary>Counts of projects by unit and by park, out of facets.</summary>
internal sealed class DeliveryCubes(ProjectCube all, IReadOnlyDictionary<Punctuality, ProjectCube> standing)
{
    private static readonly Bilingual[] Nobody = [new("", "")];

    public DeliveryGroup All { get; } = new(null, null, all.Total, standing.ToDictionary(s => s.Key, s => s.Value.Total));

    public IReadOnlyList<DeliveryGroup> ByUnit() => Groups(
        f => f.Responsible.Count == 0 ? Nobody.Select(_ => Urls.None) : f.Responsible.Select(ListedNames.WordOf),
        all.Facets.SelectMany(f => f.Responsible).DistinctBy(ListedNames.WordOf).ToDictionary(ListedNames.WordOf, name => (Bilingual?)name));

    public IReadOnlyList<DeliveryGroup> ByPark(IReadOnlyDictionary<string, Bilingual> names) =>
        Groups(f => [f.ParkId ?? Urls.None], names.ToDictionary(n => n.Key, n => (Bilingual?)n.Value));

    /// <summary>Those that have something late or due, the latest first; what was not reported last.</summary>
    private List<DeliveryGroup> Groups(Func<ProjectFacet, IEnumerable<string>> of, Dictionary<string, Bilingual?> names)
    {
        Dictionary<string, int> Count(ProjectCube cube) => cube.Facets.SelectMany(f => of(f).Distinct().Select(value => (value, f.Leaves)))
            .GroupBy(p => p.value).ToDictionary(g => g.Key, g => g.Sum(p => p.Leaves));
        var (projects, counts) = (Count(all), standing.ToDictionary(s => s.Key, s => Count(s.Value)));
        return
        [
            .. projects.Select(p => new DeliveryGroup(p.Key, names.GetValueOrDefault(p.Key), p.Value,
                    counts.ToDictionary(c => c.Key, c => c.Value.GetValueOrDefault(p.Key))))
                .Where(g => !g.IsEmpty).OrderBy(g => g.Value == Urls.None)
                .ThenByDescending(g => g[Punctuality.Late]).ThenByDescending(g => g[Punctuality.MayBeLate])
                .ThenByDescending(g => g[Punctuality.Unreported]).ThenByDescending(g => g[Punctuality.Soon]).ThenBy(g => g.Value, StringComparer.Ordinal),
        ];
    }
}
