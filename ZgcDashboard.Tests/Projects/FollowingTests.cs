using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Support;

namespace ZgcDashboard.Projects;

/// <summary>A project's milestones, problems and year on its page.</summary>
public sealed class FollowingTests : PageTest
{
    private const string Milestones = "INSERT INTO Milestones (Id, ProjectId, NameZh, NameEn, Planned, Actual, AsOf, Also) VALUES ";

    [Fact]
    public void A_project_of_which_nobody_reported_a_milestone_or_a_problem_says_so()
    {
        var page = Open();

        Assert.Equal("尚未报告节点。", page.Find("#milestones .none").TextContent);
        Assert.Equal("尚未报告问题。", page.Find("#problems .none").TextContent);
        Assert.Empty(page.FindAll("#milestones table, #problems li"));
    }

    [Fact]
    public async Task Each_milestone_says_how_it_stands_by_the_day_of_its_own_data()
    {
        await Store.ExecuteAsync(Milestones + """
            ('a', 'binhai-park', '开工', 'Start', '2018-03', '2018-03-20', '2018-06-30', ''),
            ('b', 'binhai-park', '封顶', 'Roof', '2018-05-31', '2018-06-12', '2018-06-30', ''),
            ('c', 'binhai-park', '装修', 'Fit-out', '2018-06-15', NULL, '2018-06-30', ''),
            ('d', 'binhai-park', '验收', 'Acceptance', '2018-06-20', NULL, NULL, ''),
            ('e', 'binhai-park', '启用', 'Opening', NULL, NULL, '2018-06-30', '')
            """);
        var page = Open();

        string Standing(string id) => page.Find($"#{id} .standing .lamp").TextContent;
        Assert.Equal(("提前 11 天完成", "逾期 12 天完成", "逾期 15 天", "未报告计划"), (Standing("a"), Standing("b"), Standing("c"), Standing("e")));
        Assert.StartsWith("到期", Standing("d"), StringComparison.Ordinal);
        Assert.EndsWith("未报告", Standing("d"), StringComparison.Ordinal);
        Assert.Equal(["a", "b", "c", "d", "e"], page.FindAll("#milestones tbody tr").Select(r => r.Id!));
        // One of four in time, one of which nobody has reported.
        Assert.StartsWith("25.0～50.0%", page.Find("#milestones .rate summary").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("按期完成节点 ÷ 应完成节点", page.Find("#milestones .rate dl").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seen_from_the_day_of_the_data_what_comes_after_it_is_not_due()
    {
        await Store.ExecuteAsync(Milestones + "('d', 'binhai-park', '验收', 'Acceptance', '2018-07-20', NULL, '2018-06-30', '')");
        await using var db = Store.Db.Present();
        var june = await Following.OfAsync(db, "binhai-park", new(2018, 6, 30), Ct);
        var august = await Following.OfAsync(db, "binhai-park", new(2018, 8, 31), Ct);

        Assert.Equal((Figures.Punctuality.Soon, Figures.Punctuality.Unreported), (june.Milestones[0].Standing.Is, august.Milestones[0].Standing.Is));
        Assert.Equal((0, 1), (june.InTime.Due, august.InTime.Due));
    }

    [Fact]
    public async Task Open_problems_come_first_with_who_sees_to_them_and_by_when()
    {
        await Store.ExecuteAsync("""
            INSERT INTO Problems (Id, ProjectId, WhatZh, WhatEn, ResponsibleZh, Person, Due, Solved, AsOf, Also) VALUES
            ('p1', 'binhai-park', '用地未批', 'No land', '规自分局', '李四', '2018-05-31', '2018-05-20', '2018-06-30', ''),
            ('p2', 'binhai-park', '缺资金', 'No money', '财政局', NULL, '2018-05-31', NULL, '2018-06-30', '')
            """);
        var page = Open();

        Assert.Equal(["p2", "p1"], page.FindAll("#problems li").Select(l => l.Id!));
        Assert.Contains("未解决 1，共 2", page.Find("#problems h2").TextContent, StringComparison.Ordinal);
        Assert.Contains("逾期 30 天", page.Find("#p2").TextContent, StringComparison.Ordinal);
        Assert.Contains("规自分局", page.Find("#p1").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2018-06-30", "50.0%", "+0.4")]
    [InlineData("2017-12-31", null, null)]
    public async Task The_years_investment_is_measured_by_that_years_plan_and_beside_time(string asOf, string? rate, string? gap)
    {
        await Store.ExecuteAsync("UPDATE Projects SET YearPlanFen = 20000000000, YearOfPlan = 2018, InvestedFen = 90000000000, YearInvestedFen = 10000000000, YearInvestedAsOf = '"
            + asOf + "' WHERE Id = 'binhai-park'");
        var values = Open().FindAll("#delivery dd").Select(d => d.TextContent).ToList();

        if (rate is not null)
        {
            Assert.Contains(values, v => v.Contains(rate, StringComparison.Ordinal) && v.Contains("49.6%", StringComparison.Ordinal) && v.Contains(gap!, StringComparison.Ordinal));
        }
        else Assert.Contains(values, v => v.Contains("不能相比", StringComparison.Ordinal));
    }

    private IRenderedComponent<ProjectPage> Open()
    {
        var page = Render<ProjectPage>(p => p.Add(x => x.Id, "binhai-park"));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("#milestones")));
        return page;
    }
}
