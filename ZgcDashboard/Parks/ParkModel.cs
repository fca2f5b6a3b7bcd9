using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Parks;

/// <summary>What parks are compared by: always counts of what the report says of them.</summary>
public enum ParkMeasure
{
    /// <summary>重点项目.</summary>
    Projects,

    /// <summary>在建及前期: projects in approval and implementation.</summary>
    UnderWay,

    /// <summary>建成运营.</summary>
    Operating,

    /// <summary>工作任务 that name the park.</summary>
    WorkItems,

    /// <summary>政策 that name the park.</summary>
    Policies,

    /// <summary>All that the report says of the park: projects, figures, policies, events, funds and work items.</summary>
    Facts,
}

/// <summary>A park, or a place outside the parks, and how much the report says of it.</summary>
public sealed record ParkRow
{
    public required string Id { get; init; }
    public required Bilingual Name { get; init; }

    /// <summary>From 1, left to right and top to bottom; null for a place outside the parks.</summary>
    public (int Column, int Row)? Tile { get; init; }
    public required StageCounts Projects { get; init; }
    public required int Figures { get; init; }
    public required int Policies { get; init; }
    public required int Events { get; init; }
    public required int Funds { get; init; }
    public required int WorkItems { get; init; }

    /// <summary>Where the report speaks of it, the first place first; none where it does not.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Null where the report says nothing: that is not zero.</summary>
    public int? Of(ParkMeasure measure) => (measure switch
    {
        ParkMeasure.Projects => Projects.Total,
        ParkMeasure.UnderWay => Projects[ProjectStage.Approval] + Projects[ProjectStage.Implementation],
        ParkMeasure.Operating => Projects[ProjectStage.Operating],
        ParkMeasure.WorkItems => WorkItems,
        ParkMeasure.Policies => Policies,
        _ => Projects.Total + Figures + Policies + Events + Funds + WorkItems,
    }) is > 0 and var count ? count : null;
}

/// <param name="Parks">The sub-parks, in their official order.</param>
/// <param name="Places">Areas outside the sub-parks.</param>
/// <param name="Dates">That what each measure counts speaks of.</param>
/// <param name="Shares">How much of what the parks' projects are counted by was inferred.</param>
public sealed record ParksModel(
    IReadOnlyList<ParkRow> Parks, IReadOnlyList<ParkRow> Places, IReadOnlyDictionary<ParkMeasure, DatedRange> Dates, ProjectShares Shares)
{
    public Coverage CoverageOf(ParkMeasure measure) => Coverage.Of(Parks, p => p.Of(measure) is not null);

    public ParkRow? Find(string id) => Parks.Concat(Places).FirstOrDefault(p => p.Id == id);
}

/// <summary>All that the report says of a park or a place.</summary>
public sealed record ParkPageModel
{
    public required ParkRow Park { get; init; }

    /// <summary>The report's own words for it, where they are not the official name.</summary>
    public required IReadOnlyList<string> AsReported { get; init; }

    /// <summary>The first of them by stage; <see cref="ParkRow.Projects"/> counts all.</summary>
    public required IReadOnlyList<Fact> Projects { get; init; }

    /// <summary>How many of them have parts, which are counted in their place.</summary>
    public required int Wholes { get; init; }
    public required IReadOnlyList<Fact> Figures { get; init; }
    public required IReadOnlyList<Fact> Policies { get; init; }
    public required IReadOnlyList<Fact> Events { get; init; }
    public required IReadOnlyList<Fact> Funds { get; init; }
    public required IReadOnlyList<Fact> WorkItems { get; init; }

    /// <summary>That all of them speak of.</summary>
    public required DatedRange Dates { get; init; }

    /// <summary>How much of what its projects are counted by was inferred.</summary>
    public required ProjectShares Shares { get; init; }
}

/// <summary>One thing that the report says of a park.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Citations">Where it is said.</param>
public sealed record Fact(Bilingual Title, IReadOnlyList<Citation> Citations)
{
    public string? Address { get; init; }

    /// <summary>The row, where no page but this one shows it: its kind, its id, and the parks that it names.</summary>
    public (string Kind, string Id, IReadOnlyList<string> Parks)? Row { get; init; }

    /// <summary>A number with its unit and qualifier, for a figure.</summary>
    public Reported? Value { get; init; }

    /// <summary>A stage or a status.</summary>
    public Enum? State { get; init; }
    public bool Inferred { get; init; }
    public ReportedDate? Date { get; init; }
    public Bilingual? Note { get; init; }
}

/// <summary>A figure as it was reported.</summary>
public sealed record Reported(decimal? Value, decimal? High, Qualifier Qualifier, Bilingual Unit);
