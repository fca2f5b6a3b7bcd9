using Microsoft.Playwright;

namespace ZgcDashboard.Browser;

/// <summary>A leader asks who is late, on a server whose projects have milestones.</summary>
public sealed class WhoIsLateTests(WhoIsLateTests.OwnServer own) : IClassFixture<WhoIsLateTests.OwnServer>
{
    [Fact]
    public async Task Who_is_late_is_answered_by_unit_and_leads_to_the_projects_and_to_the_milestone()
    {
        await own.FillAsync();
        await using var leader = await Visitor.ArriveAsync(own.Server);
        await leader.OpenAsync("/projects");
        await leader.Page.GetByRole(AriaRole.Link, new() { Name = "按期", Exact = true }).ClickAsync();

        await Assertions.Expect(leader.Page.Locator("h1")).ToHaveTextAsync("项目按期情况");
        await leader.DrawnAsync();
        await leader.AxeFindsNothingAsync();
        var unit = leader.Page.Locator("#units tbody tr").First;
        await Assertions.Expect(unit).ToContainTextAsync("区住建委");
        await unit.GetByRole(AriaRole.Link).First.ClickAsync();

        await Assertions.Expect(leader.Page.Locator(".list tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(leader.Page.Locator(".list tbody tr")).ToContainTextAsync("逾期 30 天");
        await leader.Page.Locator(".list tbody tr a").First.ClickAsync();
        await Assertions.Expect(leader.Page.Locator("#roof")).ToContainTextAsync("逾期 30 天");
        await leader.AxeFindsNothingAsync();
        await leader.Page.SetViewportSizeAsync(390, 844);
        Assert.Equal(0, await leader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        leader.SawNoFault();
    }

    public sealed class OwnServer : IAsyncDisposable
    {
        internal DashboardServer Server { get; } = new();

        /// <summary>One milestone that is late, one that is done, a problem; of one project money and works are known.</summary>
        internal async Task FillAsync()
        {
            await Server.StartAsync();
            await Server.ExecuteAsync("""
                UPDATE Projects SET ResponsibleZh = '区住建委', InvestmentFen = 100000000, InvestedFen = 40000000, Progress = '60', ProgressAsOf = '2018-06-30'
                WHERE Id = 'health-valley';
                INSERT INTO Milestones (Id, ProjectId, NameZh, NameEn, Planned, Actual, AsOf, Also) VALUES
                ('start', 'health-valley', '开工', 'Start', '2018-03', '2018-03-20', '2018-06-30', ''),
                ('roof', 'health-valley', '封顶', 'Roof', '2018-05-31', NULL, '2018-06-30', '');
                INSERT INTO Problems (Id, ProjectId, WhatZh, WhatEn, Due, AsOf, Also) VALUES
                ('land', 'health-valley', '用地未批', 'No land', '2018-05-31', '2018-06-30', '');
                """);
        }

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
