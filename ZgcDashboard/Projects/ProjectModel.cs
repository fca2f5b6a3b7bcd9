using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Projects;

/// <summary>One project as a list shows it.</summary>
public sealed record ProjectRow
{
    public required string Id { get; init; }
    public required Bilingual Name { get; init; }
    public required ProjectKind Kind { get; init; }
    public ProjectType? Type { get; init; }
    public bool TypeInferred { get; init; }
    public ProjectStage? Stage { get; init; }
    public bool StageInferred { get; init; }
    public ReportedDate? StageAsOf { get; init; }
    public string? ParkId { get; init; }
    public bool ParkInferred { get; init; }
    public string? ParkAsReported { get; init; }
    public string? PlaceId { get; init; }
    public string? FundId { get; init; }

    /// <summary>The project that it is a part of.</summary>
    public string? ParentId { get; init; }

    /// <summary>How many projects are parts of it; where there are any, it is not counted beside them.</summary>
    public int Parts { get; init; }
    public Bilingual? Responsible { get; init; }
    public Bilingual? Cooperating { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Person { get; init; }
    public Delivery Delivery { get; init; } = new();
    public Bilingual? Note { get; init; }

    /// <summary>What it has to reach; read where the list shows it.</summary>
    public ProjectDeadlines? Deadlines { get; init; }

    /// <summary>Read where the list shows it.</summary>
    public LastChange? Changed { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }
}

/// <summary>A choice of a filter and how many projects it would show, the other filters standing.</summary>
/// <param name="Value">As it stands in the address; null is all.</param>
/// <param name="Count">Projects.</param>
public sealed record Choice(string? Value, int Count);

/// <summary>The list page.</summary>
public sealed record ProjectList
{
    public required ProjectFilter Filter { get; init; }
    public required IReadOnlyList<(string Name, string Value)> Ignored { get; init; }

    /// <summary>Those of the page; on the board the first of each stage.</summary>
    public required IReadOnlyList<ProjectRow> Rows { get; init; }

    /// <summary>How many rows the filter leaves, on all pages.</summary>
    public required int RowCount { get; init; }

    /// <summary>How many projects the filter leaves, those with parts left to their parts.</summary>
    public required int Total { get; init; }

    /// <summary>How many rows have parts: the list shows them, and no count counts them.</summary>
    public required int Wholes { get; init; }

    /// <summary>There are more names that hold the text: these are the first, and the counts are theirs.</summary>
    public required bool IsCutOff { get; init; }
    public required IReadOnlyDictionary<Dimension, IReadOnlyList<Choice>> Choices { get; init; }

    /// <summary>Of the filters by deadlines, with the words of their addresses.</summary>
    public required DueChoices Due { get; init; }

    /// <summary>All that the filter leaves by type and stage.</summary>
    public required IReadOnlyList<(ProjectType? Type, StageCounts Counts)> ByType { get; init; }

    /// <summary>All that the filter leaves by stage.</summary>
    public required StageCounts ByStage { get; init; }

    /// <summary>Projects by park and stage, with the filters other than these two; an empty word stands for not reported.</summary>
    public required IReadOnlyDictionary<(string Park, string Stage), int> Matrix { get; init; }
    public required Names Names { get; init; }

    /// <summary>That the stages of all that the filter leaves speak of.</summary>
    public required DatedRange Dates { get; init; }

    /// <summary>How much of what they are counted by was inferred.</summary>
    public required ProjectShares Shares { get; init; }
}

/// <summary>What ids are called.</summary>
public sealed record Names(
    IReadOnlyDictionary<string, Bilingual> Parks, IReadOnlyDictionary<string, Bilingual> Places, IReadOnlyDictionary<string, Bilingual> Funds)
{
    /// <summary>The bodies that are responsible for a project, by their words in an address.</summary>
    public IReadOnlyDictionary<string, Bilingual> Bodies { get; init; } = new Dictionary<string, Bilingual>();

    public Bilingual? Park(string? id) => id is null ? null : Parks.GetValueOrDefault(id);

    public Bilingual? Place(string? id) => id is null ? null : Places.GetValueOrDefault(id);

    public Bilingual? Fund(string? id) => id is null ? null : Funds.GetValueOrDefault(id);
}

/// <summary>A project's own page.</summary>
/// <param name="Project">The project.</param>
/// <param name="Whole">The project that it is a part of.</param>
/// <param name="Parts">Those that are parts of it; of very many the first.</param>
/// <param name="History">What was stated of its stage.</param>
/// <param name="Neighbours">What stands near it.</param>
/// <param name="Names">What ids are called.</param>
public sealed record ProjectPageModel(
    ProjectRow Project, ProjectRow? Whole, IReadOnlyList<ProjectRow> Parts, IReadOnlyList<Stated> History, IReadOnlyList<ProjectRow> Neighbours, Names Names)
{
    /// <summary>Its milestones and problems.</summary>
    public required Following Following { get; init; }

    /// <summary>That its stage speaks of.</summary>
    public DatedRange Dates { get; } = DatedRange.Of([Project.StageAsOf]);
}
