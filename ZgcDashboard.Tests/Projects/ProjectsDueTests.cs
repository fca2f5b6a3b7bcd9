using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Figures;
using ZgcDashboard.Support;

namespace ZgcDashboard.Projects;

/// <summary>Who is late and what is due: the page, the filters of the list and their counts.</summary>
public sealed class ProjectsDueTests : PageTest
{
    private readonly HandClock _june = new();

    private ProjectQueries Projects => new(Store.Db, Store.Answers, _june);

    private DeliveryQueries Delivery => new(Store.Db, Store.Answers, _june);

    protected override void AddServices()
    {
        _june.Set(new DateTimeOffset(2018, 6, 30, 8, 0, 0, TimeSpan.Zero) - _june.GetUtcNow());
        Services.AddSingleton<TimeProvider>(_june);
    }

    [Fact]
    public void Where_nobody_reported_a_date_the_page_says_so_with_the_count_and_invents_nothing()
    {
        var page = Render<DeliveryPage>();
        page.WaitForAssertion(() => Assert.Contains("（0/", page.Find("section.panel .none").TextContent, StringComparison.Ordinal));

        Assert.Empty(page.FindAll("table, figure, .totals"));
    }

    [Fact]
    public async Task Who_is_late_is_told_by_unit_and_by_park_with_a_way_to_each_list()
    {
        await FillAsync();
        var model = await Delivery.ModelAsync(Ct);

        Assert.Equal((2, 1, 1, 1), (model.All[Punctuality.Late], model.All[Punctuality.MayBeLate], model.All[Punctuality.Unreported], model.All[Punctuality.Soon]));
        Assert.Equal(["区住建委", "区发改委"], model.ByUnit.Take(2).Select(g => g.Name!.Zh));
        Assert.Equal((2, 1), (model.ByUnit[0][Punctuality.Late], model.ByUnit[1][Punctuality.Unreported]));
        Assert.Equal(["roof", null], model.Latest.Select(i => i.MilestoneId));
        Assert.Equal("opening", Assert.Single(model.Soon).MilestoneId);
        Assert.Equal(new Coverage(4, model.All.Projects), model.Coverage);
        foreach (var (of, address) in new[] { (Punctuality.Late, "late=yes"), (Punctuality.MayBeLate, "late=borderline"), (Punctuality.Unreported, "late=unreported"), (Punctuality.Soon, "due=30") })
        {
            Assert.Contains(address, DeliveryTable.Address(of), StringComparison.Ordinal);
            var list = await Projects.ListAsync(Asked.Projects(DeliveryTable.Address(of, new() { Responsible = "区住建委" })), Ct);
            Assert.Equal(model.ByUnit[0][of], list.Total);
        }
    }

