using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Figures;

/// <summary>What lies between two statements of a number, whatever either may stand for.</summary>
public sealed class QuantityChangeTests
{
    [Fact]
    public void Whatever_the_two_numbers_are_what_lies_between_them_is_within_what_is_said() => Prop.ForAll(
        Rounded(1).ToArbitrary(), Rounded(-50).ToArbitrary(), Gen.Choose(0, 100).Two().ToArbitrary(), (before, after, at) =>
        {
            var change = QuantityChange.Between(before, after);
            var (was, now) = (Within(before.Interval, at.Item1), Within(after.Interval, at.Item2));
            return change.Interval.Contains(now - was) && (change.PercentInterval.IsUnknown || Holds(change.PercentInterval, (now - was) / was * 100));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_said_is_no_wider_than_it_must_be() => Prop.ForAll(
        Rounded(1).ToArbitrary(), Rounded(-50).ToArbitrary(), (before, after) =>
        {
            var change = QuantityChange.Between(before, after);
            var ends = (from was in Ends(before.Interval) from now in Ends(after.Interval) select (now - was, Percent: (now - was) / was * 100)).ToList();
            return change.Interval == new Interval(ends.Min(e => e.Item1), ends.Max(e => e.Item1))
                && Near(change.PercentInterval.Low, ends.Min(e => e.Percent)) && Near(change.PercentInterval.High!.Value, ends.Max(e => e.Percent));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void There_and_back_is_no_change() => Prop.ForAll(
        Rounded(1).ToArbitrary(), Rounded(1).ToArbitrary(), (one, other) =>
            QuantityChange.Between(one, other).Difference + QuantityChange.Between(other, one).Difference == 0
            && QuantityChange.Between(one, one) is { Difference: 0, Percent: 0 }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_amount_moves_in_percent_and_a_rate_in_percentage_points()
    {
        var amount = QuantityChange.Between(81_135, new(81_134.5m, 81_135.5m), 95_000, new(94_999.5m, 95_000.5m), isRate: false);
        var rate = QuantityChange.Between(Quantity.Rate(56), Quantity.Rate(41.1m));

        Assert.Equal((13_865, 17.09m), (amount.Difference, Math.Round(amount.Percent!.Value, 2)));
        Assert.Equal((-14.9m, (decimal?)null), (rate.Difference, rate.Percent));
        Assert.Equal(new Interval(-15.45m, -14.35m), rate.Interval);
        Assert.False(rate.IsWithinRounding);
    }

    [Fact]
    public void A_difference_that_rounding_alone_can_make_says_so()
    {
        Assert.True(QuantityChange.Between(Quantity.Rate(56), Quantity.Rate(56.3m)).IsWithinRounding);
        Assert.False(QuantityChange.Between(Quantity.Rate(56), Quantity.Rate(56.6m)).IsWithinRounding);
        Assert.False(QuantityChange.Between(Quantity.Count(716, "项"), Quantity.Count(716, "项")).IsWithinRounding);
        Assert.True(QuantityChange.Between(Quantity.Count(20, "家", Qualifier.AtLeast), Quantity.Count(25, "家")).IsWithinRounding);
    }

    [Fact]
    public void What_was_not_reported_or_is_a_range_has_no_difference_but_what_it_may_be()
    {
        Assert.Equal((null, Interval.Unknown), Of(QuantityChange.Between(Quantity.Parse("", "家", Qualifier.Exact), Quantity.Count(5, "家"))));
        Assert.Equal((null, new Interval(-5, 0)), Of(QuantityChange.Between(Quantity.Parse("10-15", "家", Qualifier.Exact), Quantity.Count(10, "家"))));

        static (decimal?, Interval) Of(QuantityChange change) => (change.Difference, change.Interval);
    }

    [Fact]
    public void Nothing_is_a_percentage_of_nothing()
    {
        Assert.Null(QuantityChange.Between(Quantity.Count(0, "家"), Quantity.Count(5, "家")).Percent);
        Assert.True(QuantityChange.Between(Quantity.Count(0.4m, "家", Qualifier.AtMost), Quantity.Count(5, "家")).PercentInterval.IsUnknown);
    }

    [Fact]
    public void Numbers_of_different_units_are_refused() =>
        Assert.Throws<ArgumentException>(() => QuantityChange.Between(Quantity.Rate(56), Quantity.Count(56, "项")));

    [Fact]
    public void What_no_number_can_hold_is_not_known() =>
        Assert.Null(QuantityChange.Between(decimal.MinValue / 2, Interval.Exact(decimal.MinValue / 2), decimal.MaxValue, Interval.Exact(decimal.MaxValue), isRate: false).Difference);

    private static Gen<Quantity> Rounded(int least) =>
        from whole in Gen.Choose(least, 200)
        from decimals in Gen.Choose(0, 2)
        from part in Gen.Choose(0, 99)
        select Quantity.Rounded(Math.Max(least, Math.Round(whole + part / 100m, decimals)), decimals, "万元");

    private static decimal Within(Interval interval, int percent) => interval.Low + (interval.High!.Value - interval.Low) * percent / 100;

    private static decimal[] Ends(Interval interval) => [interval.Low, interval.High!.Value];

    private static bool Near(decimal one, decimal other) => Math.Abs(one - other) < 0.000001m;

    private static bool Holds(Interval interval, decimal value) => interval.Low - 0.000001m <= value && value <= interval.High!.Value + 0.000001m;
}
