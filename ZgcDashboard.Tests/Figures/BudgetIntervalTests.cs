using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Figures;

public sealed class BudgetIntervalTests
{
    // Far below 分, far above what decimal division rounds away.
    private const decimal Slack = 0.000000001m;

    [Fact]
    public void Intervals_contain_the_result_of_any_true_budgets_that_round_to_the_reported_rates() =>
        Prop.ForAll(Cases().ToArbitrary(), Contained).QuickCheckThrowOnFailure();

    [Fact]
    public void Values_lie_in_their_intervals() => Prop.ForAll(
        Cases().ToArbitrary(),
        c => Reported(c).All.All(d => d.Value is not { } value || d.Interval.Contains(value))).QuickCheckThrowOnFailure();

    [Fact]
    public void Intervals_contain_the_result_of_any_true_amounts_that_round_to_the_reported_ones() => Prop.ForAll(Cases().ToArbitrary(), c =>
    {
        var (actual, adjusted) = (c.Actual + c.Rounding, c.Actual * 2 + 1 - c.Rounding / 2);
        var e = new BudgetExecution(Money.FromTenThousandYuan(c.Actual), null, null, null, Money.FromTenThousandYuan(c.Actual * 2 + 1), c.AsOf, null);
        return Holds(e.ExecutionRateOnAdjusted, actual / adjusted * 100) && Holds(e.Remaining, adjusted - actual) && Holds(e.AdjustedBudget, adjusted);
    }).QuickCheckThrowOnFailure();

    private static bool Contained(Case c)
    {
        var actual = c.Actual + c.Rounding;
        var (initial, adjusted) = (actual * 100 / c.TrueOnInitial, actual * 100 / c.TrueOnAdjusted);
        var day = c.AsOf.DayOfYear;
        var (time, late) = (day / 365m, c.Released.DayOfYear >= day ? 0 : (day - c.Released.DayOfYear) / (365m - c.Released.DayOfYear));
        var expected = (initial * time + (adjusted - initial) * late) / adjusted * 100;
        var months = c.AsOf.Month - 1 + (decimal)c.AsOf.Day / DateTime.DaysInMonth(2018, c.AsOf.Month);
        var e = Reported(c);
        return Holds(e.InitialBudget, initial) && Holds(e.AdjustedBudget, adjusted) && Holds(e.Supplement, adjusted - initial)
            && Holds(e.PaceGapOnInitial, c.TrueOnInitial - time * 100) && Holds(e.PaceIndexOnAdjusted, c.TrueOnAdjusted / time / 100)
            && Holds(e.DenominatorEffect, c.TrueOnAdjusted - c.TrueOnInitial)
            && Holds(e.ReleaseAdjustedExpectedRate, expected) && Holds(e.ReleaseAdjustedGap, c.TrueOnAdjusted - expected)
            && Holds(e.BudgetAdjustmentRate, (adjusted - initial) / initial * 100) && Holds(e.Remaining, adjusted - actual)
            && Holds(e.RequiredMonthlySpend, Math.Max(0, adjusted - actual) / (12 - months))
            && Holds(e.CatchUpFactor, Math.Max(0, adjusted - actual) / (12 - months) / (actual / months))
            && Holds(e.CatchUpFactorByDays, Math.Max(0, adjusted - actual) / (365 - day) / (actual / day))
            && Holds(e.AverageMonthlySpend, actual / months) && Holds(e.YearEndProjection, actual / time) && Holds(e.YearEndProjectionByMonths, actual / months * 12)
            && Holds(e.ExpectedCarryOverByMonths, Math.Max(0, adjusted - actual / months * 12))
            && Holds(e.ProjectionOnInitial, actual / time / initial * 100)
            && Holds(e.ExpectedCarryOver, Math.Max(0, adjusted - actual / time));
    }

    private static bool Holds(Derived derived, decimal truth) =>
        derived.Interval.Low - Slack <= truth && truth <= derived.Interval.High + Slack;

    private static BudgetExecution Reported(Case c) => new(
        Money.FromTenThousandYuan(c.Actual), Quantity.Rounded(Math.Round(c.TrueOnInitial), 0, "%"),
        Quantity.Rounded(Math.Round(c.TrueOnAdjusted, 1), 1, "%"), null, null, c.AsOf, c.Released);

    private static Gen<Case> Cases() =>
        from actual in Gen.Choose(1, 500_000)
        from onInitial in Gen.Choose(1_000, 130_000)
        from onAdjusted in Gen.Choose(1_000, 130_000)
        from day in Gen.Choose(0, 363)
        from released in Gen.Choose(0, 364)
        from rounding in Gen.Choose(-499, 499)
        select new Case(actual, onInitial / 1000m, onAdjusted / 1000m, new DateOnly(2018, 1, 1).AddDays(day), new DateOnly(2018, 1, 1).AddDays(released), rounding / 1000m);

    private sealed record Case(int Actual, decimal TrueOnInitial, decimal TrueOnAdjusted, DateOnly AsOf, DateOnly Released, decimal Rounding);
}
