using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Store.Facets;

/// <summary>Projects that share all that projects are filtered, counted and ordered by.</summary>
/// <param name="Id">Its number in the store.</param>
/// <param name="ParkId">Null where no park was reported.</param>
/// <param name="PlaceId">Null where no place was reported.</param>
/// <param name="Stage">Null where no stage was reported.</param>
/// <param name="Type">Null where no type was reported.</param>
/// <param name="FundId">Null where no fund was reported.</param>
/// <param name="Place">Where they stand in a report; null where none states them.</param>
/// <param name="Count">How many rows they are.</param>
/// <param name="Wholes">How many of them have parts, which stand for them where projects are counted.</param>
public sealed record ProjectFacet(
    long Id, string? ParkId, string? PlaceId, ProjectStage? Stage, ProjectType? Type, string? FundId, ReportPlace? Place, int Count, int Wholes = 0)
{
    /// <summary>How many projects they count as.</summary>
    public int Leaves => Count - Wholes;

    /// <summary>Who is responsible, each body by its name; none where nobody was named.</summary>
    public IReadOnlyList<Bilingual> Responsible { get; init; } = [];

    /// <summary>The park follows from the wording.</summary>
    public bool ParkInferred { get; init; }

    /// <summary>The stage follows from the wording.</summary>
    public bool StageInferred { get; init; }

    /// <summary>The type follows from the wording.</summary>
    public bool TypeInferred { get; init; }

    /// <summary>The same projects with what was inferred left out, as not reported.</summary>
    public ProjectFacet Outright() => this with
    {
        ParkId = ParkInferred ? null : ParkId,
        Stage = StageInferred ? null : Stage,
        Type = TypeInferred ? null : Type,
        ParkInferred = false,
        StageInferred = false,
        TypeInferred = false,
    };
}

public static class FacetCounts
{
    /// <summary>The facets' projects by stage.</summary>
    public static StageCounts ToStageCounts(this IEnumerable<ProjectFacet> facets) => StageCounts.Of(facets.Select(f => (f.Stage, f.Leaves)));

    /// <summary>How much of what the facets' projects are counted by was inferred.</summary>
    public static ProjectShares ToShares(this IReadOnlyCollection<ProjectFacet> facets) => new(
        Share(facets, f => f.ParkId is not null, f => f.ParkInferred),
        Share(facets, f => f.Stage is not null, f => f.StageInferred),
        Share(facets, f => f.Type is not null, f => f.TypeInferred));

    private static InferredShare Share(IEnumerable<ProjectFacet> facets, Func<ProjectFacet, bool> known, Func<ProjectFacet, bool> inferred)
    {
        var all = facets.Where(known).ToList();
        return new(all.Where(inferred).Sum(f => f.Leaves), all.Sum(f => f.Leaves));
    }
}

/// <summary>How many of some projects' parks, stages and types were inferred.</summary>
public sealed record ProjectShares(InferredShare Park, InferredShare Stage, InferredShare Type);
