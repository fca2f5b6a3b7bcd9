namespace ZgcDashboard.Figures;

/// <summary>The formulas in money. Their sources stand at <see cref="BudgetExecution"/>.</summary>
internal static class BudgetFormulas
{
    public static Derived Supplement(ExecutionInputs from) => from.OfBoth(
        "Supplement", DerivedUnit.TenThousandYuan, "AdjustedBudget − InitialBudget",
        (initial, adjusted) => adjusted - initial,
        from.Adjusted.Budget.ToInput(), from.Initial.Budget.ToInput());

    public static Derived AdjustmentRate(ExecutionInputs from) => from.OfBoth(
        "BudgetAdjustmentRate", DerivedUnit.Percent, "(AdjustedBudget − InitialBudget) ÷ InitialBudget",
        (initial, adjusted) => new Ratio(adjusted - initial, initial).Percent,
        from.Adjusted.Budget.ToInput(), from.Initial.Budget.ToInput());

    public static Derived Remaining(ExecutionInputs from) => from.OfAdjusted(
        "Remaining", DerivedUnit.TenThousandYuan, "AdjustedBudget − Actual",
        adjusted => adjusted - from.Spent,
        from.Adjusted.Budget.ToInput(), from.Actual);

    public static Derived AverageMonthlySpend(ExecutionInputs from) => ExecutionInputs.OfActual(
        "AverageMonthlySpend", DerivedUnit.TenThousandYuanPerMonth, $"Actual ÷ {ExecutionInputs.Text(from.Months)}",
        from.Spent / from.Months,
        from.Actual);

    public static Derived RequiredMonthlySpend(ExecutionInputs from) => from.OfAdjusted(
        "RequiredMonthlySpend", DerivedUnit.TenThousandYuanPerMonth, $"(AdjustedBudget − Actual) ÷ {ExecutionInputs.Text(12 - from.Months)}",
        adjusted => Required(from, adjusted),
        from.Adjusted.Budget.ToInput(), from.Actual);

    public static Derived CatchUpFactor(ExecutionInputs from) => from.OfAdjusted(
        "CatchUpFactor", DerivedUnit.Times, "RequiredMonthlySpend ÷ AverageMonthlySpend",
        adjusted => from.Spent == 0 ? null : Required(from, adjusted) / (from.Spent / from.Months),
        RequiredMonthlySpend(from).ToInput(), AverageMonthlySpend(from).ToInput());

    public static Derived YearEndProjection(ExecutionInputs from) => ExecutionInputs.OfActual(
        "YearEndProjection", DerivedUnit.TenThousandYuan, "Actual ÷ TimeProgressRate",
        Projected(from),
        from.Actual, from.TimeProgress.ToInput());

    public static Derived ExpectedCarryOver(ExecutionInputs from) => from.OfAdjusted(
        "ExpectedCarryOver", DerivedUnit.TenThousandYuan, "max(0, AdjustedBudget − YearEndProjection)",
        adjusted => Math.Max(0, adjusted - Projected(from)),
        from.Adjusted.Budget.ToInput(), YearEndProjection(from).ToInput());

    private static decimal? Required(ExecutionInputs from, decimal adjusted) =>
        new Ratio(adjusted - from.Spent, 12 - from.Months).Value;

    private static decimal Projected(ExecutionInputs from) => from.Spent * from.Time.Total / from.Time.Elapsed;
}
