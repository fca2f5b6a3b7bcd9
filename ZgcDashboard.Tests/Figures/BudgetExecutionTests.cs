using System.Globalization;

namespace ZgcDashboard.Figures;

public sealed class BudgetExecutionTests
{
    private static readonly Dictionary<string, Derived> Seed = SeedSnapshot.Execution(SeedSnapshot.AsOf).All.ToDictionary(d => d.Key);

    [Theory]
    [InlineData("InitialBudget", 0, "144884", "143601", "146190")]
    [InlineData("AdjustedBudget", 0, "197409", "197168", "197650")]
    [InlineData("Supplement", 0, "52525", "50979", "54048")]
    [InlineData("ExecutionRateOnInitial", 1, "56", "55.5", "56.5")]
    [InlineData("ExecutionRateOnAdjusted", 2, "41.1", "41.05", "41.15")]
    [InlineData("TimeProgressRate", 1, "49.6", "49.6", "49.6")]
    [InlineData("PaceGapOnInitial", 1, "6.4", "5.9", "6.9")]
    [InlineData("PaceGapOnAdjusted", 2, "-8.49", "-8.54", "-8.44")]
    [InlineData("PaceIndexOnInitial", 2, "1.13", "1.12", "1.14")]
    [InlineData("PaceIndexOnAdjusted", 2, "0.83", "0.83", "0.83")]
    [InlineData("ReleaseAdjustedExpectedRate", 1, "36.4", "36.0", "36.8")]
    [InlineData("ReleaseAdjustedGap", 1, "4.7", "4.4", "5.0")]
    [InlineData("DenominatorEffect", 2, "-14.9", "-15.45", "-14.35")]
    [InlineData("BudgetAdjustmentRate", 1, "36.3", "34.9", "37.6")]
    [InlineData("Remaining", 0, "116274", "116033", "116515")]
    [InlineData("AverageMonthlySpend", 0, "13523", "13522", "13523")]
    [InlineData("RequiredMonthlySpend", 0, "19379", "19339", "19419")]
    [InlineData("CatchUpFactor", 2, "1.43", "1.43", "1.44")]
    [InlineData("YearEndProjection", 0, "163615", "163614", "163616")]
    [InlineData("CatchUpFactorByDays", 2, "1.41", "1.41", "1.41")]
    [InlineData("YearEndProjectionByMonths", 0, "162270", "162269", "162271")]
    [InlineData("ExpectedCarryOverByMonths", 0, "35139", "34899", "35379")]
    [InlineData("ProjectionOnAdjusted", 1, "82.9", "82.8", "83.0")]
    [InlineData("ProjectionOnInitial", 1, "112.9", "111.9", "113.9")]
    [InlineData("ExpectedCarryOver", 0, "33794", "33554", "34035")]
    public void The_seed_report_gives_the_value_and_the_interval(string key, int decimals, string value, string low, string high)
    {
        string Shown(decimal? number) =>
            Math.Round(number ?? 0, decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals}", CultureInfo.InvariantCulture);
        string Expected(string text) => Shown(decimal.Parse(text, CultureInfo.InvariantCulture));
        var derived = Seed[key];

        Assert.Equal(
            (Expected(value), Expected(low), Expected(high)),
            (Shown(derived.Value), Shown(derived.Interval.Low), Shown(derived.Interval.High)));
    }

    [Fact]
    public void Every_value_has_its_own_key_and_the_seed_leaves_none_unknown()
    {
        Assert.Equal(25, Seed.Count);
        Assert.All(Seed.Values, d => Assert.NotNull(d.Value));
    }

    [Fact]
    public void A_formula_uses_the_key_of_each_of_its_inputs() =>
        Assert.All(Seed.Values, d => Assert.All(d.Inputs, i => Assert.Contains(i.Key, d.Formula, StringComparison.Ordinal)));

    [Fact]
    public void An_input_that_is_itself_computed_shows_the_same_value() => Assert.All(
        Seed.Values.SelectMany(d => d.Inputs).Where(i => Seed.ContainsKey(i.Key)),
        i => Assert.Equal(Seed[i.Key].ToInput(), i));

    [Fact]
    public void A_formula_names_what_it_divides()
    {
        Assert.Equal("Actual ÷ RateOnInitial", Seed["InitialBudget"].Formula);
        Assert.Equal("181 ÷ 365", Seed["TimeProgressRate"].Formula);
        Assert.Equal("max(0, AdjustedBudget − Actual) ÷ 6", Seed["RequiredMonthlySpend"].Formula);
    }

