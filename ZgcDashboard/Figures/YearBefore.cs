namespace ZgcDashboard.Figures;

/// <summary>
/// 上年同期: what the budget of the year before had spent by the same day, and by its end. The same day is the day of the same
/// month and number, or the same month's end; what was reported of other days is not compared, and never drawn between.
/// </summary>
/// <param name="now">What is compared.</param>
/// <param name="before">The year before, in the order of its days.</param>
public sealed class YearBefore(BudgetExecution now, IReadOnlyList<BudgetExecution> before)
{
    /// <summary>Null where that day was not reported.</summary>
    public BudgetExecution? SameDay { get; } = before.LastOrDefault(e => e.IsFinal == now.IsFinal && IsSame(e.AsOf, now.AsOf))
        ?? before.LastOrDefault(e => IsSame(e.AsOf, now.AsOf));

    /// <summary>决算, or the last day of December; null where neither was reported.</summary>
    public BudgetExecution? Whole { get; } = before.LastOrDefault(e => e.IsFinal) ?? before.LastOrDefault(e => e.AsOf is { Month: 12, Day: 31 });

    /// <summary>同比, 万元 and percent; null where the day was not reported.</summary>
    public QuantityChange? Spending => SameDay is not { } then ? null
        : QuantityChange.Between(then.Actual.TenThousandYuan, then.ActualInterval, now.Actual.TenThousandYuan, now.ActualInterval, isRate: false);

    /// <summary>同比 of the execution rate on the initial budget, in percentage points.</summary>
    public QuantityChange? RateOnInitial => Of(e => e.ExecutionRateOnInitial);

    /// <inheritdoc cref="RateOnInitial" />
    public QuantityChange? RateOnAdjusted => Of(e => e.ExecutionRateOnAdjusted);

    /// <summary>
    /// 全年预计, 万元, if the rest of the year goes as last year's did: 实际 × 上年全年 ÷ 上年同期. As the linear projection, with
    /// last year's share in the place of the days (ours, not official).
    /// </summary>
    public Derived Projection
    {
        get
        {
            DerivedInput then = Input("LastYearToDate", SameDay), all = Input("LastYearTotal", Whole);
            var value = then.Value is > 0 and { } part && all.Value is { } total ? now.Actual.TenThousandYuan * total / part : (decimal?)null;
            return new("YearEndProjectionByLastYear", value, value is { } known ? Within(then.Interval, all.Interval).With(known) : Interval.Unknown,
                DerivedUnit.TenThousandYuan, "Actual × LastYearTotal ÷ LastYearToDate", [now.Inputs.Actual, all, then]);
        }
    }

    /// <summary>Whether one day is to its year what the other is to its own.</summary>
    public static bool IsSame(DateOnly day, DateOnly other) => day.Month == other.Month && (day.Day == other.Day || (IsMonthEnd(day) && IsMonthEnd(other)));

    private static bool IsMonthEnd(DateOnly day) => day.Day == DateTime.DaysInMonth(day.Year, day.Month);

    /// <summary>All three are above or at zero, and vary independently.</summary>
    private Interval Within(Interval then, Interval all) =>
        new Interval(now.ActualInterval.Low * all.Low, now.ActualInterval.High * all.High).DividedBy(then);

    private static DerivedInput Input(string key, BudgetExecution? execution) =>
        new(key, execution?.Actual.TenThousandYuan, execution?.ActualInterval ?? Interval.Unknown, DerivedUnit.TenThousandYuan);

    private QuantityChange? Of(Func<BudgetExecution, Derived> rate) => SameDay is { } then && rate(then) is { Value: not null } was && rate(now) is { Value: not null } isNow
        ? QuantityChange.Between(was.Value, was.Interval, isNow.Value, isNow.Interval, isRate: true) : null;
}
