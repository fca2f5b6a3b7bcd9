using ZgcDashboard.Figures;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Overview;

public sealed class OverviewQueriesTests : StoreTest
{
    private OverviewQueries Queries => new(Store.Db, Store.Answers);

    [Fact]
    public async Task The_parks_and_what_lies_in_none_hold_every_project()
    {
        var model = await Queries.ModelAsync(Ct);

        Assert.Equal(model.Projects.Total, model.ByPark.Sum(p => p.Counts.Total));
        Assert.Null(Assert.Single(model.ByPark, p => p.ParkId is null).Name);
        Assert.Equal(model.ParksWithProjects.Reported, model.ByPark.Count(p => p.ParkId is not null));
    }

    [Fact]
    public async Task Of_several_budgets_in_a_year_the_largest_is_shown_as_on_the_budget_page_and_named()
    {
        Assert.Null((await Queries.ModelAsync(Ct)).Execution!.Named);
        foreach (var (id, adjusted) in new[] { ("a-zero", 0), ("b-large", 300_000), ("c-small", 60_000) })
            await Store.ExecuteAsync($"""
                INSERT INTO Budgets (Id, ReportId, Section, Also, FiscalYear, NameZh, NameEn, Status) SELECT '{id}', ReportId, 18, '', 2018, '{id}', '{id}', 'executing' FROM Budgets LIMIT 1;
                INSERT INTO BudgetSnapshots (Id, ReportId, Section, Also, BudgetId, AsOf, ActualFen, InitialFen, AdjustedFen)
                SELECT '{id}-05', ReportId, 18, '', '{id}', '2018-05-31', 0, {adjusted}000000, {adjusted}000000 FROM Budgets LIMIT 1
                """);
        await Store.SeeAsync();
        var execution = (await Queries.ModelAsync(Ct)).Execution!;

        Assert.Equal(("b-large", 3, new DateOnly(2018, 5, 31)), (execution.Budget.Id, execution.Others, execution.AsOf));
        Assert.Equal("b-large", (await new Budget.BudgetQueries(Store.Db, Store.Answers).ModelAsync(2018, ct: Ct))!.Shown.Id);
        Assert.Equal("b-large", $"{execution.Named}");
    }

    [Fact]
    public async Task A_section_with_items_is_not_counted_beside_them()
    {
        await using var db = Store.Db.Present();
        var sections = db.WorkItems.AsEnumerable().GroupBy(w => w.Section);
        var tasks = sections.SelectMany(s => s.Any(w => w.Item is not null) ? s.Where(w => w.Item is not null) : s)
            .Count(w => w.CopyOfId is null && w.Status != WorkItemStatus.Omitted);

        Assert.Equal(71, tasks);
        Assert.Equal(tasks, (await Queries.ModelAsync(Ct)).WorkItems.Sum(w => w.Count));
    }

    [Fact]
    public async Task What_happened_lately_ends_with_the_data_and_the_newest_comes_first()
    {
        var model = await Queries.ModelAsync(Ct);

        Assert.All(model.Lately, h => Assert.True(h.Date.End <= model.AsOf));
        Assert.Equal(model.Lately.Select(h => h.Date.End).OrderDescending(), model.Lately.Select(h => h.Date.End));
        Assert.Equal(HappeningKind.Budget, model.Lately[0].Kind);
        Assert.All(model.Next, h => Assert.Equal(HappeningKind.Planned, h.Kind));
    }

    [Fact]
    public async Task An_empty_store_has_an_overview_that_claims_nothing()
    {
        foreach (var table in new[] { "Statements", "FundSteps", "Projects", "Funds", "BudgetSnapshots", "Budgets", "Figures", "Policies", "Events", "Flaws", "WorkItems", "Places", "Parks", "Reports" })
            await Store.ExecuteAsync($"PRAGMA foreign_keys = OFF; DELETE FROM {table}");

        var model = await Queries.ModelAsync(Ct);

        Assert.Null(model.AsOf);
        Assert.Null(model.Execution);
        Assert.Equal(0, model.Projects.Total);
        Assert.Equal(new Coverage(0, 0), model.ParksWithProjects);
    }
}
