using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Facets;

/// <summary>Projects that share all that projects are filtered, counted and ordered by.</summary>
/// <param name="Id">Its number in the store.</param>
/// <param name="ParkId">Null where no park was reported.</param>
/// <param name="PlaceId">Null where no place was reported.</param>
/// <param name="Stage">Null where no stage was reported.</param>
/// <param name="Type">Null where no type was reported.</param>
/// <param name="FundId">Null where no fund was reported.</param>
/// <param name="Citation">Where they stand in a report.</param>
/// <param name="Count">How many they are.</param>
public sealed record ProjectFacet(
    long Id, string? ParkId, string? PlaceId, ProjectStage? Stage, ProjectType? Type, string? FundId, Citation Citation, int Count);

public static class FacetCounts
{
    /// <summary>The facets' projects by stage.</summary>
    public static StageCounts ToStageCounts(this IEnumerable<ProjectFacet> facets) => StageCounts.Of(facets.Select(f => (f.Stage, f.Count)));
}
