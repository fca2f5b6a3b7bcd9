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

    [Fact]
    public void The_interval_of_an_amount_holds_every_amount_that_is_printed_alike() => Prop.ForAll(
        Gen.Elements(Enum.GetValues<MoneyUnit>()).Zip(Gen.Choose(0, 9)).Zip(Gen.Choose(0, 1_000_000)).Zip(Gen.Choose(-500, 500)).ToArbitrary(),
        c =>
        {
            var (((unit, decimals), number), part) = c;
            var last = unit.Fen();
            for (var i = 0; i < decimals && last >= 10; i++) last /= 10;
            var (printed, other) = (number * last, number * last + last * part / 1000);
            return new Money(printed).AsPrinted(unit).Contains(new Money(other).TenThousandYuan) || (number == 0 && other != 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_coarser_unit_never_makes_an_interval_narrower() => Prop.ForAll(
        Gen.Choose(-1000, 1000).Zip(Gen.Choose(0, 13)).Select(c => c.Item1 * (long)Math.Pow(10, c.Item2)).Zip(Gen.Elements(Enum.GetValues<MoneyUnit>())).Zip(Gen.Elements(Enum.GetValues<MoneyUnit>())).ToArbitrary(),
        c =>
        {
            var ((fen, one), other) = c;
            var coarsest = new Money(fen).AsPrinted(MoneyUnits.Coarsest(one, other)!.Value);
            return new Money(fen).AsPrinted(one).Inside(coarsest) && new Money(fen).AsPrinted(other).Inside(coarsest);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(810_000_000_00, MoneyUnit.HundredMillionYuan, "500")]
    [InlineData(811_350_000_00, MoneyUnit.HundredMillionYuan, "0.5")]
    [InlineData(811_350_000_00, MoneyUnit.Yuan, "0.00005")]
    [InlineData(811_350_000_10, MoneyUnit.Yuan, "0.000005")]
    [InlineData(811_350_000_11, MoneyUnit.Yuan, "0")]
    [InlineData(-810_000_000_00, MoneyUnit.HundredMillionYuan, "500")]
    [InlineData(800_000_000_00, MoneyUnit.HundredBillionYuan, "5000")]
    [InlineData(0, MoneyUnit.HundredMillionYuan, "0")]
    public void An_amount_stands_for_what_rounds_to_it_in_the_unit_of_its_print(long fen, MoneyUnit unit, string half)
    {
        var (amount, around) = (new Money(fen), decimal.Parse(half, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(new Interval(amount.TenThousandYuan - around, amount.TenThousandYuan + around), amount.AsPrinted(unit));
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

        Assert.Equal(new Interval(Number(amount) - Number(half), Number(amount) + Number(half)), Money.FromTenThousandYuan(Number(amount)).AsPrinted(MoneyUnit.TenThousandYuan));
    }
}
