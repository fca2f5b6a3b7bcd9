using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Projects;

public sealed class ProjectPagesTests : PageTest
{
    [Fact]
    public void Who_changed_a_row_last_and_when_is_shown_where_it_is_asked_for()
    {
        var page = RenderAt("/projects?columns=name,changed");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".list tbody tr")));

        Assert.All(page.FindAll(".list tbody tr td:nth-child(2)"), cell => Assert.Contains("初始数据", cell.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll(".list tbody tr td:nth-child(2) a[href='/data/history/1'] time"));
    }

    [Fact]
    public void A_filter_that_leaves_nothing_says_so_and_offers_a_way_out()
    {
        var page = RenderAt("/projects?q=no-such-name");
        page.WaitForAssertion(() => Assert.Contains("没有", page.Find("section.panel").TextContent, StringComparison.Ordinal));
        Assert.NotNull(page.Find("section.panel a[href='/projects']"));
    }

    [Fact]
    public void An_unknown_filter_of_the_address_is_told()
    {
        var page = RenderAt("/projects?stage=finished");
        page.WaitForAssertion(() => Assert.Contains("finished", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/projects", true)]
    [InlineData("/projects?stated=1", false)]
    public void An_export_which_would_hold_what_was_inferred_is_not_offered_beside_a_list_without_it(string address, bool offered)
    {
        var page = RenderAt(address);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".list tbody tr")));
        Assert.Equal(offered, page.FindAll("a[download]").Count > 0);
    }

    [Fact]
    public void The_board_has_a_column_a_stage()
    {
        var page = RenderAt("/projects?view=board");
        page.WaitForAssertion(() => Assert.Equal(5, page.FindAll(".board section").Count));
    }

    [Fact]
    public void What_was_not_reported_of_a_project_is_said_to_be_so()
    {
        var page = Render<ProjectPage>(p => p.Add(x => x.Id, "binhai-park"));
        page.WaitForAssertion(() => Assert.Contains("报告未说明当前阶段", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_of_which_nobody_reported_how_it_gets_on_says_so_in_one_sentence()
    {
        var page = Render<ProjectPage>(p => p.Add(x => x.Id, "binhai-park"));
        page.WaitForAssertion(() => Assert.Contains("已报告 0/9 项", page.Find("#delivery").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("#delivery dl"));
    }

    [Fact]
    public void How_a_project_gets_on_is_shown_with_what_follows_from_it()
    {
        var panel = Render<DeliveryPanel>(p => p.Add(x => x.Project, new ProjectRow
        {
            Id = "x", Name = new("项目", "Project"), Kind = ProjectKind.Project, Citations = [], Person = "李四",
            Delivery = new()
            {
                PlannedFinish = Figures.ReportedDate.Parse("2018-05"), Investment = Figures.Money.FromTenThousandYuan(40_000),
                Invested = Figures.Money.FromTenThousandYuan(12_000), InvestedAsOf = Figures.ReportedDate.Parse("2018-06-30"),
            },
        }));

        var text = panel.Find("dl").TextContent;
        Assert.Contains("尚未竣工，已逾期 30 天", text, StringComparison.Ordinal);
        Assert.Contains("30.0%", text, StringComparison.Ordinal);
        Assert.Contains("累计完成投资 ÷ 总投资", text, StringComparison.Ordinal);
        Assert.Contains("（截至 2018-06-30）", text, StringComparison.Ordinal);
        Assert.Contains("李四", text, StringComparison.Ordinal);
        Assert.Contains("已报告 3/9 项", panel.Find("h2").TextContent, StringComparison.Ordinal);
        Assert.Equal(7, panel.FindAll("dl .none").Count);
    }

    private IRenderedComponent<ProjectsPage> RenderAt(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<ProjectsPage>();
    }
}
