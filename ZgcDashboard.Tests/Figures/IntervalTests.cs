using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Figures;

public sealed class IntervalTests
{
    [Fact]
    public void Sums_differences_and_multiples_contain_those_of_the_values_inside() => Prop.ForAll(
        Inside().ToArbitrary(), Inside().ToArbitrary(), Gen.Choose(-9, 9).ToArbitrary(),
        (a, b, factor) => (a.Interval + b.Interval).Contains(a.Value + b.Value)
            && (a.Interval - b.Interval).Contains(a.Value - b.Value)
            && a.Interval.Scale(factor).Contains(a.Value * factor)).QuickCheckThrowOnFailure();

    [Fact]
    public void An_interval_inside_a_band_has_its_values_inside_the_band() => Prop.ForAll(
        Inside().ToArbitrary(), Inside().ToArbitrary(),
        (a, band) => !a.Interval.Inside(band.Interval) || band.Interval.Contains(a.Value)).QuickCheckThrowOnFailure();

    [Fact]
    public void An_unbounded_interval_is_inside_no_bounded_band()
    {
        Assert.False(new Interval(5, null).Inside(new(0, 10)));
        Assert.True(new Interval(5, null).Inside(new(0, null)));
        Assert.True(new Interval(5, 10).Inside(new(5, 10)));
    }

    [Fact]
    public void The_middle_of_an_unbounded_interval_is_not_known()
    {
        Assert.Null(new Interval(5, null).Midpoint);
        Assert.Equal(7.5m, new Interval(5, 10).Midpoint);
    }

    [Fact]
    public void A_subtracted_unbounded_interval_leaves_no_lower_bound()
    {
        var difference = Interval.Exact(3) - new Interval(1, null);
        Assert.False(difference.IsBoundedBelow);
        Assert.Equal(2, difference.High);
    }

    [Fact]
    public void Ends_in_the_wrong_order_are_refused() => Assert.Throws<ArgumentException>(() => new Interval(2, 1));

    private static Gen<Sample> Inside() =>
        from low in Gen.Choose(-50, 50)
        from offset in Gen.Choose(0, 20)
        from rest in Gen.Choose(0, 20)
        from unbounded in Gen.Choose(0, 4)
        select new Sample(new(low, unbounded == 0 ? null : low + offset + rest), low + offset);

    private sealed record Sample(Interval Interval, decimal Value);
}
