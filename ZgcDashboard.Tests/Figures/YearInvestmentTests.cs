using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Figures;

public sealed class YearInvestmentTests
{
    private static readonly Arbitrary<int> Amounts = Gen.Choose(0, 300_000).ToArbitrary();

    [Fact]
    public void Half_of_the_years_plan_by_the_end_of_june_is_a_little_ahead_of_time()
    {
        var year = Of(20_000, 2018, 10_000, "2018-06-30");

        Assert.Equal(50, year.CompletionRate.Value);
        Assert.Equal(49.59m, Math.Round(year.TimeProgress!.Value!.Value, 2));
        Assert.Equal(0.41m, Math.Round(year.Gap!.Value!.Value, 2));
        Assert.True(year.Gap.Interval.Contains(year.Gap.Value.Value));
        Assert.Equal("YearInvested ÷ YearPlan", year.CompletionRate.Formula);
    }

    [Theory]
    [InlineData(2018, "2017-12-31")]
    [InlineData(2018, "2019-01")]
    [InlineData(2018, "2017-12/2018-01")]
    [InlineData(2018, null)]
    [InlineData(null, "2018-06-30")]
    public void What_was_spent_in_another_year_is_never_measured_by_this_years_plan(int? year, string? asOf)
    {
        var investment = Of(20_000, year, 10_000, asOf);

        Assert.Null(investment.CompletionRate.Value);
        Assert.Null(investment.TimeProgress);
        Assert.Null(investment.Gap);
    }

    [Fact]
    public void A_month_leaves_the_time_gone_by_as_open_as_it_is()
    {
        var year = Of(20_000, 2018, 10_000, "2018-06");

        Assert.Equal((new TimeProgress(new(2018, 6, 1)).Ratio.Percent, new TimeProgress(new(2018, 6, 30)).Ratio.Percent), (year.TimeProgress!.Interval.Low, year.TimeProgress.Interval.High));
        Assert.True(year.Gap!.Interval.High - year.Gap.Interval.Low > 7);
    }

    [Fact]
    public void Whatever_the_amounts_were_before_they_were_rounded_the_rate_lies_in_the_interval() => Prop.ForAll(Amounts, Amounts, (part, whole) =>
    {
        var rate = new YearInvestment(Printed(whole), 2018, Printed(part), ReportedDate.Parse("2018-06-30"), MoneyUnit.TenThousandYuan).CompletionRate;
        return whole == 0 || rate.Value is null || rate.Interval.Contains(100m * part / whole);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_a_plan_of_nothing_there_is_no_rate_and_no_gap() =>
        Assert.Equal((true, null), (Of(0, 2018, 10_000, "2018-06-30").CompletionRate.IsUndefined, Of(0, 2018, 10_000, "2018-06-30").Gap!.Value));

    private static Money Printed(int hundredths) => Money.FromTenThousandYuan(Math.Round(hundredths / 100m, MidpointRounding.AwayFromZero));

    private static YearInvestment Of(decimal plan, int? year, decimal invested, string? asOf) => new(Money.FromTenThousandYuan(plan), year,
        Money.FromTenThousandYuan(invested), asOf is null ? null : ReportedDate.Parse(asOf), MoneyUnit.TenThousandYuan);
}
