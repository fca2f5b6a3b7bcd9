namespace ZgcDashboard.Figures;

/// <summary>Spending beside the plan that stands on its day.</summary>
/// <param name="execution">What was spent.</param>
/// <param name="plan">Of the same budget or line and year.</param>
public sealed class PlanExecution(BudgetExecution execution, PlannedYear plan)
{
    /// <summary>截至日用款计划, 万元.</summary>
    public Derived ToDate { get; } = plan.ToDate(execution.AsOf);

    /// <summary>计划进度, percent.</summary>
    public Derived Progress { get; } = plan.Progress(execution.AsOf);

    /// <summary>计划进度差, points: 执行率 − 计划进度, as 序时进度差 with the plan in the place of the days.</summary>
    public Derived GapOnInitial => Gap("Initial", execution.ExecutionRateOnInitial);

    /// <inheritdoc cref="GapOnInitial" />
    public Derived GapOnAdjusted => Gap("Adjusted", execution.ExecutionRateOnAdjusted);

    /// <summary>支出与计划之差, 万元: 实际支出 − 截至日用款计划.</summary>
    public Derived Difference => new("PlanSpendingDifference", execution.Actual.TenThousandYuan - ToDate.Value,
        ToDate.Value is null ? Interval.Unknown : execution.ActualInterval - ToDate.Interval, DerivedUnit.TenThousandYuan,
        "Actual − PlanToDate", [execution.Inputs.Actual, ToDate.ToInput()]);

    /// <summary>全年预计, 万元, if spending goes on by the plan: 实际支出 ÷ 计划进度. As the linear projection, with the plan in the place of the days.</summary>
    public Derived Projection
    {
        get
        {
            var value = Progress.Value is > 0 and { } progress ? execution.Actual.TenThousandYuan * 100 / progress : (decimal?)null;
            return new("YearEndProjectionByPlan", value, value is { } known ? execution.ActualInterval.Scale(100).DividedBy(Progress.Interval).With(known) : Interval.Unknown,
                DerivedUnit.TenThousandYuan, "Actual ÷ PlannedProgress", [execution.Inputs.Actual, Progress.ToInput()]);
        }
    }

    private Derived Gap(string name, Derived rate) => new($"PlanGapOn{name}", rate.Value - Progress.Value,
        rate.Value is null || Progress.Value is null ? Interval.Unknown : rate.Interval - Progress.Interval, DerivedUnit.PercentagePoints,
        $"{rate.Key} − PlannedProgress", [rate.ToInput(), Progress.ToInput()]);
}
