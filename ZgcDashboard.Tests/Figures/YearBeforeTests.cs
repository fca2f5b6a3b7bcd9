using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Figures;

/// <summary>A year beside the year before it, and where the two and the plan lead.</summary>
public sealed class YearBeforeTests
{
    private static readonly BudgetExecution Now = Spent(2018, 6, 30, 81_135);

    [Theory]
    [InlineData("2018-06-30", "2017-06-30", true)]
    [InlineData("2018-06-29", "2017-06-30", false)]
    [InlineData("2020-02-29", "2019-02-28", true)]
    [InlineData("2019-02-28", "2020-02-29", true)]
    [InlineData("2020-02-28", "2019-02-28", true)]
    [InlineData("2018-06-15", "2017-06-15", true)]
    [InlineData("2018-06-30", "2017-05-31", false)]
    public void The_same_day_is_the_same_of_its_month_or_the_month_s_end(string day, string other, bool same) =>
        Assert.Equal(same, YearBefore.IsSame(DateOnly.ParseExact(day, "yyyy-MM-dd"), DateOnly.ParseExact(other, "yyyy-MM-dd")));

    [Fact]
    public void Spending_moves_in_money_and_percent_and_rates_in_points()
    {
        var before = new YearBefore(Now, [Spent(2017, 5, 31, 50_000), Spent(2017, 6, 30, 60_000), Spent(2017, 12, 31, 150_000)]);

        Assert.Equal(new DateOnly(2017, 6, 30), before.SameDay!.AsOf);
        Assert.Equal((21_135m, 35.22m), (before.Spending!.Difference, Math.Round(before.Spending.Percent!.Value, 2)));
        Assert.Equal(21_135m / 200_000 * 100, before.RateOnAdjusted!.Difference);
        Assert.Null(before.RateOnAdjusted.Percent);
    }

    [Fact]
    public void A_month_that_was_not_reported_is_not_made_up_from_its_neighbours()
    {
        var before = new YearBefore(Now, [Spent(2017, 5, 31, 50_000), Spent(2017, 7, 31, 70_000), Spent(2017, 12, 31, 150_000)]);

        Assert.Null(before.SameDay);
        Assert.Null(before.Spending);
        Assert.Null(before.Projection.Value);
        Assert.Equal(150_000m, before.Whole!.Actual.TenThousandYuan);
    }

    [Fact]
    public void The_final_account_is_the_whole_of_last_year()
    {
        var final = new BudgetExecution(Money.FromTenThousandYuan(152_000), null, null, null, null, new(2017, 12, 31), null) { IsFinal = true };
        var before = new YearBefore(Now, [Spent(2017, 6, 30, 60_000), Spent(2017, 12, 31, 150_000), final]);

        Assert.Equal(152_000m, before.Whole!.Actual.TenThousandYuan);
        Assert.Equal(81_135m * 152_000 / 60_000, before.Projection.Value);
        Assert.Equal(150_000m, new YearBefore(Spent(2018, 12, 31, 190_000), [Spent(2017, 12, 31, 150_000), final]).SameDay!.Actual.TenThousandYuan);
    }

    [Fact]
    public void The_forecast_is_a_range_over_the_shapes_that_there_are()
    {
        var before = new YearBefore(Now, [Spent(2017, 6, 30, 60_000), Spent(2017, 12, 31, 150_000)]);
        var plan = new PlanExecution(Now, PlannedYearTests.Year(2018, [.. Enumerable.Repeat(10_000m, 6), .. Enumerable.Repeat(15_000m, 6)]));

        Assert.Equal(["YearEndProjection"], Forecast.Of(Now, null, null).Shapes.Select(s => s.Key));
        var all = Forecast.Of(Now, plan, before);
        Assert.Equal(["YearEndProjection", "YearEndProjectionByPlan", "YearEndProjectionByLastYear"], all.Shapes.Select(s => s.Key));
        Assert.Equal((81_135m * 365 / 181, 202_837.5m), all.Range);
        Assert.Equal(all.Shapes.Max(s => s.Interval.High), all.Interval.High);
        Assert.Empty(Forecast.Of(Spent(2018, 12, 31, 190_000), plan, before).Shapes);
    }

