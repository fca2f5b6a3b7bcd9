using System.Globalization;

namespace ZgcDashboard.Figures;

/// <summary>
/// 用款计划 of one year, of a budget as a whole or of a line. A month that the plan does not state is not
/// zero: sums that would need it have no value.
/// </summary>
/// <param name="year">The fiscal year.</param>
/// <param name="months">Those that the plan states, each once, in any order.</param>
public sealed class PlannedYear(int year, IEnumerable<PlannedMonth> months)
{
    private const int All = 12;

    public int Year => year;

    /// <summary>In the order of the year.</summary>
    public IReadOnlyList<PlannedMonth> Months { get; } = [.. months.OrderBy(m => m.Month)];

    /// <summary>How many of the twelve months are stated.</summary>
    public Coverage Coverage => new(Months.Count, All);

    /// <summary>已编计划, 万元: the sum of the months that are stated, be they all of the year or not.</summary>
    public Derived Stated => Sum("PlanStated", Months, $"Σ {Months.Count}");

    /// <summary>全年计划, 万元; null where a month is not stated.</summary>
    public Derived OfYear => Months.Count < All ? None("PlanOfYear") : Sum("PlanOfYear", Months, "Σ 1–12");

    /// <summary>
    /// 截至日用款计划, 万元: the months gone by, and of the month under way its days (ours, not official); null where one of
    /// them is not stated.
    /// </summary>
    public Derived ToDate(DateOnly day)
    {
        var (whole, share) = (IsMonthEnd(day) ? day.Month : day.Month - 1, (decimal)day.Day / DateTime.DaysInMonth(day.Year, day.Month));
        var gone = Months.Where(m => m.Month <= day.Month).ToList();
        if (gone.Count < day.Month) return None("PlanToDate");
        var formula = string.Create(CultureInfo.InvariantCulture, $"Σ 1–{whole}");
        if (whole < day.Month)
        {
            gone[^1] = gone[^1] with { Amount = gone[^1].Amount * share, Interval = gone[^1].Interval.Scale(share) };
            var part = string.Create(CultureInfo.InvariantCulture, $"{day.Day} ÷ {DateTime.DaysInMonth(day.Year, day.Month)} × {day.Month}");
            formula = whole == 0 ? part : $"{formula} + {part}";
        }

        return Sum("PlanToDate", gone, formula);
    }

    /// <summary>
    /// 计划进度, percent: 截至日用款计划 ÷ 全年计划; null where the plan does not state the whole year, or
    /// plans nothing.
    /// </summary>
    public Derived Progress(DateOnly day)
    {
        var (gone, all) = (ToDate(day), OfYear);
        var percent = gone.Value is { } planned && all.Value is { } year ? new Ratio(planned, year).Percent : null;
        return new("PlannedProgress", percent, percent is { } value ? Share(gone.Interval, Rest(day)).With(value) : Interval.Unknown, DerivedUnit.Percent,
            "PlanToDate ÷ PlanOfYear", [gone.ToInput(), all.ToInput()]);
    }

    /// <summary>
    /// 未编报差额, 万元: 预算 − 已编计划. It is shown and never spread over the months; below zero more is planned than there is.
    /// </summary>
    /// <param name="budget">The budget that the plan is of, 万元.</param>
    public Derived Unplanned(Derived budget) => new(
        "PlanUnallocated", budget.Value - Stated.Value, budget.Value is null ? Interval.Unknown : budget.Interval - Stated.Interval,
        DerivedUnit.TenThousandYuan, $"{budget.Key} − PlanStated", [budget.ToInput(), Stated.ToInput()]);

    /// <summary>The plan of all parts together: it states a month where every part does.</summary>
    public static PlannedYear Sum(int year, IReadOnlyList<PlannedYear> parts) => new(year,
        from month in parts.SelectMany(p => p.Months).GroupBy(m => m.Month)
        where month.Count() == parts.Count
        select month.Aggregate((sum, next) => sum with { Amount = sum.Amount + next.Amount, Interval = sum.Interval + next.Interval }));

    /// <summary>What is planned from the day on.</summary>
    private Interval Rest(DateOnly day)
    {
        var left = 1 - ((decimal)day.Day / DateTime.DaysInMonth(day.Year, day.Month));
        return Months.Where(m => m.Month >= day.Month).Select(m => m.Month == day.Month ? m.Interval.Scale(left) : m.Interval)
            .Aggregate(Interval.Exact(0), (sum, next) => sum + next);
    }

    /// <summary>gone ÷ (gone + rest), in percent: it grows with what is gone and falls with the rest.</summary>
    private static Interval Share(Interval gone, Interval rest) => new(
        new Ratio(gone.Low, gone.Low + (rest.High ?? 0)).Percent ?? 0, new Ratio(gone.High ?? 0, (gone.High ?? 0) + rest.Low).Percent ?? 100);

    private static bool IsMonthEnd(DateOnly day) => day.Day == DateTime.DaysInMonth(day.Year, day.Month);

    private static Derived Sum(string key, IReadOnlyCollection<PlannedMonth> months, string formula) => new(key, months.Sum(m => m.Amount),
        months.Aggregate(Interval.Exact(0), (sum, m) => sum + m.Interval), DerivedUnit.TenThousandYuan, formula, []);

    private static Derived None(string key) => new(key, null, Interval.Unknown, DerivedUnit.TenThousandYuan, "", []);
}