    [Fact]
    public async Task The_page_shows_its_numbers_its_lists_and_the_day_they_are_seen_from()
    {
        await FillAsync();
        var page = Render<DeliveryPage>();
        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll(".totals li").Count));

        Assert.Equal("2", page.FindAll(".totals a.big")[0].TextContent);
        Assert.Contains("区住建委", page.Find("#units tbody").TextContent, StringComparison.Ordinal);
        Assert.Contains("逾期 30 天", page.Find("#latest").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find("#latest a[href='/projects/health-valley#roof']"));
        Assert.Contains("2018-06-30", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_by_deadlines_leaves_what_it_says_and_counts_each_choice_with_the_others_standing()
    {
        await FillAsync();

        async Task<string[]> Ids(string address) => [.. (await Projects.ListAsync(Asked.Projects(address), Ct)).Rows.Select(r => r.Id).Order(StringComparer.Ordinal)];
        Assert.Equal(["glodon-park", "health-valley"], await Ids("late=yes"));
        Assert.Equal(["binhai-park"], await Ids("late=unreported"));
        Assert.Equal(["binhai-park", "glodon-park", "health-valley"], await Ids("late=yes,unreported"));
        Assert.Equal(["health-valley"], await Ids("late=yes&due=30"));
        Assert.Equal(["health-valley"], await Ids("late=yes&q=健康"));
        Assert.Empty(await Ids("late=yes&responsible=区发改委"));
        var list = await Projects.ListAsync(Asked.Projects("late=yes"), Ct);
        Assert.Equal([("yes", 2), ("borderline", 1), ("unreported", 1)], list.Due.Late.Select(c => (c.Value!, c.Count)));
        Assert.Equal(1, Assert.Single(list.Due.Soon).Count);
    }

    [Fact]
    public async Task A_list_of_the_late_is_sorted_as_any_other_and_shows_days_and_what_comes_next()
    {
        await FillAsync();
        var list = await Projects.ListAsync(Asked.Projects("late=yes&sort=-name&columns=name,late,next,finish"), Ct);

        Assert.Equal(list.Rows.Select(r => r.Name.Zh).OrderDescending(StringComparer.Ordinal), list.Rows.Select(r => r.Name.Zh));
        var valley = list.Rows.Single(r => r.Id == "health-valley").Deadlines!;
        Assert.Equal((Punctuality.Late, 30), (valley.Latest!.Value.Is, valley.Latest.Value.Days!.Value.Low));
        Assert.Equal(("启用", "2018-07-20"), (valley.Next!.Name.Zh, $"{valley.Next.Planned}"));
        Assert.Equal(Punctuality.Late, list.Rows.Single(r => r.Id == "glodon-park").Deadlines!.Latest!.Value.Is);
    }

    [Fact]
    public async Task What_is_in_use_is_not_late_though_nobody_reported_the_day_of_its_finish()
    {
        await FillAsync();
        await Store.ExecuteAsync("UPDATE Projects SET Stage = 'operating', StageInferred = 0 WHERE Id = 'glodon-park'");
        Assert.Equal(1, (await Delivery.ModelAsync(Ct)).All[Punctuality.Late]);
    }

    [Fact]
    public async Task How_many_started_is_told_by_days_and_stages_and_left_open_where_neither_tells()
    {
        await Store.ExecuteAsync("UPDATE Projects SET Stage = NULL, ActualStart = NULL, PlannedStart = NULL");
        await Store.ExecuteAsync("UPDATE Projects SET PlannedStart = '2018-03' WHERE Id IN ('health-valley', 'glodon-park', 'binhai-park')");
        await Store.ExecuteAsync("UPDATE Projects SET ActualStart = '2018-04-10' WHERE Id = 'health-valley'");
        await Store.ExecuteAsync("UPDATE Projects SET Stage = 'approval', StageInferred = 0, StageAsOf = '2018-06' WHERE Id = 'glodon-park'");
        await Store.ExecuteAsync("UPDATE Projects SET Stage = 'approval', StageInferred = 0, StageAsOf = '2018-H1' WHERE Id = 'binhai-park'");
        var starts = (await Delivery.ModelAsync(Ct)).Starts;

        Assert.Equal(new OnTimeRate(1, 1, 0, 1), starts);
        Assert.Equal(new Interval(new Ratio(1, 3).Percent!.Value, new Ratio(2, 3).Percent), starts.Starts.Interval);
    }

    [Fact]
    public async Task Money_and_works_part_projects_into_corners_and_what_lacks_one_is_counted_and_not_drawn()
    {
        await Store.ExecuteAsync("UPDATE Projects SET InvestmentFen = 100000000, InvestedFen = 80000000, Progress = '20' WHERE Id = 'health-valley'");
        await Store.ExecuteAsync("UPDATE Projects SET InvestmentFen = 100000000, InvestedFen = 50000000, Progress = '60' WHERE Id = 'glodon-park'");
        await Store.ExecuteAsync("UPDATE Projects SET InvestmentFen = 100000000, Progress = '60' WHERE Id = 'binhai-park'");
        var model = await Delivery.ModelAsync(Ct);

        Assert.Equal([(QuadrantCorner?)null, QuadrantCorner.MoneyAhead], model.Quadrant.Points.OrderBy(p => p.Id, StringComparer.Ordinal).Select(p => p.Corner));
        Assert.Equal(new Coverage(2, model.All.Projects), model.Quadrant.Measured);
        var spec = Services.GetRequiredService<DeliveryCharts>().Spec(model.Quadrant)!;
        Assert.Equal(2, spec.Series.Sum(s => s.Values.Count));
        Assert.Null(Services.GetRequiredService<DeliveryCharts>().Spec(new([], default)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_list_offers_the_filters_only_where_something_is_late_or_due(bool isAny)
    {
        if (isAny) await FillAsync();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/projects");
        var page = Render<ProjectsPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".list tbody tr")));

        Assert.Equal(isAny, page.Find("nav.filters").TextContent.Contains("逾期", StringComparison.Ordinal));
    }

    /// <summary>Two late, one of them by its finish; one borderline, one not reported, one due.</summary>
    private async Task FillAsync()
    {
        await Store.ExecuteAsync("UPDATE Projects SET ResponsibleZh = '区住建委', ResponsibleEn = NULL WHERE Id IN ('health-valley', 'glodon-park')");
        await Store.ExecuteAsync("UPDATE Projects SET ResponsibleZh = '区发改委', ResponsibleEn = NULL WHERE Id = 'binhai-park'");
        await Store.ExecuteAsync("""
            INSERT INTO Milestones (Id, ProjectId, NameZh, NameEn, Planned, Actual, AsOf, Also) VALUES
            ('start', 'health-valley', '开工', 'Start', '2018-03', '2018-03-20', '2018-06-30', ''),
            ('roof', 'health-valley', '封顶', 'Roof', '2018-05-31', NULL, '2018-06-30', ''),
            ('opening', 'health-valley', '启用', 'Opening', '2018-07-20', NULL, '2018-06-30', ''),
            ('unsure', 'lenovo-future-park', '封顶', 'Roof', '2018-06-15', NULL, '2018-06', ''),
            ('unsaid', 'binhai-park', '封顶', 'Roof', '2018-06-15', NULL, '2018-05-31', '')
            """.Replace("lenovo-future-park", await FourthAsync(), StringComparison.Ordinal));
        await Store.ExecuteAsync("UPDATE Projects SET PlannedFinish = '2018-06-01', ProgressAsOf = '2018-06-30', Progress = '60', Stage = 'implementation' WHERE Id = 'glodon-park'");
    }

    private async Task<string> FourthAsync()
    {
        await using var db = Store.Db.Present();
        return db.Projects.Where(p => p.ParentId == null && p.Id != "health-valley" && p.Id != "glodon-park" && p.Id != "binhai-park").Select(p => p.Id).OrderBy(id => id).First(id => !db.Projects.Any(o => o.ParentId == id));
    }
}
