namespace ZgcDashboard.Figures;

/// <summary>推进情况: by when a project is to be built, for how much, and how far it is. Null is not reported.</summary>
public sealed record Delivery
{
    public ReportedDate? PlannedStart { get; init; }
    public ReportedDate? PlannedFinish { get; init; }
    public ReportedDate? ActualStart { get; init; }
    public ReportedDate? ActualFinish { get; init; }

    /// <summary>总投资.</summary>
    public Money? Investment { get; init; }

    /// <summary>累计完成投资: since the work began.</summary>
    public Money? Invested { get; init; }
    public ReportedDate? InvestedAsOf { get; init; }

    /// <summary>年度计划投资.</summary>
    public Money? YearPlan { get; init; }

    /// <summary>The year that this is for.</summary>
    public int? YearOfPlan { get; init; }

    /// <summary>本年完成投资.</summary>
    public Money? YearInvested { get; init; }
    public ReportedDate? YearInvestedAsOf { get; init; }

    /// <summary>What the amounts were printed in: their rounding follows from it.</summary>
    public MoneyUnit PrintedIn { get; init; } = MoneyUnit.TenThousandYuan;

    /// <summary>形象进度, in percent, 0 to 100.</summary>
    public decimal? Progress { get; init; }
    public ReportedDate? ProgressAsOf { get; init; }

    /// <summary>Whether it is said to be built and in use: then it is not late, even where nobody reported the day.</summary>
    public bool IsBuilt { get; init; }

    /// <summary>How many of its facts were reported.</summary>
    public Coverage Coverage
    {
        get
        {
            bool[] known = [PlannedStart is not null, PlannedFinish is not null, ActualStart is not null, ActualFinish is not null,
                Investment is not null, Invested is not null, YearPlan is not null, YearInvested is not null, Progress is not null];
            return new(known.Count(k => k), known.Length);
        }
    }

    /// <summary>
    /// 投资完成率 = 累计完成投资 ÷ 总投资 (国家统计局 《固定资产投资统计报表制度》: 自开始建设累计完成投资, 计划总投资). Above 100 % where more
    /// was spent than planned; undefined where nothing was planned.
    /// </summary>
    public Derived InvestmentCompletionRate
    {
        get
        {
            var (spent, whole) = (Input("Invested", Invested), Input("Investment", Investment));
            var rate = spent.Value is { } part && whole.Value is { } all ? new Ratio(part, all).Percent : null;
            return new("InvestmentCompletionRate", rate, rate is null ? Interval.Unknown : spent.Interval.DividedBy(whole.Interval).Scale(100),
                DerivedUnit.Percent, "Invested ÷ Investment", [spent, whole]);
        }
    }

    public YearInvestment Year => new(YearPlan, YearOfPlan, YearInvested, YearInvestedAsOf, PrintedIn);

    /// <summary>The finish as a deadline, by the latest day that anything is known of.</summary>
    public Deadline Finish => new(PlannedFinish, ActualFinish, KnownAt) { IsDone = IsBuilt };

    /// <summary>Of the start; null where it was not planned or has not begun.</summary>
    public Delay? StartDelay => PlannedStart is { } planned && ActualStart is { } actual ? Delay.Of(planned, actual) : null;

    /// <summary>Of the finish; of one that is not finished, on the latest day that anything is known of. Null where that is not known, or nothing is late.</summary>
    public Delay? FinishDelay => PlannedFinish is not { } planned ? null
        : ActualFinish is { } actual ? Delay.Of(planned, actual)
        : !IsBuilt && KnownAt is { } now && Delay.Of(planned, now) is { Low: > 0 } late ? late with { IsOpen = true } : null;

    /// <summary>The latest day that something is known of.</summary>
    private ReportedDate? KnownAt => new[] { InvestedAsOf, YearInvestedAsOf, ProgressAsOf }.Max();

    private DerivedInput Input(string key, Money? amount) => new(key, amount?.TenThousandYuan, amount?.AsPrinted(PrintedIn) ?? Interval.Unknown,
        DerivedUnit.TenThousandYuan);
}

/// <summary>
/// Days between what was planned and what came, later is more. A plan for a month, quarter or year is kept by the last of
/// its days (ours, not official); an actual date that is no day leaves a range.
/// </summary>
/// <param name="Low">The least; negative where it was early.</param>
/// <param name="High">The most.</param>
public readonly record struct Delay(int Low, int High)
{
    /// <summary>It has not come yet: so late it is already.</summary>
    public bool IsOpen { get; init; }

    public static Delay Of(ReportedDate planned, ReportedDate actual) =>
        new(actual.Start.DayNumber - planned.End.DayNumber, actual.End.DayNumber - planned.End.DayNumber);
}
