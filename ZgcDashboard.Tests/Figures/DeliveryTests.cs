using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Figures;

public sealed class DeliveryTests
{
    private static readonly Arbitrary<int> Amounts = Gen.Choose(0, 300_000).ToArbitrary();

    private static readonly Arbitrary<DateOnly> Days = Gen.Choose(0, 3_000).Select(d => new DateOnly(2015, 1, 1).AddDays(d)).ToArbitrary();

    [Fact]
    public void Twelve_of_forty_thousand_are_thirty_percent_as_far_as_rounding_tells()
    {
        var rate = new Delivery { Invested = Money.FromTenThousandYuan(12_000), Investment = Money.FromTenThousandYuan(40_000) }.InvestmentCompletionRate;

        Assert.Equal(30, rate.Value);
        Assert.Equal(Math.Round(11_999.5m / 40_000.5m * 100, 8), Math.Round(rate.Interval.Low, 8));
        Assert.Equal(Math.Round(12_000.5m / 39_999.5m * 100, 8), Math.Round(rate.Interval.High!.Value, 8));
    }

    [Fact]
    public void Whatever_the_amounts_were_before_they_were_rounded_their_rate_lies_in_the_interval() => Prop.ForAll(
        Amounts, Amounts, (part, whole) =>
        {
            // In hundredths of 万元, as they were; printed as whole 万元.
            var rate = new Delivery { Invested = Printed(part), Investment = Printed(whole) }.InvestmentCompletionRate;
            return whole == 0 || rate.Value is null || rate.Interval.Contains(100m * part / whole);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_printed_in_hundred_millions_is_only_so_exact()
    {
        var rate = new Delivery
        {
            Invested = Money.FromTenThousandYuan(12_000), Investment = Money.FromTenThousandYuan(40_000), PrintedIn = MoneyUnit.HundredMillionYuan,
        }.InvestmentCompletionRate;

        Assert.InRange(rate.Interval.Low, 25, 28.5m);
        Assert.InRange(rate.Interval.High!.Value, 31.5m, 37);
    }

    [Fact]
    public void Without_one_of_the_amounts_and_of_nothing_planned_there_is_no_rate()
    {
        Assert.Null(new Delivery { Invested = Money.FromTenThousandYuan(1) }.InvestmentCompletionRate.Value);
        Assert.False(new Delivery { Invested = Money.FromTenThousandYuan(1) }.InvestmentCompletionRate.IsUndefined);
        Assert.True(new Delivery { Invested = Money.FromTenThousandYuan(1), Investment = new Money(0) }.InvestmentCompletionRate.IsUndefined);
    }

    [Theory]
    [InlineData("2018-06-30", "2018-07-12", 12, 12)]
    [InlineData("2018-06", "2018-06-30", 0, 0)]
    [InlineData("2018-06", "2018-07-01", 1, 1)]
    [InlineData("2018-06-30", "2018-06-25", -5, -5)]
    [InlineData("2018-06-30", "2018-07", 1, 31)]
    [InlineData("2018-06-15", "2018-06", -14, 15)]
    public void A_plan_is_kept_by_the_last_of_its_days(string planned, string actual, int low, int high)
    {
        var delay = new Delivery { PlannedFinish = ReportedDate.Parse(planned), ActualFinish = ReportedDate.Parse(actual) }.FinishDelay;
        Assert.Equal(new Delay(low, high), delay);
    }

    [Fact]
    public void Delays_of_days_add_up_along_the_calendar() => Prop.ForAll(Days, Days, (planned, actual) =>
        Delay.Of(ReportedDate.On(planned), ReportedDate.On(actual)) is var delay && planned.AddDays(delay.Low) == actual && delay.Low == delay.High)
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2018-03-31", "2018-06-30", false, 91)]
    [InlineData("2018-12-31", "2018-06-30", false, null)]
    [InlineData("2018-03-31", "2018-06-30", true, null)]
    [InlineData("2018-03-31", null, false, null)]
    public void What_is_not_finished_is_overdue_on_the_latest_day_that_is_known_and_never_once_it_is_in_use(
        string planned, string? known, bool built, int? days)
    {
        var delay = new Delivery
        {
            PlannedFinish = ReportedDate.Parse(planned), Progress = 60, ProgressAsOf = known is null ? null : ReportedDate.Parse(known), IsBuilt = built,
        }.FinishDelay;

        Assert.Equal(days is { } late ? new Delay(late, late) { IsOpen = true } : null, delay);
    }

    private static Money Printed(int hundredths) => Money.FromTenThousandYuan(Math.Round(hundredths / 100m, MidpointRounding.AwayFromZero));
}
