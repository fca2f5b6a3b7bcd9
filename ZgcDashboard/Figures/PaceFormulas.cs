namespace ZgcDashboard.Figures;

/// <summary>The formulas in rates. Their sources stand at <see cref="BudgetExecution"/>.</summary>
internal static class PaceFormulas
{
    public static Derived Gap(string name, RatedBudget budget, Derived time) => OfRate(
        $"PaceGapOn{name}", DerivedUnit.PercentagePoints, $"{budget.Rate.Key} − {time.Key}",
        budget, time, (rate, elapsed) => rate - elapsed);

    public static Derived Index(string name, RatedBudget budget, Derived time) => OfRate(
        $"PaceIndexOn{name}", DerivedUnit.Times, $"{budget.Rate.Key} ÷ {time.Key}",
        budget, time, (rate, elapsed) => rate / elapsed);

    // The spending cancels out: (actual ÷ time) ÷ budget is rate ÷ time, which needs no budget and keeps the interval tight.
    public static Derived ProjectionOn(string name, RatedBudget budget, Derived time) => OfRate(
        $"ProjectionOn{name}", DerivedUnit.Percent, $"{budget.Rate.Key} ÷ {time.Key}",
        budget, time, (rate, elapsed) => rate * 100 / elapsed);

    public static Derived DenominatorEffect(ExecutionInputs from)
    {
        var (adjusted, initial) = (from.Adjusted.Rate, from.Initial.Rate);
        var value = adjusted.Value - initial.Value;
        return new("DenominatorEffect", value, value is null ? Interval.Unknown : adjusted.Interval - initial.Interval,
            DerivedUnit.PercentagePoints, $"{adjusted.Key} − {initial.Key}", [adjusted.ToInput(), initial.ToInput()]);
    }

    public static Derived ExpectedRate(ExecutionInputs from) => from.OfBoth(
        "ReleaseAdjustedExpectedRate", DerivedUnit.Percent, ExpectedFormula(from),
        (initial, adjusted) => Expected(from, initial, adjusted).Percent,
        from.Initial.Budget.ToInput(), from.Adjusted.Budget.ToInput(), from.TimeProgress.ToInput());

    public static Derived AdjustedGap(ExecutionInputs from) => from.OfBoth(
        "ReleaseAdjustedGap", DerivedUnit.PercentagePoints, "ExecutionRateOnAdjusted − ReleaseAdjustedExpectedRate",
        (initial, adjusted) => new Ratio(from.Spent, adjusted).Percent - Expected(from, initial, adjusted).Percent,
        from.Adjusted.Rate.ToInput(), ExpectedRate(from).ToInput());

    private static string ExpectedFormula(ExecutionInputs from)
    {
        const string Initial = "InitialBudget × TimeProgressRate";
        return from.SupplementTime is not { Numerator: > 0 } time
            ? $"{Initial} ÷ AdjustedBudget"
            : $"({Initial} + (AdjustedBudget − InitialBudget) × {ExecutionInputs.Text(time.Numerator)} ÷ {ExecutionInputs.Text(time.Denominator)}) ÷ AdjustedBudget";
    }

    /// <summary>What should have been spent, in 万元, of the adjusted budget; without value where the release is not dated.</summary>
    private static Ratio Expected(ExecutionInputs from, decimal initial, decimal adjusted)
    {
        if (from.SupplementTime is not { } supplement) return default;
        var due = initial * from.Time.Elapsed / from.Time.Total + (adjusted - initial) * (supplement.Value ?? 0);
        return new(due, adjusted);
    }

    private static Derived OfRate(string key, DerivedUnit unit, string formula, RatedBudget budget, Derived time, Func<decimal, decimal, decimal> compute)
    {
        var elapsed = time.Value ?? 0;
        decimal? value = budget.Rate.Value is { } rate ? compute(rate, elapsed) : null;
        var interval = value is null ? Interval.Unknown : budget.Rate.Interval.Rising(r => compute(r, elapsed));
        return new(key, value, interval, unit, formula, [budget.Rate.ToInput(), time.ToInput()]);
    }
}
