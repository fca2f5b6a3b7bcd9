using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Figures;

public sealed class OnTimeRateTests
{
    private static readonly DateOnly June = new(2018, 6, 30);

    private static readonly Arbitrary<OnTimeRate> Rates = Gen.Zip(Gen.Zip(Gen.Choose(0, 9), Gen.Choose(0, 9)), Gen.Zip(Gen.Choose(0, 9), Gen.Choose(0, 9)))
        .Select(n => new OnTimeRate(n.Item1.Item1, n.Item1.Item2, n.Item2.Item1, n.Item2.Item2)).ToArbitrary();

    [Fact]
    public void Three_of_four_in_time_are_three_quarters()
    {
        var rate = OnTimeRate.Of([In("2018-04-30", "2018-04-02"), In("2018-05", "2018-05-31"), In("2018-06-01", "2018-06-01"), In("2018-06-01", "2018-06-09")], June);

        Assert.Equal(75, rate.Milestones.Value);
        Assert.Equal(new Coverage(4, 4), rate.Coverage);
        Assert.Equal("MilestonesInTime ÷ MilestonesDue", rate.Milestones.Formula);
    }

    [Fact]
    public void What_nobody_has_reported_makes_the_rate_a_range_and_never_a_number()
    {
        var rate = OnTimeRate.Of([In("2018-04-30", "2018-04-02"), new(ReportedDate.Parse("2018-05-31"), null, ReportedDate.Parse("2018-04-30"))], June);

        Assert.Null(rate.Milestones.Value);
        Assert.Equal(new Interval(50, 100), rate.Milestones.Interval);
        Assert.Equal(new Coverage(1, 2), rate.Coverage);
    }

    [Fact]
    public void What_is_not_due_yet_is_no_part_of_it_though_it_is_done() =>
        Assert.Equal(0, OnTimeRate.Of([In("2018-07-31", "2018-06-01"), new(null, ReportedDate.Parse("2018-06-01"), null)], June).Due);

    [Fact]
    public void Of_nothing_there_is_no_rate() => Assert.Null(default(OnTimeRate).Milestones.Value);

    [Fact]
    public void A_total_lies_between_the_least_and_the_most_of_its_parts() => Prop.ForAll(Rates, Rates, (one, other) =>
        one.Due == 0 || other.Due == 0 || ((one + other).Starts.Interval is var all
            && all.Low >= Math.Min(one.Starts.Interval.Low, other.Starts.Interval.Low)
            && all.High <= Math.Max(one.Starts.Interval.High!.Value, other.Starts.Interval.High!.Value))).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_reported_later_the_rate_is_in_the_range_that_was_said() => Prop.ForAll(Rates, Gen.Choose(0, 18).ToArbitrary(), (rate, kept) =>
    {
        var unknown = rate.Unsure + rate.Unreported;
        var then = new OnTimeRate(rate.Kept + Math.Min(kept, unknown), rate.Missed + unknown - Math.Min(kept, unknown), 0, 0);
        return rate.Due == 0 || rate.Milestones.Interval.Contains(then.Milestones.Value!.Value);
    }).QuickCheckThrowOnFailure();

    private static Deadline In(string planned, string actual) => new(ReportedDate.Parse(planned), ReportedDate.Parse(actual), ReportedDate.Parse("2018-06-30"));
}
