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
        (_, initial, adjusted) => Expected(from, initial, adjusted).Percent,
        [from.Initial.Budget.ToInput(), from.Adjusted.Budget.ToInput(), from.TimeProgress.ToInput(), .. from.SupplementTime is null ? [NotDated] : Array.Empty<DerivedInput>()]) with
    { Basis = TimeBasis.Days };

    public static Derived AdjustedGap(ExecutionInputs from) => from.OfBoth(
        "ReleaseAdjustedGap", DerivedUnit.PercentagePoints, "ExecutionRateOnAdjusted − ReleaseAdjustedExpectedRate",
        (spent, initial, adjusted) => new Ratio(spent, adjusted).Percent - Expected(from, initial, adjusted).Percent,
        from.Adjusted.Rate.ToInput(), ExpectedRate(from).ToInput()) with
    { Basis = TimeBasis.Days };

    private static string ExpectedFormula(ExecutionInputs from)
    {
        const string Initial = "InitialBudget × TimeProgressRate";
        if (from.SupplementTime is null) return $"({Initial} + (AdjustedBudget − InitialBudget) × {NotDated.Key}) ÷ AdjustedBudget";
        return from.SupplementTime is not { Numerator: > 0 } time
            ? $"{Initial} ÷ AdjustedBudget"
            : $"({Initial} + (AdjustedBudget − InitialBudget) × {ExecutionInputs.Text(time.Numerator)} ÷ {ExecutionInputs.Text(time.Denominator)}) ÷ AdjustedBudget";
    }

    /// <summary>
    /// 应支, in 万元: each part of the budget by the days gone of those for which it can be spent. Null where the release of
    /// the supplement is not dated.
    /// </summary>
    public static decimal? Due(ExecutionInputs from, TimeProgress time, decimal initial, decimal adjusted) => from.Released is { } released
        ? initial * time.Elapsed / time.Total + (adjusted - initial) * (time.Since(released).Value ?? 0)
        : null;

    private static Ratio Expected(ExecutionInputs from, decimal initial, decimal adjusted) =>
        Due(from, from.Time, initial, adjusted) is { } due ? new(due, adjusted) : default;

    /// <summary>What is missing where the release of the supplement is not dated.</summary>
    private static DerivedInput NotDated { get; } = new("SupplementTimeShare", null, Interval.Unknown, DerivedUnit.Number);

    private static Derived OfRate(string key, DerivedUnit unit, string formula, RatedBudget budget, Derived time, Func<decimal, decimal, decimal> compute)
    {
        var elapsed = time.Value ?? 0;
        decimal? value = budget.Rate.Value is { } rate ? compute(rate, elapsed) : null;
        var interval = value is null ? Interval.Unknown : budget.Rate.Interval.Rising(r => compute(r, elapsed));
        return new(key, value, interval, unit, formula, [budget.Rate.ToInput(), time.ToInput()]) { Basis = TimeBasis.Days };
    }
}
