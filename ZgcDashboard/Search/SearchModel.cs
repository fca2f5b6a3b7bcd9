using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Sources;
using ZgcDashboard.Store.Searching;

namespace ZgcDashboard.Search;

/// <summary>What a hit is, in the order in which hits are shown.</summary>
public enum SearchKind
{
    Pages,
    Parks,
    Projects,
    Funds,
    FundSteps,
    Budget,
    Figures,
    Policies,
    Events,
    WorkItems,
    Organisations,
    Flaws,
    Passages,
}

/// <summary>What of a row a text stands beside its title.</summary>
public enum SearchField
{
    Number,
    Issuers,
    Responsible,
    NextStep,
    Role,
    Note,
    Passage,
}

/// <summary>Something that can be found.</summary>
public sealed record SearchRow
{
    public required SearchKind Kind { get; init; }
    public required string Id { get; init; }
    public required Bilingual Title { get; init; }

    /// <summary>Of what belongs to the title its values speak: a key of the terms.</summary>
    public string? Term { get; init; }

    /// <summary>Texts that were reported of it, those that say most first.</summary>
    public IReadOnlyList<(SearchField Field, Bilingual Words)> Texts { get; init; } = [];

    public IReadOnlyList<SourceNumber> Values { get; init; } = [];
    public ReportedDate? Date { get; init; }

    /// <summary>Of its own page, or of the list with it alone; null where it is looked up in its source.</summary>
    public string? Address { get; init; }
    public IReadOnlyList<Citation> Citations { get; init; } = [];
}

/// <summary>A row that holds the text.</summary>
/// <param name="Row">The row.</param>
/// <param name="Match">Where the text stands if not in the title alone; null if there.</param>
/// <param name="Value">That holds the text, or the row's first; null where it has none.</param>
/// <param name="Address">Where it is shown.</param>
public sealed record SearchHit(SearchRow Row, (SearchField Field, Bilingual Words)? Match, SourceNumber? Value, string Address);

/// <summary>Hits of a kind.</summary>
/// <param name="Kind">Of all of them.</param>
/// <param name="Hits">Those of the page.</param>
/// <param name="Total">How many there are, at most <see cref="Most"/>.</param>
/// <param name="IsCutOff">There are more.</param>
public sealed record SearchGroup(SearchKind Kind, IReadOnlyList<SearchHit> Hits, int Total, bool IsCutOff)
{
    /// <summary>Beyond so many hits of a kind it is said that there are more.</summary>
    public const int Most = ProjectHits.Most;
}

/// <param name="Groups">Those with a hit, in the order of their kinds.</param>
public sealed record SearchAnswer(IReadOnlyList<SearchGroup> Groups)
{
    public int Total => Groups.Sum(g => g.Total);

    public bool IsCutOff => Groups.Any(g => g.IsCutOff);
}
