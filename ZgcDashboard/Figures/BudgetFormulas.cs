namespace ZgcDashboard.Figures;

/// <summary>
/// The formulas of budget execution, each a function of the true inputs. Every one is monotone in each input, so its
/// interval is spanned by its values at the corners of the inputs' intervals.
/// </summary>
internal sealed class BudgetFormulas(decimal actual, BudgetBase initial, BudgetBase adjusted, TimeProgress progress, DateOnly? supplementAsOf)
{
    /// <summary>The true state of the budget, were the inputs known without rounding. 万元; null is not reported.</summary>
    internal sealed record Facts(decimal Actual, decimal? Initial, decimal? Adjusted, decimal Elapsed, decimal Total, int Month, decimal? SupplementShare)
    {
        public decimal? RateOnInitial => Actual / Initial * 100;
        public decimal? RateOnAdjusted => Actual / Adjusted * 100;
        public decimal Time => Elapsed / Total * 100;
        public decimal Projection => Actual * Total / Elapsed;

        /// <summary>Ours, not official: Σ(each budget × days passed ÷ days available) ÷ Σ budget.</summary>
        public decimal? Expected => SupplementShare is { } share ? (Initial * Elapsed / Total + (Adjusted - Initial) * share) / Adjusted * 100 : null;
    }

    internal sealed record Definition(string Key, DerivedUnit Unit, string Formula, string[] Inputs, Func<Facts, decimal?> Compute);

    /// <summary>Sources: 财预〔2013〕53号 for 支付进度率 and 预算调整率; PEFA PI-1 for the projection; the rest is general practice.</summary>
    public static readonly IReadOnlyList<Definition> Definitions =
    [
        new("InitialBudget", DerivedUnit.TenThousandYuan, "Actual ÷ RateOnInitial", ["Actual", "RateOnInitial"], f => f.Initial),
        new("AdjustedBudget", DerivedUnit.TenThousandYuan, "Actual ÷ RateOnAdjusted", ["Actual", "RateOnAdjusted"], f => f.Adjusted),
        new("Supplement", DerivedUnit.TenThousandYuan, "AdjustedBudget − InitialBudget", ["AdjustedBudget", "InitialBudget"], f => f.Adjusted - f.Initial),
        new("Remaining", DerivedUnit.TenThousandYuan, "AdjustedBudget − Actual", ["AdjustedBudget", "Actual"], f => f.Adjusted - f.Actual),
        new("ExecutionRateOnInitial", DerivedUnit.Percent, "Actual ÷ InitialBudget", ["Actual", "InitialBudget"], f => f.RateOnInitial),
        new("ExecutionRateOnAdjusted", DerivedUnit.Percent, "Actual ÷ AdjustedBudget", ["Actual", "AdjustedBudget"], f => f.RateOnAdjusted),
        new("TimeProgressRate", DerivedUnit.Percent, "DaysPassed ÷ DaysOfYear", ["DaysPassed", "DaysOfYear"], f => f.Time),
        new("PaceGapOnInitial", DerivedUnit.PercentagePoints, "ExecutionRateOnInitial − TimeProgressRate", ["ExecutionRateOnInitial", "TimeProgressRate"], f => f.RateOnInitial - f.Time),
        new("PaceGapOnAdjusted", DerivedUnit.PercentagePoints, "ExecutionRateOnAdjusted − TimeProgressRate", ["ExecutionRateOnAdjusted", "TimeProgressRate"], f => f.RateOnAdjusted - f.Time),
        new("PaceIndexOnInitial", DerivedUnit.Times, "ExecutionRateOnInitial ÷ TimeProgressRate", ["ExecutionRateOnInitial", "TimeProgressRate"], f => f.RateOnInitial / f.Time),
        new("PaceIndexOnAdjusted", DerivedUnit.Times, "ExecutionRateOnAdjusted ÷ TimeProgressRate", ["ExecutionRateOnAdjusted", "TimeProgressRate"], f => f.RateOnAdjusted / f.Time),
        new("ReleaseAdjustedExpectedRate", DerivedUnit.Percent, "(InitialBudget × TimeProgressRate + Supplement × SupplementTimeShare) ÷ AdjustedBudget", ["InitialBudget", "TimeProgressRate", "Supplement", "SupplementTimeShare", "AdjustedBudget"], f => f.Expected),
        new("ReleaseAdjustedGap", DerivedUnit.PercentagePoints, "ExecutionRateOnAdjusted − ReleaseAdjustedExpectedRate", ["ExecutionRateOnAdjusted", "ReleaseAdjustedExpectedRate"], f => f.RateOnAdjusted - f.Expected),
        new("DenominatorEffect", DerivedUnit.PercentagePoints, "ExecutionRateOnAdjusted − ExecutionRateOnInitial", ["ExecutionRateOnAdjusted", "ExecutionRateOnInitial"], f => f.RateOnAdjusted - f.RateOnInitial),
        new("BudgetAdjustmentRate", DerivedUnit.Percent, "Supplement ÷ InitialBudget", ["Supplement", "InitialBudget"], f => (f.Adjusted - f.Initial) / f.Initial * 100),
        new("AverageMonthlySpend", DerivedUnit.TenThousandYuanPerMonth, "Actual ÷ MonthsPassed", ["Actual", "MonthsPassed"], f => f.Actual / f.Month),
        new("RequiredMonthlySpend", DerivedUnit.TenThousandYuanPerMonth, "Remaining ÷ MonthsLeft", ["Remaining", "MonthsLeft"], f => f.Month == 12 ? null : (f.Adjusted - f.Actual) / (12 - f.Month)),
        new("CatchUpFactor", DerivedUnit.Times, "RequiredMonthlySpend ÷ AverageMonthlySpend", ["RequiredMonthlySpend", "AverageMonthlySpend"], f => f.Month == 12 || f.Actual == 0 ? null : (f.Adjusted - f.Actual) / (12 - f.Month) / (f.Actual / f.Month)),
        new("YearEndProjection", DerivedUnit.TenThousandYuan, "Actual ÷ TimeProgressRate", ["Actual", "TimeProgressRate"], f => f.Projection),
        new("ProjectionOnInitial", DerivedUnit.Percent, "YearEndProjection ÷ InitialBudget", ["YearEndProjection", "InitialBudget"], f => f.Projection / f.Initial * 100),
        new("ProjectionOnAdjusted", DerivedUnit.Percent, "YearEndProjection ÷ AdjustedBudget", ["YearEndProjection", "AdjustedBudget"], f => f.Projection / f.Adjusted * 100),
        new("ExpectedCarryOver", DerivedUnit.TenThousandYuan, "max(0, AdjustedBudget − YearEndProjection)", ["AdjustedBudget", "YearEndProjection"], f => f.Adjusted is { } budget ? Math.Max(0, budget - f.Projection) : null),
    ];

