namespace ZgcDashboard.Figures;

/// <summary>
/// 预算执行: what follows from the spending of a budget to a cut-off day. Each value says its formula, its inputs, whether
/// it counts days or months, and the interval that the rounding of the reported amounts and rates leaves; the two rates
/// vary independently. Every formula is monotone in the spending and in each budget, so its interval has its ends at the
/// corners of what these may be. A value whose inputs are missing, or that divides by zero, is null.
/// </summary>
/// <param name="actual">实际支出, spent since 1 January, rounded as it was printed (<see cref="Money.AsPrinted(MoneyUnit)"/>).</param>
/// <param name="rateOnInitial">The reported 执行率 on the initial budget, in percent.</param>
/// <param name="rateOnAdjusted">The same on the adjusted budget.</param>
/// <param name="initial">The initial budget where it was reported; it wins over its rate.</param>
/// <param name="adjusted">The adjusted budget where it was reported; it wins over its rate.</param>
/// <param name="asOf">The last day that the spending covers, not today.</param>
/// <param name="supplementAsOf">The day on which the whole supplement was released; null where that is not reported.</param>
/// <param name="printedIn">The unit in which the amounts were printed; the coarsest of several.</param>
public sealed class BudgetExecution(
    Money actual, Quantity? rateOnInitial, Quantity? rateOnAdjusted, Money? initial, Money? adjusted, DateOnly asOf, DateOnly? supplementAsOf,
    MoneyUnit printedIn = MoneyUnit.TenThousandYuan)
{
    private readonly ExecutionInputs inputs = new(actual, rateOnInitial, rateOnAdjusted, initial, adjusted, asOf, supplementAsOf, printedIn);

    internal ExecutionInputs Inputs => inputs;

    /// <summary>The same, had all of the supplement come on a day.</summary>
    public BudgetExecution ReleasedOn(DateOnly day) =>
        new(actual, rateOnInitial, rateOnAdjusted, initial, adjusted, asOf, day, printedIn) { IsReleaseKnown = true, IsFinal = IsFinal };

    public DateOnly AsOf => asOf;

    public DateOnly? SupplementAsOf => supplementAsOf;

    /// <summary>The supplement came on that very day; otherwise it may have come at any time up to it.</summary>
    public bool IsReleaseKnown { get; init; }

    /// <summary>决算: of the whole year, whenever it was drawn up.</summary>
    public bool IsFinal { get; init; }

    public Money Actual => actual;

    /// <summary>The unit in which the amounts were printed: their decimals there are their precision.</summary>
    public MoneyUnit PrintedIn => printedIn;

    /// <summary>What the spending may be, 万元, given the decimals that were printed.</summary>
    public Interval ActualInterval => actual.AsPrinted(printedIn);

    /// <summary>超支: more was spent than the adjusted budget, or than the initial one where no other is known, whatever the rounding.</summary>
    public bool IsOverspent => (AdjustedBudget.Value is null ? ExecutionRateOnInitial : ExecutionRateOnAdjusted) is { Value: not null, Interval.Low: > 100 }
        || Remaining is { Value: not null, Interval.High: < 0 };

    /// <summary>The initial amount was reported, and not worked back from the rate.</summary>
    public bool IsInitialReported => inputs.Initial.IsReported;

    /// <summary>The adjusted amount was reported, and not worked back from the rate.</summary>
    public bool IsAdjustedReported => inputs.Adjusted.IsReported;

    public TimeProgress TimeProgress => new(asOf);

    /// <summary>万元: of the budgets of a year the largest is the one that is meant where none is named. 0 where no amount is known.</summary>
    public decimal Size => AdjustedBudget.Value ?? InitialBudget.Value ?? 0;

    /// <summary>Rates that cannot be those of the reported amounts, by key: <c>RateOnInitial</c>, <c>RateOnAdjusted</c>.</summary>
    public IReadOnlyList<string> Contradictions => inputs.Contradictions;

    /// <summary>年初预算, 万元: 实际 ÷ 年初执行率 where no amount was reported.</summary>
    public Derived InitialBudget => inputs.Initial.Budget;

    /// <summary>调整预算数, 万元 (the column 全年预算数 of 财预〔2020〕10号).</summary>
    public Derived AdjustedBudget => inputs.Adjusted.Budget;

    /// <summary>追加预算, 万元, negative for a reduction: 调整后预算 − 年初预算.</summary>
    public Derived Supplement => BudgetFormulas.Supplement(inputs);

    /// <summary>年初预算执行率, percent: 实际支出 ÷ 年初预算.</summary>
    public Derived ExecutionRateOnInitial => inputs.Initial.Rate;

    /// <summary>调整后预算执行率, percent: 实际支出 ÷ 调整后预算.</summary>
    public Derived ExecutionRateOnAdjusted => inputs.Adjusted.Rate;

    /// <summary>序时进度, percent: 已过天数 ÷ 全年天数.</summary>
    public Derived TimeProgressRate => inputs.TimeProgress;

    /// <summary>序时进度差, points: 执行率 − 序时进度, on the initial budget.</summary>
    public Derived PaceGapOnInitial => PaceFormulas.Gap("Initial", inputs.Initial, inputs.TimeProgress);

    /// <summary>The same on the adjusted budget.</summary>
    public Derived PaceGapOnAdjusted => PaceFormulas.Gap("Adjusted", inputs.Adjusted, inputs.TimeProgress);

    /// <summary>进度指数, times: 执行率 ÷ 序时进度 (支付进度率 of 财预〔2013〕53号), on the initial budget.</summary>
    public Derived PaceIndexOnInitial => PaceFormulas.Index("Initial", inputs.Initial, inputs.TimeProgress);

    /// <summary>The same on the adjusted budget.</summary>
    public Derived PaceIndexOnAdjusted => PaceFormulas.Index("Adjusted", inputs.Adjusted, inputs.TimeProgress);

    /// <summary>
    /// 追加时点校正的应支进度, percent: Σ(每笔预算 × 其已过天数 ÷ 其可用天数) ÷ Σ预算 (ours, not official).
    /// </summary>
    public Derived ReleaseAdjustedExpectedRate => PaceFormulas.ExpectedRate(inputs);

    /// <summary>校正后进度差, points: 调整后执行率 − 校正的应支进度 (ours, not official).</summary>
    public Derived ReleaseAdjustedGap => PaceFormulas.AdjustedGap(inputs);

    /// <summary>口径影响, points: 实际 ÷ 调整后 − 实际 ÷ 年初 (ours, not official).</summary>
    public Derived DenominatorEffect => PaceFormulas.DenominatorEffect(inputs);

    /// <summary>预算调整率, percent, signed: (调整后 − 年初) ÷ 年初 (财预〔2013〕53号 takes the absolute value).</summary>
    public Derived BudgetAdjustmentRate => BudgetFormulas.AdjustmentRate(inputs);

    /// <summary>未支出, 万元, negative when overspent: 调整后预算 − 实际支出.</summary>
    public Derived Remaining => BudgetFormulas.Remaining(inputs);

    /// <summary>月均支出, 万元 a month: 实际支出 ÷ 已过月数.</summary>
    public Derived AverageMonthlySpend => ForecastFormulas.AverageMonthlySpend(inputs);

    /// <summary>所需月均支出, 万元 a month, to spend all of the adjusted budget: (目标 − 已支出) ÷ 剩余月数.</summary>
    public Derived RequiredMonthlySpend => ForecastFormulas.RequiredMonthlySpend(inputs);

    /// <summary>追赶倍数, times, by months: 所需月均支出 ÷ 月均支出 (ours, not official).</summary>
    public Derived CatchUpFactor => ForecastFormulas.CatchUpFactor(inputs);

    /// <summary>The same by days.</summary>
    public Derived CatchUpFactorByDays => ForecastFormulas.CatchUpFactorByDays(inputs);

    /// <summary>全年预计, 万元, linear by days: 实际 ÷ 序时进度.</summary>
    public Derived YearEndProjection => ForecastFormulas.YearEndProjection(inputs);

    /// <summary>The same by months: 月均支出 × 12.</summary>
    public Derived YearEndProjectionByMonths => ForecastFormulas.YearEndProjectionByMonths(inputs);

    /// <summary>全年预计 ÷ 调整后预算, percent.</summary>
    public Derived ProjectionOnAdjusted => PaceFormulas.ProjectionOn("Adjusted", inputs.Adjusted, inputs.TimeProgress);

    /// <summary>全年预计 ÷ 年初预算, percent: what PEFA PI-1 looks at, at year end.</summary>
    public Derived ProjectionOnInitial => PaceFormulas.ProjectionOn("Initial", inputs.Initial, inputs.TimeProgress);

    /// <summary>预计结转, 万元, 0 or more, by days: max(0, 调整后 − 全年预计).</summary>
    public Derived ExpectedCarryOver => ForecastFormulas.ExpectedCarryOver(inputs);

    /// <summary>The same by months.</summary>
    public Derived ExpectedCarryOverByMonths => ForecastFormulas.ExpectedCarryOverByMonths(inputs);

    /// <summary>Every value, inputs before what uses them.</summary>
    public IReadOnlyList<Derived> All =>
    [
        InitialBudget, AdjustedBudget, Supplement, ExecutionRateOnInitial, ExecutionRateOnAdjusted, TimeProgressRate,
        PaceGapOnInitial, PaceGapOnAdjusted, PaceIndexOnInitial, PaceIndexOnAdjusted, ReleaseAdjustedExpectedRate,
        ReleaseAdjustedGap, DenominatorEffect, BudgetAdjustmentRate, Remaining, AverageMonthlySpend, RequiredMonthlySpend,
        CatchUpFactor, CatchUpFactorByDays, YearEndProjection, YearEndProjectionByMonths, ProjectionOnAdjusted, ProjectionOnInitial,
        ExpectedCarryOver, ExpectedCarryOverByMonths,
    ];
}
