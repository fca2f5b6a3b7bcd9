using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Figures;

public sealed class RatioTests
{
    private static readonly Arbitrary<Ratio> Any =
        (from n in Gen.Choose(0, 100_000) from d in Gen.Choose(0, 100_000) select new Ratio(n, d)).ToArbitrary();

    [Fact]
    public void A_total_of_rates_is_the_sum_of_numerators_by_the_sum_of_denominators() => Prop.ForAll(
        Any.Generator.ListOf().ToArbitrary(),
        parts => Ratio.Sum(parts) == new Ratio(parts.Sum(p => p.Numerator), parts.Sum(p => p.Denominator))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_and_grouping_of_parts_do_not_matter() => Prop.ForAll(
        Any, Any, Any,
        (a, b, c) => a + b == b + a && a + b + c == a + (b + c)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_total_lies_between_the_least_and_the_greatest_rate() => Prop.ForAll(
        Any, Any,
        (a, b) => a.Value is not { } x || b.Value is not { } y || (a + b).Value is not { } total
            || (Math.Min(x, y) - 0.0000001m <= total && total <= Math.Max(x, y) + 0.0000001m)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_half_and_a_quarter_of_four_times_as_many_make_three_tenths() => Assert.Equal(30, (new Ratio(1, 2) + new Ratio(2, 8)).Percent);

    [Fact]
    public void Nothing_divided_by_nothing_has_no_value()
    {
        Assert.Null(Ratio.Sum([]).Value);
        Assert.Null(new Ratio(5, 0).Percent);
    }
}
