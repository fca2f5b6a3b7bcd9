using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.WorkItems;

/// <summary>A section of the report, or one of its items, as a task.</summary>
public sealed record WorkItemRow
{
    public required string Id { get; init; }
    public required int Section { get; init; }

    /// <summary>Null for the section itself.</summary>
    public int? Item { get; init; }
    public required Bilingual Title { get; init; }
    public required WorkItemStatus? Status { get; init; }
    public ReportedDate? StatusAsOf { get; init; }
    public bool StatusInferred { get; init; }
    public Bilingual? NextStep { get; init; }
    public required IReadOnlyList<string> Parks { get; init; }
    public required IReadOnlyList<FlawRow> Flaws { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }
}

/// <summary>What is wrong with the source at this place.</summary>
public sealed record FlawRow(string Id, FlawKind Kind, Bilingual Text, IReadOnlyList<Citation> Citations);

/// <summary>A section with its items.</summary>
public sealed record SectionRow(WorkItemRow Head, IReadOnlyList<WorkItemRow> Items)
{
    /// <summary>What a status can be counted of: the items, or the section where it has none.</summary>
    public IReadOnlyList<WorkItemRow> Tasks => Items.Count == 0 ? [Head] : Items;
}

/// <param name="Sections">In the report's order.</param>
/// <param name="ParkNames">By id.</param>
/// <param name="Dates">That the statuses of the tasks speak of.</param>
public sealed record WorkItemsModel(IReadOnlyList<SectionRow> Sections, IReadOnlyDictionary<string, Bilingual> ParkNames, DatedRange Dates)
{
    public IEnumerable<WorkItemRow> Tasks => Sections.SelectMany(s => s.Tasks);

    /// <summary>How many of the statuses were inferred.</summary>
    public InferredShare Inferred => InferredShare.Of(Tasks, t => t.Status is not null, t => t.StatusInferred);

    public int CountOf(WorkItemStatus? status) => Tasks.Count(t => status is null || t.Status == status);

    /// <summary>The sections that have a task of the status, with those tasks only.</summary>
    public IReadOnlyList<SectionRow> Of(WorkItemStatus? status) => status is null ? Sections :
    [
        .. Sections.Where(s => s.Tasks.Any(t => t.Status == status)).Select(s => s with { Items = [.. s.Items.Where(i => i.Status == status)] }),
    ];
}
