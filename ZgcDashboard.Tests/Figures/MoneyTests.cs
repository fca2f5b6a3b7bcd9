using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Figures;

public sealed class MoneyTests
{
    [Fact]
    public void An_amount_comes_back_from_its_万元() => Prop.ForAll(
        ArbMap.Default.ArbFor<long>(),
        fen => Money.FromTenThousandYuan(new Money(fen).TenThousandYuan) == new Money(fen)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_largest_amounts_come_back_too()
    {
        Assert.Equal(long.MaxValue, Money.FromTenThousandYuan(new Money(long.MaxValue).TenThousandYuan).Fen);
        Assert.Equal(long.MinValue, Money.FromTenThousandYuan(new Money(long.MinValue).TenThousandYuan).Fen);
    }

    [Fact]
    public void An_亿元_is_ten_thousand_万元()
    {
        Assert.Equal(8.1135m, Money.FromTenThousandYuan(81135).HundredMillionYuan);
        Assert.Equal(Money.FromTenThousandYuan(1), Money.FromYuan(10_000));
    }

    [Fact]
    public void Less_than_a_分_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Money.FromTenThousandYuan(0.0000001m));
        Assert.Throws<ArgumentException>(() => Money.FromYuan(0.001m));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Throws<OverflowException>(() => Money.FromTenThousandYuan(10_000_000_000_000));
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
    }

    [Fact]
    public void Amounts_are_ordered_and_add_up()
    {
        var (one, two) = (Money.FromYuan(1), Money.FromYuan(2));
        Assert.True(one < two && two > one && one <= two && two >= one && one.CompareTo(two) < 0);
        Assert.Equal(two, one + one);
        Assert.Equal(Money.Zero, one - one);
    }

    [Fact]
    public void An_interval_of_amounts_is_the_narrowest_in_whole_分_around_the_numbers()
    {
        Assert.Equal(new MoneyInterval(new Money(1), new Money(3)), MoneyInterval.Around(new(0.0000015m, 0.0000025m)));
        Assert.Null(MoneyInterval.Around(Interval.Unknown));
        Assert.Throws<ArgumentException>(() => new MoneyInterval(new Money(2), new Money(1)));
    }

    [Theory]
    [InlineData("81135", "0.5")]
    [InlineData("150000", "0.5")]
    [InlineData("27045.33", "0.005")]
    [InlineData("27045.3", "0.05")]
    [InlineData("0.12345", "0.000005")]
    [InlineData("0.123456", "0")]
    [InlineData("0", "0")]
    public void An_amount_stands_for_what_rounds_to_the_decimals_that_it_carries(string amount, string half)
    {
        static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(new Interval(Number(amount) - Number(half), Number(amount) + Number(half)), Money.FromTenThousandYuan(Number(amount)).AsPrinted);
    }
}