    [Fact]
    public void Whatever_the_amounts_were_rounded_from_the_projection_is_within_what_is_said() => Prop.ForAll(
        Gen.Choose(1, 500_000).Three().ToArbitrary(), Gen.Choose(-100, 100).Three().ToArbitrary(), (amounts, off) =>
        {
            var (now, then, all) = (amounts.Item1, amounts.Item2, amounts.Item3);
            var projection = new YearBefore(Spent(2018, 6, 30, now), [Spent(2017, 6, 30, then), Spent(2017, 12, 31, all)]).Projection;
            var truth = (now + (off.Item1 / 200m)) * (all + (off.Item3 / 200m)) / (then + (off.Item2 / 200m));
            return projection.Interval.Contains(projection.Value!.Value) && projection.Interval.Low - 0.000001m <= truth && truth <= projection.Interval.High + 0.000001m;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_if_looks_at_another_day_of_the_supplement_and_another_target()
    {
        var seed = SeedSnapshot.Execution();
        var late = new Supposition(seed, SeedSnapshot.AsOf, 95);
        var early = new Supposition(seed, new(2018, 1, 1), 95);

        Assert.Equal((36.4m, 4.7m), (Math.Round(late.ExpectedRate.Value!.Value, 1), Math.Round(late.Gap.Value!.Value, 1)));
        Assert.True(early.ExpectedRate.Value > late.ExpectedRate.Value);
        Assert.Equal(Math.Round(((seed.AdjustedBudget.Value!.Value * 0.95m) - 81_135) / 6, 6), Math.Round(late.MonthlySpend.Value!.Value, 6));
        Assert.Contains("× 95 %", late.MonthlySpend.Formula, StringComparison.Ordinal);
        Assert.Equal(Saying.Reached, new Supposition(seed, null, 30).MonthlySpend.Says);
        Assert.Equal(Saying.YearOver, new Supposition(Spent(2018, 12, 31, 100), null, 95).MonthlySpend.Says);
    }

    [Fact]
    public void A_target_of_all_needs_what_the_budget_needs() => Prop.ForAll(Gen.Choose(1, 190_000).ToArbitrary(), spent =>
    {
        var e = Spent(2018, 8, 31, spent);
        return new Supposition(e, null, 100).MonthlySpend.Value == e.RequiredMonthlySpend.Value;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Lines_are_added_up_beside_the_total_with_how_many_reported()
    {
        var sum = LinesTotal.Of("Actual", [Input(100), Input(200), null], Input(350));
        var none = LinesTotal.Of("Actual", [null, null], Input(350));

        Assert.Equal((300m, new Coverage(2, 3), 50m), (sum.Sum.Value, sum.Coverage, sum.Difference.Value));
        Assert.Equal(new Interval(48.5m, 51.5m), sum.Difference.Interval);
        Assert.Equal((null, null), (none.Sum.Value, none.Difference.Value));
        Assert.Null(LinesTotal.Of("Actual", [Input(1)], null).Difference.Value);
    }

    [Fact]
    public void A_rate_of_the_lines_is_the_sum_over_the_sum_and_none_where_one_is_missing()
    {
        var (spent, budget) = (LinesTotal.Of("Actual", [Input(10), Input(90)], null), LinesTotal.Of("Adjusted", [Input(100), Input(100)], null));

        Assert.Equal(50m, LinesTotal.Rate(spent, budget));
        Assert.Null(LinesTotal.Rate(LinesTotal.Of("Actual", [Input(10), null], null), budget));
        Assert.Null(LinesTotal.Rate(LinesTotal.Of("Actual", [], null), LinesTotal.Of("Adjusted", [], null)));
    }

    private static DerivedInput Input(decimal amount) => new("Actual", amount, new(amount - 0.5m, amount + 0.5m), DerivedUnit.TenThousandYuan);

    private static BudgetExecution Spent(int year, int month, int day, decimal amount) => new(
        Money.FromTenThousandYuan(amount), null, null, Money.FromTenThousandYuan(180_000), Money.FromTenThousandYuan(200_000), new(year, month, day), null);
}
