using ZgcDashboard.Figures;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Sources;

/// <summary>
/// One page of the facts that a filter leaves, in the order of their places. At a place figures come first, then the
/// projects, of which only those of the page are read, then what else it states.
/// </summary>
internal sealed class SourceWindow(DashboardDb db, SourceFilter filter, ProjectCube projects)
{
    /// <summary>Facts a page.</summary>
    public const int Size = 200;

    private readonly ILookup<(int, int?), ProjectFacet> _projects = projects.Facets.ToLookup(f => At(f.Place));

    public async Task<SourcesShown> OfAsync(IReadOnlyList<SourcePlace> places, CancellationToken ct)
    {
        var wanted = places.Where(p => filter.Submitted ? p.Place is null : filter.Section is null || p.Place?.Section == filter.Section)
            .Select(Part).ToList();
        var pages = Math.Max(1, (wanted.Sum(p => p.Count) + Size - 1) / Size);
        var page = Math.Min(filter.Page, pages);
        var (shown, offset, room) = (new List<SourcePlace>(), (page - 1) * Size, Size);
        foreach (var part in wanted)
        {
            if (part.Count == 0 ? offset == 0 && room > 0 && !filter.ChoosesFacts : offset < part.Count && room > 0)
            {
                var facts = await FactsAsync(part, offset, room, ct);
                room -= facts.Count;
                shown.Add(part.Place with { Facts = facts });
            }

            offset = Math.Max(0, offset - part.Count);
        }

        return new(shown, page, pages);
    }

    private PlacePart Part(SourcePlace place)
    {
        // A list of documents has each once: at its own place.
        var facts = place.Facts.Where(f => filter.Holds(f) && (filter.Status is null || f.Place?.AsWhole() == place.Place)).ToList();
        return new(place, [.. facts.Where(f => f.Kind == SourceKind.Figures)], [.. _projects[At(place.Place)]],
            [.. facts.Where(f => f.Kind != SourceKind.Figures)]);
    }

    private static (int, int?) At(ReportPlace? place) => (place?.Section ?? 0, place?.Item);

    private async Task<IReadOnlyList<SourceFact>> FactsAsync(PlacePart part, int offset, int limit, CancellationToken ct)
    {
        var facts = part.Figures.Skip(offset).Take(limit).ToList();
        offset = Math.Max(0, offset - part.Figures.Count);
        if (offset < part.ProjectCount && facts.Count < limit)
        {
            var rows = await ProjectOrder.PageAsync(db, part.Projects, offset, limit - facts.Count, ct, sought: ProjectsSought.Of(filter.Text));
            facts.AddRange(rows.Select(SourceFacts.Fact));
        }

        facts.AddRange(part.Others.Skip(Math.Max(0, offset - part.ProjectCount)).Take(limit - facts.Count));
        return facts;
    }

    private sealed record PlacePart(
        SourcePlace Place, IReadOnlyList<SourceFact> Figures, IReadOnlyList<ProjectFacet> Projects, IReadOnlyList<SourceFact> Others)
    {
        public int ProjectCount { get; } = Projects.Sum(f => f.Count);

        public int Count => Figures.Count + ProjectCount + Others.Count;
    }
}
