using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Sources;

/// <summary>What a fact of the report is.</summary>
public enum SourceKind
{
    Figures,
    Projects,
    Funds,
    FundSteps,
    Budget,
    Policies,
    Events,
    Organisations,
}

/// <summary>One fact of the report.</summary>
public sealed record SourceFact
{
    public required SourceKind Kind { get; init; }
    public required string Id { get; init; }
    public required Bilingual Title { get; init; }

    /// <summary>Of what belongs to the title the number speaks: a key of the terms.</summary>
    public string? Term { get; init; }

    /// <summary>The number, for a figure or a step.</summary>
    public SourceNumber? Number { get; init; }

    /// <summary>What the number or the title leaves open.</summary>
    public Bilingual? Note { get; init; }

    /// <summary>A stage or a status.</summary>
    public Enum? State { get; init; }

    /// <summary>The stage follows from the wording; the report does not say it outright.</summary>
    public bool IsInferred { get; init; }
    public ReportedDate? Date { get; init; }

    /// <summary>Its own page; null where it has none.</summary>
    public string? Address { get; init; }

    /// <summary>The page of the park or place that it belongs to.</summary>
    public string? ParkAddress { get; init; }

    /// <summary>The row, where it has no page of its own: its kind, and the parks that it names.</summary>
    public (string Kind, IReadOnlyList<string> Parks)? Row { get; init; }

    /// <summary>Its own place first, then those of its copies, then the file or form that it came in by.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Where a report states it first; null where none does.</summary>
    public ReportPlace? Place => Citations.Count > 0 ? Citations[0] as ReportPlace : null;

    /// <summary>Whether it can be seen anywhere but here.</summary>
    public bool IsShownElsewhere => Address is not null || ParkAddress is not null;
}

/// <summary>A number as it was reported.</summary>
/// <param name="Value">The number, or the low end of a range.</param>
/// <param name="High">The high end of a range.</param>
/// <param name="Qualifier">How the number was qualified.</param>
/// <param name="Unit">Null where it is that of <see cref="Measure"/>, or where applicants were counted.</param>
public sealed record SourceNumber(decimal? Value, decimal? High, Qualifier Qualifier, Bilingual? Unit)
{
    /// <summary>The unit of an amount or a rate.</summary>
    public DerivedUnit? Measure { get; init; }

    /// <summary>What the step counts; null where that was not reported.</summary>
    public static SourceNumber? Counted(FundStep step) =>
        step.Count is { } count ? new(count, null, step.CountQualifier, step.CountUnit ?? new("", "")) : null;

    /// <summary>How many applied; null where that was not reported.</summary>
    public static SourceNumber? Applied(FundStep step) =>
        step.Applicants is { } applicants ? new(applicants, null, step.ApplicantsQualifier, null) : null;

    /// <summary>An amount, as the store has it; null where it was not reported.</summary>
    public static SourceNumber? Amount(long? fen) => fen is { } amount
        ? new(new Money(amount).TenThousandYuan, null, Qualifier.Exact, null) { Measure = DerivedUnit.TenThousandYuan } : null;

    /// <summary>A rate; null where it was not reported.</summary>
    public static SourceNumber? Rate(decimal? percent) => percent is { } rate
        ? new(rate, null, Qualifier.Exact, null) { Measure = DerivedUnit.Percent } : null;

    /// <summary>As a reader reads it, with its qualifier and unit.</summary>
    /// <param name="formats">Of the reader.</param>
    /// <param name="applicants">The unit where applicants were counted.</param>
    public string Shown(Formats formats, string applicants) => Measure is { } measure ? formats.Derived(Value, measure)
        : formats.Quantity(Value, High, Qualifier, Unit?.ToString() ?? applicants);
}

/// <summary>A section or an item of the report, or what came in by files and forms and no report states.</summary>
/// <param name="Place">Null for what came in by files and forms.</param>
/// <param name="Title">The task that the place reports on.</param>
/// <param name="Facts">What it states, its own facts and copies of others'.</param>
public sealed record SourcePlace(ReportPlace? Place, Bilingual Title, IReadOnlyList<SourceFact> Facts);

/// <summary>A flaw of the source.</summary>
public sealed record SourceFlaw(string Id, FlawKind Kind, Bilingual Text, IReadOnlyList<Citation> Citations);

/// <summary>The sources page, before its filter. Projects may be many: they are counted here and read by the page of the list.</summary>
/// <param name="Report">Title of the report.</param>
/// <param name="Organisation">Whose report it is.</param>
/// <param name="Places">In the report's order, with their facts but the projects of their own; at the end what no
/// report states, if anything.</param>
/// <param name="Facts">Each once, without the projects.</param>
/// <param name="Projects">Where they stand.</param>
/// <param name="Flaws">In the report's order.</param>
/// <param name="Dates">That the facts speak of.</param>
public sealed record SourcesModel(
    Bilingual? Report, Bilingual? Organisation, IReadOnlyList<SourcePlace> Places, IReadOnlyList<SourceFact> Facts, ProjectCube Projects,
    IReadOnlyList<SourceFlaw> Flaws, DatedRange Dates)
{
    private const int NoSection = 0;

    private readonly Dictionary<int, int> _bySection = Facts.Select(f => (Section: f.Place?.Section ?? NoSection, Count: 1))
        .Concat(Projects.Facets.Select(f => (Section: f.Place?.Section ?? NoSection, f.Count))).GroupBy(f => f.Section)
            .ToDictionary(g => g.Key, g => g.Sum(f => f.Count));

    public IEnumerable<int> Sections => Places.Select(p => p.Place?.Section).OfType<int>().Distinct();

    /// <summary>How many facts came in by files and forms and no report states.</summary>
    public int Submitted => CountOf(NoSection);

    /// <summary>How many facts there are.</summary>
    public int Total { get; } = Facts.Count + Projects.Rows;

    /// <summary>How many facts have their own place in the section.</summary>
    public int CountOf(int section) => _bySection.GetValueOrDefault(section);

    public int CountOf(SourceKind kind) => kind == SourceKind.Projects ? Projects.Rows : Facts.Count(f => f.Kind == kind);

    /// <summary>How many documents are of a status, or of all that are on their way.</summary>
    public int CountOf(string status) => Facts.Count(f => SourceFilter.HoldsStatus(f, status));

    /// <summary>How many facts of a kind can be seen on another page.</summary>
    public Coverage ShownElsewhere(SourceKind kind) => kind == SourceKind.Projects
        ? new(Projects.Rows, Projects.Rows) : Coverage.Of(Facts.Where(f => f.Kind == kind), f => f.IsShownElsewhere);
}

/// <summary>A page of what a filter leaves.</summary>
/// <param name="Places">With the facts of the page; a place that states none is left out when facts are chosen.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">How many there are.</param>
public sealed record SourcesShown(IReadOnlyList<SourcePlace> Places, int Page, int Pages);
