namespace ZgcDashboard.Figures;

/// <summary>The formulas in money that do not look at the year. Their sources stand at <see cref="BudgetExecution"/>.</summary>
internal static class BudgetFormulas
{
    public static Derived Supplement(ExecutionInputs from) => from.OfBoth(
        "Supplement", DerivedUnit.TenThousandYuan, "AdjustedBudget − InitialBudget",
        (_, initial, adjusted) => adjusted - initial,
        from.Adjusted.Budget.ToInput(), from.Initial.Budget.ToInput());

    public static Derived AdjustmentRate(ExecutionInputs from) => from.OfBoth(
        "BudgetAdjustmentRate", DerivedUnit.Percent, "(AdjustedBudget − InitialBudget) ÷ InitialBudget",
        (_, initial, adjusted) => new Ratio(adjusted - initial, initial).Percent,
        from.Adjusted.Budget.ToInput(), from.Initial.Budget.ToInput());

    public static Derived Remaining(ExecutionInputs from) => from.OfAdjusted(
        "Remaining", DerivedUnit.TenThousandYuan, "AdjustedBudget − Actual",
        (spent, adjusted) => adjusted - spent,
        from.Adjusted.Budget.ToInput(), from.Actual);
}
