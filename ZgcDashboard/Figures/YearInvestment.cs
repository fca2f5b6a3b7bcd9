namespace ZgcDashboard.Figures;

/// <summary>
/// 年度投资: what was planned for a year, and what of it is done. Money that was spent since the work began is no part of it:
/// over a year's plan it would show a rate that nobody earned.
/// </summary>
/// <param name="Plan">年度计划投资.</param>
/// <param name="Year">That it is for.</param>
/// <param name="Invested">本年完成投资: since the year began.</param>
/// <param name="AsOf">The day that this speaks of.</param>
/// <param name="PrintedIn">What both amounts were printed in.</param>
public sealed record YearInvestment(Money? Plan, int? Year, Money? Invested, ReportedDate? AsOf, MoneyUnit PrintedIn)
{
    private const string TimeKey = "TimeProgressAtData";

    /// <summary>What was invested and what was planned are of one year: only then there is a rate.</summary>
    public bool IsOfOneYear => Year is { } year && AsOf is { } day && day.Start.Year == year && day.End.Year == year;

    /// <summary>
    /// 年度投资完成率 = 本年完成投资 ÷ 年度计划投资 (compared with 序时). Not reported where the day of the one is
    /// not of the year of the other; undefined where nothing was planned.
    /// </summary>
    public Derived CompletionRate
    {
        get
        {
            var (spent, plan) = (Input("YearInvested", IsOfOneYear ? Invested : null), Input("YearPlan", Plan));
            var rate = spent.Value is { } part && plan.Value is { } whole ? new Ratio(part, whole).Percent : null;
            return new("YearCompletionRate", rate, rate is null ? Interval.Unknown : spent.Interval.DividedBy(plan.Interval).Scale(100),
                DerivedUnit.Percent, "YearInvested ÷ YearPlan", [spent, plan]);
        }
    }

    /// <summary>序时进度 on the day of the data, the last where it is a month; the interval is from its first day on.</summary>
    public Derived? TimeProgress => !IsOfOneYear ? null
        : new(TimeKey, new TimeProgress(AsOf!.Value.End).Ratio.Percent, new(Percent(AsOf.Value.Start), Percent(AsOf.Value.End)), DerivedUnit.Percent,
            $"{new TimeProgress(AsOf.Value.End).Elapsed} ÷ {new TimeProgress(AsOf.Value.End).Total}", [])
        { Basis = TimeBasis.Days };

    /// <summary>序时进度差 = 年度投资完成率 − 序时进度, in percentage points; null where the two are not of one year.</summary>
    public Derived? Gap
    {
        get
        {
            if (TimeProgress is not { } time) return null;
            var (rate, difference) = (CompletionRate, CompletionRate.Value - time.Value);
            return new("YearPaceGap", difference, difference is null ? Interval.Unknown : rate.Interval - time.Interval, DerivedUnit.PercentagePoints,
                $"{rate.Key} − {TimeKey}", [rate.ToInput(), time.ToInput()])
            { Basis = TimeBasis.Days };
        }
    }

    private static decimal Percent(DateOnly day) => new TimeProgress(day).Ratio.Percent!.Value;

    private DerivedInput Input(string key, Money? amount) =>
        new(key, amount?.TenThousandYuan, amount?.AsPrinted(PrintedIn) ?? Interval.Unknown, DerivedUnit.TenThousandYuan);
}
