using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Figures;

public sealed class LampRuleTests
{
    [Theory]
    [InlineData("strict-time-progress", 0, Lamp.OnPace)]
    [InlineData("strict-time-progress", -9.99, Lamp.Watch)]
    [InlineData("strict-time-progress", -10, Lamp.Behind)]
    [InlineData("yinchuan-2025", 0, Lamp.OnPace)]
    [InlineData("yinchuan-2025", -0.01, Lamp.Borderline)]
    [InlineData("yinchuan-2025", -9.99, Lamp.Borderline)]
    [InlineData("yinchuan-2025", -10, Lamp.Watch)]
    [InlineData("yinchuan-2025", -30, Lamp.Watch)]
    [InlineData("yinchuan-2025", -30.01, Lamp.Behind)]
    [InlineData("pefa-pi-1", 95, Lamp.OnPace)]
    [InlineData("pefa-pi-1", 105, Lamp.OnPace)]
    [InlineData("pefa-pi-1", 85, Lamp.Watch)]
    [InlineData("pefa-pi-1", 115, Lamp.Watch)]
    [InlineData("pefa-pi-1", 84.99, Lamp.Behind)]
    [InlineData("pefa-pi-1", 115.01, Lamp.WellAbove)]
    [InlineData("pefa-pi-1", 300, Lamp.WellAbove)]
    public void Each_band_begins_and_ends_where_its_rule_says(string rule, double value, Lamp lamp) =>
        Assert.Equal(lamp, LampRule.Find(rule)!.Judge(Interval.Exact((decimal)value)));

    [Fact]
    public void What_is_above_a_measure_s_every_good_band_never_lags() => Assert.All(LampRule.All.SelectMany(rule => rule.Bands.Select(band => (rule, band))), c =>
    {
        var best = c.rule.Bands.First(b => b.Lamp == Lamp.OnPace);
        if (c.band.Low >= (best.High ?? best.Low)) Assert.NotEqual(Lamp.Behind, c.band.Lamp);
    });

    [Fact]
    public void One_spend_has_three_answers()
    {
        var seed = SeedSnapshot.Execution();
        Assert.Equal(Lamp.Watch, LampRule.StrictTimeProgress.Judge(seed.PaceGapOnAdjusted));
        Assert.Equal(Lamp.Borderline, LampRule.Yinchuan2025.Judge(seed.PaceGapOnAdjusted));
        Assert.Equal(Lamp.OnPace, LampRule.StrictTimeProgress.Judge(seed.PaceGapOnInitial));
        Assert.Equal(Lamp.OnPace, LampRule.Yinchuan2025.Judge(seed.PaceGapOnInitial));
        Assert.Equal(Lamp.Watch, LampRule.PefaPi1.Judge(seed.ProjectionOnInitial));
    }

    [Fact]
    public void A_lamp_is_that_of_every_value_in_the_interval() => Prop.ForAll(
        Gen.Elements(LampRule.All.AsEnumerable()).ToArbitrary(), Gen.Choose(-500, 1300).ToArbitrary(), Gen.Choose(0, 200).ToArbitrary(),
        (rule, low, width) => rule.Judge(new Interval(low / 10m, (low + width) / 10m)) is var lamp
            && (lamp == Lamp.Borderline || Enumerable.Range(low, width + 1).All(v => rule.Judge(Interval.Exact(v / 10m)) == lamp))).QuickCheckThrowOnFailure();

    [Fact]
    public void An_interval_across_an_edge_is_borderline() =>
        Assert.All(LampRule.All, rule => Assert.Equal(Lamp.Borderline, rule.Judge(new Interval(-200, 200))));

    [Fact]
    public void What_is_not_known_is_not_reported()
    {
        Assert.All(LampRule.All, rule => Assert.Equal(Lamp.NotReported, rule.Judge(Interval.Unknown)));
        Assert.Equal(Lamp.NotReported, LampRule.StrictTimeProgress.Judge(SeedSnapshot.Execution().ReleaseAdjustedGap));
    }

    [Fact]
    public void Every_rule_says_its_source() => Assert.All(LampRule.All, rule => Assert.NotEmpty(rule.Source));

    [Fact]
    public void Only_one_rule_leaves_a_stretch_open()
    {
        Assert.Equal([0, 1, 0], LampRule.All.Select(r => r.Unstated.Count));
        Assert.Equal(new LampBand(Lamp.Borderline, -10, false, 0, false), LampRule.Yinchuan2025.Unstated[0]);
    }

    [Fact]
    public void Spending_beyond_the_budget_is_over_budget_however_far_ahead_of_pace()
    {
        var over = new BudgetExecution(Money.FromTenThousandYuan(147), null, null, null, Money.FromTenThousandYuan(100), SeedSnapshot.AsOf, null);

        Assert.Equal(Lamp.OverBudget, LampRule.StrictTimeProgress.Judge(over.ExecutionRateOnAdjusted, over.PaceGapOnAdjusted));
    }
}
