using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Figures;

public sealed class QuantityTests
{
    [Fact]
    public void A_rounded_number_stands_for_half_a_unit_of_its_last_decimal()
    {
        Assert.Equal(new Interval(55.5m, 56.5m), Quantity.Rounded(56, 0, "%").Interval);
        Assert.Equal(new Interval(41.05m, 41.15m), Quantity.Rate(41.1m).Interval);
    }

    [Fact]
    public void A_rate_is_rounded_however_it_was_made()
    {
        Assert.Equal(Quantity.Rate(41.1m), Quantity.Parse("41.1", "%", Qualifier.Exact));
        Assert.Equal(Quantity.Rate(41.1m), new Quantity(41.1m, 1, "%", Qualifier.Exact));
    }

    [Fact]
    public void Each_qualifier_says_what_its_number_stands_for()
    {
        Interval Of(Qualifier qualifier) => Quantity.Count(20, "家", qualifier).Interval;
        Assert.Equal(Interval.Exact(20), Of(Qualifier.Exact));
        Assert.Equal(new Interval(18, 22), Of(Qualifier.About));
        Assert.Equal(new Interval(20, null), Of(Qualifier.AtLeast));
        Assert.Equal(new Interval(0, 20), Of(Qualifier.AtMost));
        Assert.Equal(new Interval(20, 99), Quantity.Count(null, "家", Qualifier.Tens).Interval);
    }

    [Fact]
    public void Every_number_stands_for_itself_among_others() => Prop.ForAll(
        Gen.Choose(-1000, 1000).ToArbitrary(), Gen.Elements(Qualifier.Exact, Qualifier.About, Qualifier.AtLeast, Qualifier.AtMost).ToArbitrary(),
        (value, qualifier) => Quantity.Count(value, "家", qualifier).Interval.Contains(value)
            && Quantity.Rounded(value, 2, "家").Interval.Contains(value)).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_reported_is_not_zero()
    {
        var nothing = Quantity.Parse("", "家", Qualifier.Exact);
        Assert.Null(nothing.Value);
        Assert.True(nothing.Interval.IsUnknown);
        Assert.False(Quantity.Parse("0", "家", Qualifier.Exact).Interval.IsUnknown);
    }

    [Theory]
    [InlineData("10-15")]
    [InlineData("10–15")]
    [InlineData("10~15")]
    public void A_range_stands_for_all_between_its_ends(string text) =>
        Assert.Equal(new Interval(10, 15), Quantity.Parse(text, "家", Qualifier.Exact).Interval);

    [Fact]
    public void A_minus_sign_is_not_a_range() => Assert.Equal(-8.5m, Quantity.Parse("-8.5", "%", Qualifier.Exact).Value);

    [Theory]
    [InlineData("12,3")]
    [InlineData("15-10")]
    [InlineData("-")]
    [InlineData("几")]
    public void What_is_not_a_number_is_refused_with_its_text(string text) => Assert.Contains(
        text, Assert.Throws<FormatException>(() => Quantity.Parse(text, "家", Qualifier.Exact)).Message, StringComparison.Ordinal);
}
