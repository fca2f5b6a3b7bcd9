using ZgcDashboard.Figures;
using ZgcDashboard.Support;

namespace ZgcDashboard.Budget;

public sealed class BudgetQueriesTests : StoreTest
{
    private BudgetQueries Queries => new(Store.Db, Store.Answers);

    [Fact]
    public async Task A_rate_keeps_the_decimals_that_the_report_printed()
    {
        var execution = (await Queries.ModelAsync(null, ct: Ct))!.Latest!.Execution!;

        Assert.Equal(new Interval(55.5m, 56.5m), execution.ExecutionRateOnInitial.Interval);
        Assert.Equal(143_601, Math.Round(execution.InitialBudget.Interval.Low));
        Assert.Equal(146_190, Math.Round(execution.InitialBudget.Interval.High!.Value));
    }

    [Fact]
    public async Task The_latest_year_with_reported_spending_is_shown_unless_another_is_asked_for()
    {
        Assert.Equal(2018, (await Queries.ModelAsync(null, ct: Ct))!.Shown.FiscalYear);
        Assert.Null(await Queries.ModelAsync(1999, ct: Ct));
        Assert.Null(await Queries.ModelAsync(budget: "unknown", ct: Ct));
        Assert.Null(await Queries.ModelAsync(2019, "special-funds-2018", Ct));

        var preparing = (await Queries.ModelAsync(2019, ct: Ct))!;
        Assert.Equal(2019, preparing.Shown.FiscalYear);
        Assert.Null(preparing.Latest);
    }

    [Fact]
    public async Task The_supplement_counts_as_released_on_the_last_day_that_its_month_allows() =>
        Assert.Equal(new DateOnly(2018, 6, 30), (await Queries.ModelAsync(null, ct: Ct))!.Latest!.Execution!.SupplementAsOf);

    [Fact]
    public async Task One_spend_gets_the_answers_of_all_rules()
    {
        var lamps = LampRow.Of((await Queries.ModelAsync(null, ct: Ct))!.Latest!.Execution!);

        Assert.Equal([Lamp.OnPace, Lamp.OnPace, Lamp.Watch], lamps.Select(l => l.Initial));
        Assert.Equal([Lamp.Watch, Lamp.Borderline, null], lamps.Select(l => l.Adjusted));
        Assert.Equal([Lamp.OnPace, Lamp.OnPace, null], lamps.Select(l => l.Released));
    }

    [Fact]
    public async Task Without_reported_spending_nothing_is_computed()
    {
        await Store.ExecuteAsync("UPDATE BudgetSnapshots SET ActualFen = NULL");

        Assert.Null((await Queries.ModelAsync(2018, ct: Ct))!.Latest!.Execution);
    }
}
