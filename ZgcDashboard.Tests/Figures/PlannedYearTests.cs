using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Figures;

/// <summary>What a plan has for the months of a year, and how spending stands beside it.</summary>
public sealed class PlannedYearTests
{
    private const decimal Slack = 0.000000001m;

    private static readonly PlannedYear Even = Year(2018, [.. Enumerable.Repeat(1000m, 12)]);

    [Fact]
    public void At_a_month_s_end_the_plan_to_date_is_the_months_gone_by()
    {
        Assert.Equal(6000m, Even.ToDate(SeedSnapshot.AsOf).Value);
        Assert.Equal(50m, Even.Progress(SeedSnapshot.AsOf).Value);
        Assert.Equal("Σ 1–6", Even.ToDate(SeedSnapshot.AsOf).Formula);
    }

    [Fact]
    public void The_month_under_way_counts_by_its_days()
    {
        var day = new DateOnly(2018, 7, 10);

        Assert.Equal(6000m + (1000m * 10 / 31), Even.ToDate(day).Value);
        Assert.Equal("Σ 1–6 + 10 ÷ 31 × 7", Even.ToDate(day).Formula);
        Assert.Equal("15 ÷ 31 × 1", Even.ToDate(new(2018, 1, 15)).Formula);
    }

    [Fact]
    public void A_month_that_is_not_planned_is_not_zero()
    {
        var year = new PlannedYear(2018, Even.Months.Where(m => m.Month is not 9));

        Assert.Equal(6000m, year.ToDate(SeedSnapshot.AsOf).Value);
        Assert.Null(year.ToDate(new(2018, 9, 30)).Value);
        Assert.Null(year.OfYear.Value);
        Assert.Null(year.Progress(SeedSnapshot.AsOf).Value);
        Assert.Equal((11_000m, new Coverage(11, 12)), (year.Stated.Value, year.Coverage));
    }

    [Fact]
    public void A_month_of_nothing_is_planned_and_a_year_of_nothing_has_no_progress()
    {
        var nothing = Year(2018, [.. Enumerable.Repeat(0m, 12)]);

        Assert.Equal(0m, nothing.ToDate(SeedSnapshot.AsOf).Value);
        Assert.Equal(0m, nothing.OfYear.Value);
        Assert.Null(nothing.Progress(SeedSnapshot.AsOf).Value);
    }

    [Fact]
    public void What_is_not_planned_for_is_the_budget_less_the_plan_with_the_rounding_of_both()
    {
        var budget = SeedSnapshot.Execution().AdjustedBudget;
        var unplanned = Even.Unplanned(budget);

        Assert.Equal(budget.Value - 12_000, unplanned.Value);
        Assert.Equal(budget.Interval.Low - 12_006, unplanned.Interval.Low);
    }

    [Fact]
    public void Values_lie_in_their_intervals_and_so_does_whatever_the_amounts_were_rounded_from() => Prop.ForAll(
        Gen.Choose(0, 90_000).ListOf(12).ToArbitrary(), Gen.Choose(0, 364).ToArbitrary(), Gen.Choose(-100, 100).ListOf(12).ToArbitrary(), (amounts, at, off) =>
        {
            var (year, day) = (Year(2018, [.. amounts.Select(a => (decimal)a)]), new DateOnly(2018, 1, 1).AddDays(at));
            var truth = amounts.Zip(off, (amount, o) => amount == 0 ? 0 : amount + (o / 200m)).ToList();
            var (gone, progress) = (year.ToDate(day), year.Progress(day));
            var trueGone = truth.Take(day.Month - 1).Sum() + (truth[day.Month - 1] * day.Day / DateTime.DaysInMonth(2018, day.Month));
            return Holds(gone, gone.Value!.Value) && Holds(gone, trueGone)
                && (progress.Value is not { } value || (Holds(progress, value) && Holds(progress, trueGone / truth.Sum() * 100)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Progress_never_falls_from_day_to_day_and_ends_at_all() => Prop.ForAll(Gen.Choose(1, 90_000).ListOf(12).ToArbitrary(), amounts =>
    {
        var year = Year(2018, [.. amounts.Select(a => (decimal)a)]);
        var days = Enumerable.Range(0, 365).Select(d => year.Progress(new DateOnly(2018, 1, 1).AddDays(d)).Value!.Value).ToList();
        return days.Zip(days.Skip(1)).All(pair => pair.First <= pair.Second) && days[^1] == 100;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_lines_plans_add_up_to_the_whole_in_the_months_that_all_of_them_state()
    {
        var sum = PlannedYear.Sum(2018, [Even, new(2018, Even.Months.Where(m => m.Month < 12))]);

        Assert.Equal(11, sum.Coverage.Reported);
        Assert.All(sum.Months, m => Assert.Equal(2000m, m.Amount));
        Assert.Empty(PlannedYear.Sum(2018, []).Months);
    }

    [Fact]
    public void A_plan_of_the_whole_and_of_lines_is_never_added_up()
    {
        var plan = new SpendingPlan(2018, Even.Months, new Dictionary<string, PlannedYear> { ["a"] = Even, ["b"] = Year(2018, [.. Enumerable.Repeat(100m, 12)]) });

        Assert.False(plan.IsSumOfLines);
        Assert.Equal(12_000m, plan.Whole.OfYear.Value);
        Assert.Equal(-1200m, plan.Difference!.Value);
    }

    [Fact]
    public void A_plan_of_lines_alone_is_theirs_where_every_line_has_one()
    {
        var all = new SpendingPlan(2018, [], new Dictionary<string, PlannedYear> { ["a"] = Even, ["b"] = Even });
        var some = new SpendingPlan(2018, [], new Dictionary<string, PlannedYear> { ["a"] = Even, ["b"] = new(2018, []) });

        Assert.Equal((true, 24_000m, null), (all.IsSumOfLines, all.Whole.OfYear.Value, all.Difference));
        Assert.Equal((new Coverage(1, 2), null), (some.Planned, some.Whole.OfYear.Value));
    }

    [Fact]
    public void Spending_stands_beside_the_plan_in_points_in_money_and_in_where_it_leads()
    {
        var beside = new PlanExecution(SeedSnapshot.Execution(), Year(2018, [.. Enumerable.Repeat(10_000m, 6), .. Enumerable.Repeat(15_000m, 6)]));

        Assert.Equal(40m, beside.Progress.Value);
        Assert.Equal(16m, beside.GapOnInitial.Value);
        Assert.Equal(1.1m, Math.Round(beside.GapOnAdjusted.Value!.Value, 2));
        Assert.Equal(21_135m, beside.Difference.Value);
        Assert.Equal(202_837.5m, beside.Projection.Value);
        Assert.Equal("Actual ÷ PlannedProgress", beside.Projection.Formula);
    }

    [Fact]
    public void Where_nothing_was_planned_by_the_day_the_plan_leads_nowhere()
    {
        var late = new PlanExecution(SeedSnapshot.Execution(), Year(2018, [.. Enumerable.Repeat(0m, 6), .. Enumerable.Repeat(15_000m, 6)]));

        Assert.Equal(0m, late.Progress.Value);
        Assert.Null(late.Projection.Value);
        Assert.True(late.Projection.Interval.IsUnknown);
    }

    internal static PlannedYear Year(int year, IReadOnlyList<decimal> amounts) =>
        new(year, amounts.Select((amount, i) => PlannedMonth.Of(i + 1, Money.FromTenThousandYuan(amount), MoneyUnit.TenThousandYuan)));

    private static bool Holds(Derived derived, decimal value) => derived.Interval.Low - Slack <= value && value <= derived.Interval.High + Slack;
}