    [Fact]
    public void Without_the_supplements_date_the_release_adjusted_values_are_not_known()
    {
        var execution = SeedSnapshot.Execution();

        Assert.Null(execution.ReleaseAdjustedExpectedRate.Value);
        Assert.Null(execution.ReleaseAdjustedGap.Value);
        Assert.True(execution.ReleaseAdjustedGap.Interval.IsUnknown);
    }

    [Fact]
    public void A_supplement_after_the_cut_off_day_is_expected_to_be_unspent()
    {
        var later = SeedSnapshot.Execution(new DateOnly(2018, 9, 1)).ReleaseAdjustedExpectedRate;
        Assert.Equal(Seed["ReleaseAdjustedExpectedRate"].Value, later.Value);
    }

    [Fact]
    public void A_supplement_from_before_the_year_is_expected_at_time_progress()
    {
        var execution = SeedSnapshot.Execution(new DateOnly(2017, 12, 31));
        Assert.Equal(execution.TimeProgressRate.Value ?? 0, execution.ReleaseAdjustedExpectedRate.Value ?? 0, 12);
    }

    [Fact]
    public void A_supplement_half_way_is_expected_by_the_days_since()
    {
        // 30 April is day 120: 61 of 245 days have gone by.
        var expected = (100m * 181 / 365 + 100m * 61 / 245) / 200 * 100;
        var execution = Exact(actual: 50, initial: 100, adjusted: 200, supplement: new DateOnly(2018, 4, 30));

        Assert.Equal(expected, execution.ReleaseAdjustedExpectedRate.Value ?? 0, 12);
        Assert.Contains("61 ÷ 245", execution.ReleaseAdjustedExpectedRate.Formula, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_give_rates_as_exact_as_their_decimals()
    {
        var execution = Exact(actual: 50, initial: 100, adjusted: 200);

        Assert.Equal(50, execution.ExecutionRateOnInitial.Value);
        Assert.Equal(new Interval(49.5m * 100 / 100.5m, 50.5m * 100 / 99.5m), execution.ExecutionRateOnInitial.Interval);
        Assert.Equal(new Interval(99, 101), execution.Supplement.Interval);
        Assert.Equal("Actual ÷ ReportedInitialBudget", execution.ExecutionRateOnInitial.Formula);
    }

    [Fact]
    public void A_rate_that_rounding_explains_is_not_contradicted() => Assert.Empty(new BudgetExecution(
        Money.FromTenThousandYuan(50), Quantity.Rate(51m), null, Money.FromTenThousandYuan(100), null, SeedSnapshot.AsOf, null).Contradictions);

    [Fact]
    public void Of_a_budget_that_is_overspent_nothing_more_is_needed()
    {
        var execution = Exact(actual: 213_000, initial: 150_000, adjusted: 197_000);

        Assert.True(execution.IsOverspent);
        Assert.Equal(-16_000, execution.Remaining.Value);
        Assert.All<Derived>([execution.RequiredMonthlySpend, execution.CatchUpFactor, execution.CatchUpFactorByDays], d => Assert.Equal((0, Saying.BudgetSpent), (d.Value, d.Says)));
        Assert.Equal(0, execution.ExpectedCarryOver.Value);
    }

    [Fact]
    public void What_rounding_may_explain_is_not_called_overspent() =>
        Assert.False(Exact(actual: 197_001, initial: 150_000, adjusted: 197_000).IsOverspent);

    [Fact]
    public void A_budget_of_zero_has_no_rate_and_divides_nothing()
    {
        var execution = Exact(actual: 0, initial: 0, adjusted: 0);

        Assert.Equal(Interval.Exact(0), execution.Remaining.Interval);
        Assert.Equal((0, null), (execution.RequiredMonthlySpend.Value, execution.RequiredMonthlySpend.Says));
        Assert.Equal((0, null), Checkpoint.After(execution)[0].StillToSpend is var still ? (still.Value, still.Says) : default);
        Assert.All<Derived>([execution.ExecutionRateOnInitial, execution.PaceGapOnAdjusted, execution.BudgetAdjustmentRate], d => Assert.True(d.IsUndefined));
        Assert.Equal(Lamp.NotComputable, LampRule.StrictTimeProgress.Judge(execution.ExecutionRateOnAdjusted, execution.PaceGapOnAdjusted));
    }

    [Fact]
    public void What_was_not_reported_is_not_called_impossible_to_compute()
    {
        var execution = SeedSnapshot.Execution();

        Assert.False(execution.ReleaseAdjustedExpectedRate.IsUndefined);
        Assert.False(execution.ReleaseAdjustedGap.IsUndefined);
    }

    [Fact]
    public void Each_pace_value_says_whether_it_counts_days_or_months()
    {
        static string[] Of(TimeBasis? basis) => [.. Seed.Values.Where(d => d.Basis == basis).Select(d => d.Key)];

        Assert.Equal(["AverageMonthlySpend", "RequiredMonthlySpend", "CatchUpFactor", "YearEndProjectionByMonths", "ExpectedCarryOverByMonths"], Of(TimeBasis.Months));
        Assert.Equal(["InitialBudget", "AdjustedBudget", "Supplement", "ExecutionRateOnInitial", "ExecutionRateOnAdjusted", "DenominatorEffect", "BudgetAdjustmentRate", "Remaining"], Of(null));
    }

    [Fact]
    public void A_rate_that_the_amounts_contradict_is_named()
    {
        var execution = new BudgetExecution(Money.FromTenThousandYuan(5000), Quantity.Rate(51m), Quantity.Rate(25m), Money.FromTenThousandYuan(10000), Money.FromTenThousandYuan(20000), SeedSnapshot.AsOf, null);

        Assert.Equal(["RateOnInitial"], execution.Contradictions);
        Assert.Equal(50, execution.ExecutionRateOnInitial.Value);
    }

    [Fact]
    public void Without_the_adjusted_budget_only_what_needs_it_is_unknown()
    {
        var execution = new BudgetExecution(Money.FromTenThousandYuan(81135), Quantity.Rate(56m), null, null, null, SeedSnapshot.AsOf, null);

        Assert.NotNull(execution.PaceGapOnInitial.Value);
        Assert.NotNull(execution.ProjectionOnInitial.Value);
        Assert.All<Derived>(
            [execution.AdjustedBudget, execution.Supplement, execution.PaceGapOnAdjusted, execution.Remaining, execution.ExpectedCarryOver, execution.DenominatorEffect],
            d => Assert.Equal((null, Interval.Unknown), (d.Value, d.Interval)));
    }

    [Fact]
    public void A_rate_of_zero_is_a_rate_but_tells_no_budget()
    {
        var execution = new BudgetExecution(Money.Zero, Quantity.Rate(0m), Quantity.Rate(0.0m), null, null, SeedSnapshot.AsOf, null);

        Assert.Equal(0, execution.ExecutionRateOnAdjusted.Value);
        Assert.NotNull(execution.PaceGapOnAdjusted.Value);
        Assert.Null(execution.AdjustedBudget.Value);
    }

    [Fact]
    public void Nothing_spent_of_known_budgets_leaves_only_the_catch_up_factors_unknown()
    {
        var execution = Exact(actual: 0, initial: 100, adjusted: 200, supplement: SeedSnapshot.AsOf);
        var unknown = execution.All.Where(d => d.Value is null).ToList();

        Assert.Equal(["CatchUpFactor", "CatchUpFactorByDays"], unknown.Select(d => d.Key));
        Assert.All(unknown, d => Assert.True(d.IsUndefined));
    }

    [Fact]
    public void On_the_last_day_of_the_year_no_month_is_left_to_catch_up_in()
    {
        var execution = new BudgetExecution(Money.FromTenThousandYuan(50), null, null, Money.FromTenThousandYuan(100), Money.FromTenThousandYuan(200), new(2018, 12, 31), new(2018, 12, 31));

        Assert.Null(execution.RequiredMonthlySpend.Value);
        Assert.Null(execution.CatchUpFactor.Value);
        Assert.Equal(Saying.YearOver, execution.RequiredMonthlySpend.Says);
        Assert.Equal(50, execution.YearEndProjection.Value);
        Assert.Equal(50, execution.ReleaseAdjustedExpectedRate.Value);
    }

    [Fact]
    public void A_reduction_is_a_negative_supplement() =>
        Assert.Equal(-50, Exact(actual: 10, initial: 100, adjusted: 50).Supplement.Value);

    [Fact]
    public void Nothing_is_carried_over_when_the_projection_exceeds_the_budget() =>
        Assert.Equal(0, Exact(actual: 90, initial: 100, adjusted: 100).ExpectedCarryOver.Value);

    /// <summary>Yuan, exact.</summary>
    private static BudgetExecution Exact(decimal actual, decimal initial, decimal adjusted, DateOnly? supplement = null) => new(
        Money.FromTenThousandYuan(actual), null, null, Money.FromTenThousandYuan(initial), Money.FromTenThousandYuan(adjusted), SeedSnapshot.AsOf, supplement);
}