    public DerivedInput Reported(string key, Func<Facts, decimal?> value, DerivedUnit unit) => new(key, value(At(initial, adjusted)), Span(value), unit);

    public Derived Derive(Definition definition) => new(definition.Key, At(initial, adjusted) is var facts ? definition.Compute(facts) : null,
        Span(definition.Compute), definition.Unit, definition.Formula, [.. definition.Inputs.Select(Input)]);

    private DerivedInput Input(string key) => key switch
    {
        "Actual" => Reported(key, f => f.Actual, DerivedUnit.TenThousandYuan),
        "RateOnInitial" => Reported(key, f => f.RateOnInitial, DerivedUnit.Percent),
        "RateOnAdjusted" => Reported(key, f => f.RateOnAdjusted, DerivedUnit.Percent),
        "DaysPassed" => Plain(key, progress.Elapsed),
        "DaysOfYear" => Plain(key, progress.Total),
        "MonthsPassed" => Plain(key, progress.AsOf.Month),
        "MonthsLeft" => Plain(key, 12 - progress.AsOf.Month),
        "SupplementTimeShare" => Reported(key, f => f.SupplementShare * 100, DerivedUnit.Percent),
        _ => Definitions.Single(d => d.Key == key) is var d ? Reported(key, d.Compute, d.Unit) : throw new ArgumentException(key),
    };

    private static DerivedInput Plain(string key, decimal value) => new(key, value, Interval.Exact(value), DerivedUnit.Number);

    /// <summary>The facts for budgets of the given size, or of the size that the rates imply.</summary>
    private Facts At(BudgetBase first, BudgetBase second) => new(actual, Amount(first, first.Rate?.Value), Amount(second, second.Rate?.Value),
        progress.Elapsed, progress.Total, progress.AsOf.Month, SupplementShare());

    private decimal? Amount(BudgetBase budget, decimal? rate) => budget.Amount ?? (rate is > 0 ? actual / (rate / 100) : null);

    private decimal? SupplementShare()
    {
        if (supplementAsOf is not { } arrived) return null;
        var available = progress.Total - arrived.DayOfYear;
        return available <= 0 || arrived >= progress.AsOf ? 0 : (decimal)(progress.Elapsed - arrived.DayOfYear) / available;
    }

    private Interval Span(Func<Facts, decimal?> compute)
    {
        var values = (from first in Corners(initial) from second in Corners(adjusted) select compute(At(first, second))).OfType<decimal>().ToList();
        return values.Count == 0 ? default : Interval.Hull(values);
    }

    private static IEnumerable<BudgetBase> Corners(BudgetBase budget) => budget is { Amount: null, Rate: { } rate }
        ? [budget with { Rate = rate with { Value = rate.Interval.Low } }, budget with { Rate = rate with { Value = rate.Interval.High } }]
        : [budget];
}
