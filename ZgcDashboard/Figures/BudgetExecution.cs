namespace ZgcDashboard.Figures;

/// <summary>
/// Budget execution on one day. Everything is computed from what was reported: the amount spent and either the budgets
/// or the rates on them. Amounts are in 万元, rates in percent, gaps in percentage points.
/// </summary>
public sealed class BudgetExecution
{
    private readonly BudgetFormulas _formulas;

    /// <param name="actual">实际支出, in 万元.</param>
    /// <param name="initial">年初预算 or the rate on it.</param>
    /// <param name="adjusted">调整后预算 or the rate on it.</param>
    /// <param name="asOf">数据截至.</param>
    /// <param name="supplementAsOf">When all of the supplement is taken to have arrived, for the release-adjusted rate; null when nothing is known.</param>
    public BudgetExecution(decimal actual, BudgetBase initial, BudgetBase adjusted, DateOnly asOf, DateOnly? supplementAsOf)
    {
        (AsOf, TimeProgress) = (asOf, new(asOf));
        _formulas = new(actual, initial, adjusted, TimeProgress, supplementAsOf);
        Actual = _formulas.Reported("Actual", f => f.Actual, DerivedUnit.TenThousandYuan);
        All = [.. BudgetFormulas.Definitions.Select(_formulas.Derive)];
    }

    public DateOnly AsOf { get; }

    public TimeProgress TimeProgress { get; }

    public DerivedInput Actual { get; }

    /// <summary>Every computed value, in the order in which one builds on another.</summary>
    public IReadOnlyList<Derived> All { get; }

    public Derived InitialBudget => this["InitialBudget"];
    public Derived AdjustedBudget => this["AdjustedBudget"];
    public Derived Supplement => this["Supplement"];
    public Derived Remaining => this["Remaining"];
    public Derived ExecutionRateOnInitial => this["ExecutionRateOnInitial"];
    public Derived ExecutionRateOnAdjusted => this["ExecutionRateOnAdjusted"];
    public Derived TimeProgressRate => this["TimeProgressRate"];
    public Derived PaceGapOnInitial => this["PaceGapOnInitial"];
    public Derived PaceGapOnAdjusted => this["PaceGapOnAdjusted"];
    public Derived ReleaseAdjustedExpectedRate => this["ReleaseAdjustedExpectedRate"];
    public Derived ReleaseAdjustedGap => this["ReleaseAdjustedGap"];
    public Derived DenominatorEffect => this["DenominatorEffect"];
    public Derived AverageMonthlySpend => this["AverageMonthlySpend"];
    public Derived RequiredMonthlySpend => this["RequiredMonthlySpend"];
    public Derived CatchUpFactor => this["CatchUpFactor"];
    public Derived YearEndProjection => this["YearEndProjection"];
    public Derived ProjectionOnInitial => this["ProjectionOnInitial"];
    public Derived ProjectionOnAdjusted => this["ProjectionOnAdjusted"];
    public Derived ExpectedCarryOver => this["ExpectedCarryOver"];

    public Derived this[string key] => All.Single(d => d.Key == key);
}

/// <summary>A budget by its amount, or by the printed rate that the spending is of it; neither is not reported.</summary>
/// <param name="Amount">In 万元, exact.</param>
/// <param name="Rate">In percent, with the interval of its rounding.</param>
public sealed record BudgetBase(decimal? Amount, Quantity? Rate);
