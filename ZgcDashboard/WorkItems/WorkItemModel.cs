using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.WorkItems;

/// <summary>A section of the report, or one of its items, as a task.</summary>
public sealed record WorkItemRow
{
    public required string Id { get; init; }

    /// <summary>Null for a task that no report states.</summary>
    public required int? Section { get; init; }

    /// <summary>Null for the section itself.</summary>
    public int? Item { get; init; }
    public required Bilingual Title { get; init; }
    public required WorkItemStatus? Status { get; init; }
    public ReportedDate? StatusAsOf { get; init; }
    public bool StatusInferred { get; init; }
    public Bilingual? NextStep { get; init; }

    /// <summary>The task that it repeats; null where it repeats none.</summary>
    public Twin? CopyOf { get; init; }

    /// <summary>Where its copies stand.</summary>
    public IReadOnlyList<Twin> Copies { get; init; } = [];

    /// <summary>Whether it has a status of its own to count: it is no copy, and the report does not leave it out.</summary>
    public bool Counts => CopyOf is null && Status != WorkItemStatus.Omitted;
    public required IReadOnlyList<string> Parks { get; init; }
    public required IReadOnlyList<FlawRow> Flaws { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Read where the list shows it or is sorted by it.</summary>
    public LastChange? Changed { get; init; }
}

/// <summary>The same task in another place of the report.</summary>
public sealed record Twin(string Id, ReportPlace? Place);

/// <summary>What is wrong with the source at this place.</summary>
public sealed record FlawRow(string Id, FlawKind Kind, Bilingual Text, IReadOnlyList<Citation> Citations);

/// <summary>A section with its items.</summary>
public sealed record SectionRow(WorkItemRow Head, IReadOnlyList<WorkItemRow> Items)
{
    /// <summary>What the report lists as tasks: the items, or the section where it has none.</summary>
    public IReadOnlyList<WorkItemRow> Listed => Items.Count == 0 ? [Head] : Items;

    /// <summary>What a status can be counted of.</summary>
    public IEnumerable<WorkItemRow> Tasks => Listed.Where(t => t.Counts);
}

/// <param name="Sections">In the report's order.</param>
/// <param name="ParkNames">By id.</param>
/// <param name="Dates">That the statuses of the tasks speak of.</param>
public sealed record WorkItemsModel(IReadOnlyList<SectionRow> Sections, IReadOnlyDictionary<string, Bilingual> ParkNames, DatedRange Dates)
{
    /// <summary>Every row as the report has them: each section before its items.</summary>
    public IReadOnlyList<WorkItemRow> Rows { get; } = [.. Sections.SelectMany(s => s.Items.Prepend(s.Head))];

    /// <summary>The entries that the report lists, copies and omissions among them.</summary>
    public IReadOnlyList<WorkItemRow> Listed { get; } = [.. Sections.SelectMany(s => s.Listed)];

    /// <summary>How many tasks there are.</summary>
    public int TaskCount => Sections.Sum(s => s.Tasks.Count());

    /// <summary>How many of the statuses were inferred.</summary>
    public InferredShare Inferred => InferredShare.Of(Sections.SelectMany(s => s.Tasks), t => t.Status is not null, t => t.StatusInferred);

    public int CopyCount => Listed.Count(t => t.CopyOf is not null);

    public int OmittedCount => CountOf(WorkItemStatus.Omitted);

    /// <summary>How many tasks are of the status; of <see cref="WorkItemStatus.Omitted"/> how many entries that are none.</summary>
    public int CountOf(WorkItemStatus? status) => Listed.Count(t => t.CopyOf is null && t.Status == status);
}
