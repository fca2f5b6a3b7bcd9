using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Budget;

/// <summary>A fiscal year's budget, one of several perhaps, with what was reported of it.</summary>
public sealed record BudgetRow(string Id, int FiscalYear, Bilingual Name, BudgetStatus Status, IReadOnlyList<Citation> Citations)
{
    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<SnapshotRow> Snapshots { get; init; } = [];

    /// <summary>The largest first.</summary>
    public IReadOnlyList<LineRow> Lines { get; init; } = [];

    /// <summary>In the order of their approval.</summary>
    public IReadOnlyList<PlanRow> Plans { get; init; } = [];

    /// <summary>Last year's budget where somebody said which it is.</summary>
    public string? PreviousId { get; init; }

    /// <summary>Before the first approval no plan stands.</summary>
    public PlanRow? StandingOn(DateOnly day) => Plans.LastOrDefault(p => p.ApprovedOn <= day);

    /// <summary>A line's latest spending beside the plan of its day; null where either is missing.</summary>
    public PlanExecution? PlannedOf(LineRow line) => line.Latest?.Execution is { } execution
        && StandingOn(execution.AsOf)?.Of(line.Id) is { } year ? new(execution, year) : null;

    /// <summary>The name, with the year where it does not say it.</summary>
    public string Title => $"{Name}".Contains($"{FiscalYear}", StringComparison.Ordinal) ? $"{Name}" : $"{FiscalYear} {Name}";

    /// <summary>The latest of which spending was reported, or else the latest.</summary>
    public SnapshotRow? Latest => Snapshots.LastOrDefault(s => s.Execution is not null) ?? (Snapshots is [.., var last] ? last : null);

    /// <summary>That all of the reported spending speaks of.</summary>
    public DatedRange Dates => DatedRange.Of(Snapshots.Where(s => s.Execution is not null).Select(s => (ReportedDate?)ReportedDate.On(s.AsOf)));
}

/// <summary>What was reported on one day, and what follows from it.</summary>
/// <param name="Id">The snapshot's id.</param>
/// <param name="AsOf">The last day that the spending covers; of a final account the day on which it was drawn up.</param>
/// <param name="SupplementAsOf">As precisely as reported.</param>
/// <param name="Execution">Null where the spending was not reported.</param>
/// <param name="Citations">Where it was reported.</param>
public sealed record SnapshotRow(string Id, DateOnly AsOf, ReportedDate? SupplementAsOf, BudgetExecution? Execution, IReadOnlyList<Citation> Citations)
{
    public DatedRange Dates { get; } = DatedRange.On(AsOf);

    /// <summary>冲销: why less was spent than the snapshot before says.</summary>
    public Bilingual? FallReason { get; init; }

    /// <summary>What was stated of the same day before it was corrected, the first first.</summary>
    public IReadOnlyList<Replaced> Replaced { get; init; } = [];
}

/// <summary>The budget page: the budget that the reader asked for, among all.</summary>
public sealed record BudgetModel(IReadOnlyList<BudgetRow> Budgets, BudgetRow Shown)
{
    public SnapshotRow? Latest => Shown.Latest;

    /// <summary>The page of a line of one of the budgets.</summary>
    public static BudgetLineModel PageOf(IReadOnlyList<BudgetRow> budgets, LineRow line)
    {
        var budget = budgets.Single(b => b.Id == line.BudgetId);
        return new(budget, line, new BudgetModel(budgets, budget).AddressOf(budget, null), budget.PlannedOf(line));
    }

    /// <summary>Whether the fiscal year alone says which budget is meant.</summary>
    public bool IsAloneInYear(BudgetRow budget) => Budgets.Count(b => b.FiscalYear == budget.FiscalYear) == 1;

    /// <summary>A budget's own address: its year's, or where the year has several, its own.</summary>
    public string AddressOf(BudgetRow budget, string? rule) => IsAloneInYear(budget)
        ? Urls.Budget(rule, FormattableString.Invariant($"{budget.FiscalYear}"))
        : Urls.Budget(rule, budget: budget.Id);
}

/// <summary>A line's page.</summary>
/// <param name="Budget">That it is a line of.</param>
/// <param name="Line">The line.</param>
/// <param name="Address">Of the budget.</param>
/// <param name="Plan">The latest spending beside the plan of its day; null where either is missing.</param>
public sealed record BudgetLineModel(BudgetRow Budget, LineRow Line, string Address, PlanExecution? Plan);

/// <summary>The lamps of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Initial">On the initial budget.</param>
/// <param name="Adjusted">On the adjusted budget; null where the rule does not judge it.</param>
/// <param name="Released">On the adjusted budget when the supplement came as late as its date allows; null where the rule does not look at the pace.</param>
public sealed record LampRow(LampRule Rule, Lamp Initial, Lamp? Adjusted, Lamp? Released)
{
    public static IReadOnlyList<LampRow> Of(BudgetExecution execution) => [.. LampRule.All.Select(rule => Of(rule, execution))];

    private static LampRow Of(LampRule rule, BudgetExecution execution) => rule.JudgesAdjusted
        ? new(rule,
            rule.Judge(execution.ExecutionRateOnInitial, execution.PaceGapOnInitial),
            rule.Judge(execution.ExecutionRateOnAdjusted, execution.PaceGapOnAdjusted),
            rule.Judge(execution.ExecutionRateOnAdjusted, execution.ReleaseAdjustedGap))
        : new(rule, rule.Judge(execution.ProjectionOnInitial), null, null);
}
