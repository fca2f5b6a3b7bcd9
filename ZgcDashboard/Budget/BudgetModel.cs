using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Budget;

/// <summary>A fiscal year's budget, with what was reported of it.</summary>
public sealed record BudgetRow(string Id, int FiscalYear, Bilingual Name, BudgetStatus Status, IReadOnlyList<Citation> Citations)
{
    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<SnapshotRow> Snapshots { get; init; } = [];
}

/// <summary>What was reported on one day, and what follows from it.</summary>
/// <param name="Id">The snapshot's id.</param>
/// <param name="AsOf">The last day that the spending covers.</param>
/// <param name="SupplementAsOf">As precisely as reported.</param>
/// <param name="Execution">Null where the spending was not reported.</param>
/// <param name="Citations">Where it was reported.</param>
public sealed record SnapshotRow(string Id, DateOnly AsOf, ReportedDate? SupplementAsOf, BudgetExecution? Execution, IReadOnlyList<Citation> Citations);

/// <summary>The budget page: the year that the reader asked for, among all.</summary>
public sealed record BudgetModel(IReadOnlyList<BudgetRow> Years, BudgetRow Shown, DateOnly? AsOf)
{
    public SnapshotRow? Latest => Shown.Snapshots.Count == 0 ? null : Shown.Snapshots[^1];
}

/// <summary>The lamps of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Initial">On the initial budget.</param>
/// <param name="Adjusted">On the adjusted budget.</param>
/// <param name="Released">On the adjusted budget when the supplement came as late as its date allows; null where the rule does not look at the pace.</param>
public sealed record LampRow(LampRule Rule, Lamp Initial, Lamp Adjusted, Lamp? Released)
{
    public static IReadOnlyList<LampRow> Of(BudgetExecution execution) => [.. LampRule.All.Select(rule => Of(rule, execution))];

    private static LampRow Of(LampRule rule, BudgetExecution execution) => rule.Measure == LampMeasure.PaceGap
        ? new(rule, rule.Judge(execution.PaceGapOnInitial), rule.Judge(execution.PaceGapOnAdjusted), rule.Judge(execution.ReleaseAdjustedGap))
        : new(rule, rule.Judge(execution.ProjectionOnInitial), rule.Judge(execution.ProjectionOnAdjusted), null);
}
