using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Budget;

/// <summary>预算分项, with what was reported of it.</summary>
public sealed record LineRow(string Id, string BudgetId, Bilingual Name, Bilingual? Responsible, Bilingual? Direction, Bilingual? Type, IReadOnlyList<Citation> Citations)
{
    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<SnapshotRow> Snapshots { get; init; } = [];

    /// <summary>The latest of which spending was reported, or else the latest.</summary>
    public SnapshotRow? Latest => Snapshots.LastOrDefault(s => s.Execution is not null) ?? (Snapshots is [.., var last] ? last : null);

    /// <summary>What was reported of a day; null where nothing was.</summary>
    public SnapshotRow? On(DateOnly day) => Snapshots.FirstOrDefault(s => s.AsOf == day);
}

/// <summary>用款计划: a version of it.</summary>
/// <param name="Id">The plan's id.</param>
/// <param name="ApprovedOn">It stands from this day to the approval of the next.</param>
/// <param name="Reason">Why it was made.</param>
/// <param name="Plan">What it has for each month.</param>
/// <param name="Citations">Where it comes from.</param>
public sealed record PlanRow(string Id, DateOnly ApprovedOn, Bilingual? Reason, SpendingPlan Plan, IReadOnlyList<Citation> Citations)
{
    /// <summary>Of a line, or of the budget as a whole; null where the plan has nothing of it.</summary>
    public PlannedYear? Of(string? line) =>
        (line is null ? Plan.Whole : Plan.Lines.GetValueOrDefault(line)) is { Months.Count: > 0 } year ? year : null;
}

/// <summary>What was stated of a day's spending before it was corrected.</summary>
/// <param name="Actual">As it was stated then.</param>
/// <param name="RecordedUtc">When.</param>
/// <param name="Citation">Where it came from.</param>
public sealed record Replaced(Money Actual, DateTime RecordedUtc, Citation Citation);
