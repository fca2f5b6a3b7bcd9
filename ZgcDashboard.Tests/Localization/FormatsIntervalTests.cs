using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Localization;

public sealed class FormatsIntervalTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddLanguages().BuildServiceProvider();

    private Formats Formats => _services.GetRequiredService<Formats>();

    [Theory]
    [InlineData("zh-CN", DerivedUnit.Percent, "41.1", "41.05", "41.15", "41.05～41.15")]
    [InlineData("zh-CN", DerivedUnit.PercentagePoints, "-8.489", "-8.539", "-8.439", "−8.54～−8.43")]
    [InlineData("zh-CN", DerivedUnit.PercentagePoints, "6.411", "5.911", "6.911", "+5.9～+7.0")]
    [InlineData("zh-CN", DerivedUnit.TenThousandYuan, "81135", "81134.5", "81135.5", "81,134.5～81,135.5")]
    [InlineData("zh-CN", DerivedUnit.TenThousandYuan, "144884.2", "143600.88", "146190.09", "143,600～146,191")]
    [InlineData("zh-CN", DerivedUnit.TenThousandYuanPerMonth, "13522.5", "13522.417", "13522.584", "13,522～13,523")]
    [InlineData("en", DerivedUnit.TenThousandYuan, "81135", "81134.5", "81135.5", "811.345 to 811.355")]
    [InlineData("en", DerivedUnit.Percent, "41.1", "41.05", "41.15", "41.05 to 41.15")]
    [InlineData("zh-CN", DerivedUnit.Times, "1.433", "1.4301", "1.4361", "1.430～1.437")]
    [InlineData("zh-CN", DerivedUnit.Percent, "56", "56", "56", "准确值")]
    [InlineData("zh-CN", DerivedUnit.Percent, "49.5890411", "49.5890411", "49.5890411", "精确到所示位数")]
    public void An_interval_is_shown_rounded_outward(string language, DerivedUnit unit, string value, string low, string high, string shown)
    {
        static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.Equal(shown, Formats.Interval(Number(value), new(Number(low), Number(high)), unit));
    }

    [Fact]
    public void What_is_shown_holds_all_of_the_interval_and_the_value_as_it_is_shown() => Prop.ForAll(Cases().ToArbitrary(), c =>
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(c.English ? "en" : "zh-CN");
        var shown = Formats.Interval(c.Value, new(c.Low, c.High), c.Unit);
        var isMoney = c.Unit is DerivedUnit.TenThousandYuan or DerivedUnit.TenThousandYuanPerMonth;
        var unit = isMoney && c.English ? 100 : 1;
        if (c.Low == c.High) return (shown is "准确值" or "exact") == (Math.Round(c.Low, isMoney ? 0 : c.Unit == DerivedUnit.Times ? 2 : 1) == c.Low);
        var ends = shown.Split(c.English ? " to " : "～").Select(end => decimal.Parse(end.Replace('−', '-').Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * unit).ToList();
        var value = Math.Round(c.Value, isMoney ? 0 : c.Unit == DerivedUnit.Times ? 2 : 1, MidpointRounding.AwayFromZero);
        return ends[0] <= c.Low && c.High <= ends[1] && ends[0] <= value && value <= ends[1];
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_range_of_two_rates_holds_both_of_their_intervals()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

        Assert.Equal("36.0～49.6%", Formats.PercentRange(new(36.023m, 36.763m), new(49.589m, 49.589m)));
    }

    [Fact]
    public void A_reported_amount_keeps_its_decimals()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

        Assert.Equal("27,045.33 万元", Formats.Money(Money.FromTenThousandYuan(27045.33m)));
        Assert.Equal("0 万元", Formats.Money(Money.Zero));
    }

    public void Dispose()
    {
        CultureInfo.CurrentUICulture = _before;
        _services.Dispose();
    }

    private static Gen<Case> Cases() =>
        from whole in Gen.Choose(-90_000, 90_000)
        from part in Gen.Choose(0, 99_999)
        from width in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1, 50_000)), (3, Gen.Choose(50_000, 90_000_000)))
        from at in Gen.Choose(0, 100)
        from unit in Gen.Elements(DerivedUnit.Percent, DerivedUnit.PercentagePoints, DerivedUnit.Times, DerivedUnit.TenThousandYuan, DerivedUnit.TenThousandYuanPerMonth)
        from english in Gen.Elements(true, false)
        let low = whole + part / 100_000m
        let high = low + width / 100_000m
        select new Case(low + (high - low) * at / 100, low, high, unit, english);

    private sealed record Case(decimal Value, decimal Low, decimal High, DerivedUnit Unit, bool English);
}
