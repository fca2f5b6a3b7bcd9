namespace ZgcDashboard.Figures;

/// <summary>
/// The formulas that look from the year gone by to the year's end, each by months or by days and saying which. Their
/// sources stand at <see cref="BudgetExecution"/>.
/// </summary>
internal static class ForecastFormulas
{
    public static Derived AverageMonthlySpend(ExecutionInputs from) => from.OfActual(
        "AverageMonthlySpend", DerivedUnit.TenThousandYuanPerMonth, $"Actual ÷ {ExecutionInputs.Text(from.Months)}",
        spent => spent / from.Months,
        from.Actual) with
    { Basis = TimeBasis.Months };

    public static Derived RequiredMonthlySpend(ExecutionInputs from) => OrSaid(from, from.OfAdjusted(
        "RequiredMonthlySpend", DerivedUnit.TenThousandYuanPerMonth, $"max(0, AdjustedBudget − Actual) ÷ {ExecutionInputs.Text(12 - from.Months)}",
        (spent, adjusted) => new Ratio(Math.Max(0, adjusted - spent), 12 - from.Months).Value,
        from.Adjusted.Budget.ToInput(), from.Actual), TimeBasis.Months);

    public static Derived CatchUpFactor(ExecutionInputs from) => OrSaid(from, from.OfAdjusted(
        "CatchUpFactor", DerivedUnit.Times, "RequiredMonthlySpend ÷ AverageMonthlySpend",
        (spent, adjusted) => Factor(spent, adjusted, from.Months, 12),
        RequiredMonthlySpend(from).ToInput(), AverageMonthlySpend(from).ToInput()), TimeBasis.Months);

    public static Derived CatchUpFactorByDays(ExecutionInputs from) => OrSaid(from, from.OfAdjusted(
        "CatchUpFactorByDays", DerivedUnit.Times,
        $"(max(0, AdjustedBudget − Actual) ÷ {from.Time.Total - from.Time.Elapsed}) ÷ (Actual ÷ {from.Time.Elapsed})",
        (spent, adjusted) => Factor(spent, adjusted, from.Time.Elapsed, from.Time.Total),
        from.Adjusted.Budget.ToInput(), from.Actual), TimeBasis.Days);

    public static Derived YearEndProjection(ExecutionInputs from) => from.OfActual(
        "YearEndProjection", DerivedUnit.TenThousandYuan, "Actual ÷ TimeProgressRate",
        spent => ByDays(from, spent),
        from.Actual, from.TimeProgress.ToInput()) with
    { Basis = TimeBasis.Days };

    public static Derived YearEndProjectionByMonths(ExecutionInputs from) => from.OfActual(
        "YearEndProjectionByMonths", DerivedUnit.TenThousandYuan, "AverageMonthlySpend × 12",
        spent => ByMonths(from, spent),
        AverageMonthlySpend(from).ToInput()) with
    { Basis = TimeBasis.Months };

    public static Derived ExpectedCarryOver(ExecutionInputs from) => from.OfAdjusted(
        "ExpectedCarryOver", DerivedUnit.TenThousandYuan, "max(0, AdjustedBudget − YearEndProjection)",
        (spent, adjusted) => Math.Max(0, adjusted - ByDays(from, spent)),
        from.Adjusted.Budget.ToInput(), YearEndProjection(from).ToInput()) with
    { Basis = TimeBasis.Days };

    public static Derived ExpectedCarryOverByMonths(ExecutionInputs from) => from.OfAdjusted(
        "ExpectedCarryOverByMonths", DerivedUnit.TenThousandYuan, "max(0, AdjustedBudget − YearEndProjectionByMonths)",
        (spent, adjusted) => Math.Max(0, adjusted - ByMonths(from, spent)),
        from.Adjusted.Budget.ToInput(), YearEndProjectionByMonths(from).ToInput()) with
    { Basis = TimeBasis.Months };

    private static decimal ByDays(ExecutionInputs from, decimal spent) => spent * from.Time.Total / from.Time.Elapsed;

    private static decimal ByMonths(ExecutionInputs from, decimal spent) => spent / from.Months * 12;

    /// <summary>What is needed in each day or month that is left, over what was spent in each that is gone.</summary>
    private static decimal? Factor(decimal spent, decimal adjusted, decimal gone, decimal whole) =>
        new Ratio(Math.Max(0, adjusted - spent), whole - gone).Value is { } needed ? new Ratio(needed, spent / gone).Value : null;

    /// <summary>Nothing is needed of a budget that is spent, and nothing can be made good after the year.</summary>
    private static Derived OrSaid(ExecutionInputs from, Derived value, TimeBasis basis)
    {
        Saying? says = from.Actual.Value > 0 && BudgetFormulas.Remaining(from) is { Value: not null, Interval.High: <= 0 } ? Saying.BudgetSpent
            : from.Time.Elapsed == from.Time.Total ? Saying.YearOver
            : null;
        return value with { Basis = basis, Says = says };
    }
}
