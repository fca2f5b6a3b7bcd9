using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Funds;
using ZgcDashboard.Lists;
using ZgcDashboard.Policies;
using ZgcDashboard.Projects;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Support;
using ZgcDashboard.WorkItems;

namespace ZgcDashboard.Institutions;

public sealed class InstitutionPagesTests : PageTest
{
    private InstitutionQueries Queries => Services.GetRequiredService<InstitutionQueries>();

    [Fact]
    public async Task Every_body_that_a_row_a_document_a_fund_or_a_project_names_is_there_once()
    {
        var model = await Queries.ModelAsync(Ct);
        await using var db = Store.Db.Present();
        var named = db.Organisations.AsEnumerable().Select(o => o.Name)
            .Concat(db.Policies.AsEnumerable().SelectMany(p => ListedNames.Of(p.Issuers)))
            .Concat(db.Funds.AsEnumerable().SelectMany(f => ListedNames.Of(f.Responsible)))
            .Concat(db.Projects.AsEnumerable().SelectMany(p => ListedNames.Of(p.Responsible))).Select(n => n.Zh).Distinct();

        Assert.All(named, name => Assert.Single(model.Rows, r => r.Name.Zh == name || r.OtherNames.Contains(name)));
        Assert.Equal(model.Rows.Count, model.Rows.SelectMany(r => r.Ids).Distinct().Count());
    }

    [Theory]
    [InlineData("city-planning-commission", "市规土委")]
    [InlineData("cas-beijing-branch", "中科院北京分院")]
    [InlineData("cas-transfer-bureau", "中科院科技促进发展局")]
    [InlineData("manchester", "曼彻斯特大学")]
    [InlineData("aero-polytechnology", "中国航空综合技术研究所等九家单位")]
    public async Task Ways_of_writing_one_name_are_shown_as_such(string id, string otherName) =>
        Assert.Contains(otherName, (await Queries.ModelAsync(Ct)).Of(id)!.OtherNames);

    [Theory]
    [InlineData("财政部等部委", "财政部")]
    [InlineData("九家企业等12家单位", "九家企业")]
    [InlineData("中国高等教育学会", "中国高等教育学会")]
    [InlineData("等等", "等等")]
    public void What_stands_for_others_is_no_part_of_a_name(string written, string name) => Assert.Equal(name, BodyName.WithoutOthers(written));

    [Fact]
    public async Task Names_that_are_only_alike_stay_apart_and_are_shown_beside_each_other()
    {
        var page = (await Queries.PageAsync("tsinghua", Ct))!;

        Assert.Empty(page.Institution.OtherNames);
        Assert.Equal(["tsinghua-environment-lab"], page.Near.Select(n => n.Id));
        Assert.Contains("海淀区", (await Queries.PageAsync("haidian-government", Ct))!.Near.Select(n => n.Name.Zh));
    }

    [Fact]
    public async Task Every_count_is_that_of_the_list_that_it_leads_to()
    {
        var model = await Queries.ModelAsync(Ct);
        var (policies, funds, tasks) = (await Services.GetRequiredService<PolicyQueries>().ModelAsync(Ct),
            await Services.GetRequiredService<FundQueries>().ModelAsync(Ct), await Services.GetRequiredService<WorkItemQueries>().ModelAsync(Ct));

        var projects = Services.GetRequiredService<ProjectQueries>();

        Assert.True(model.Rows.Sum(r => r.Policies.Count) > 40);
        foreach (var row in model.Rows)
        {
            if (row.Policies.Count > 0)
                Assert.Equal(row.Policies.Count, policies.Rows.Count(PolicyFilter.Parse(
                    new(null, Query(row.AddressOf(Connection.Policies), "issuer"), null, null, null, null), policies).Filter.Holds));
            if (row.Funds.Count > 0)
                Assert.Equal(row.Funds.Count, funds.Funds.Count(FundFilter.Parse(
                    new() { Responsible = Query(row.AddressOf(Connection.Funds), "responsible") }, funds).Filter.Holds));
            if (row.Tasks.Count > 0)
                Assert.Equal(row.Tasks.Select(t => t.Id), WorkItemFilter.Parse(
                    new() { Section = Query(row.AddressOf(Connection.Tasks), "section") }, tasks).Filter.Of(tasks).Select(r => r.Id));
            Assert.Equal(row.Projects, (await Queries.PageAsync(row.Id, Ct))!.Projects.Count);
            if (row.Projects > 0) Assert.Equal(row.Projects, (await projects.ListAsync(Asked.Projects(row.AddressOf(Connection.Projects)), Ct)).RowCount);
        }
    }

    [Fact]
    public void An_institution_has_a_page_with_everything_that_it_is_connected_with()
    {
        var page = Render<InstitutionPage>(p => p.Add(x => x.Id, "peking-university"));
        page.WaitForAssertion(() => Assert.Equal("北京大学", page.Find("h1").TextContent));

        Assert.Equal("1", page.Find("#projects .count").TextContent);
        Assert.NotNull(page.Find("a[href='/work-items?section=25.3#s25-3']"));
        Assert.Contains(page.FindAll("dd a").Select(a => a.TextContent), name => name == "北京大学网络与信息安全实验室");
    }

    [Fact]
    public void A_body_without_a_row_of_its_own_has_a_page_by_its_name()
    {
        var page = Render<InstitutionPage>(p => p.Add(x => x.Id, "中关村管委会"));
        page.WaitForAssertion(() => Assert.Equal("中关村管委会", page.Find("h1").TextContent));

        Assert.Contains("未列类别", page.Find(".crumbs").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".page-head .record-links"));
        Assert.Equal("/policies?issuer=%E4%B8%AD%E5%85%B3%E6%9D%91%E7%AE%A1%E5%A7%94%E4%BC%9A", page.Find("#policies a").GetAttribute("href"));
    }

    [Fact]
    public async Task What_is_wrong_with_the_source_stands_with_the_institution_that_it_speaks_of()
    {
        Assert.Contains("同一单位写法不一", Assert.Single((await Queries.PageAsync("sogou", Ct))!.Flaws).Text.Zh, StringComparison.Ordinal);
        Assert.Empty((await Queries.PageAsync("boe", Ct))!.Flaws);
    }

    [Theory]
    [InlineData("市规土委", "city-planning-commission")]
    [InlineData("财政部等部委", "财政部")]
    [InlineData("中国科学院北京分院", "cas-beijing-branch")]
    public async Task A_name_in_any_way_of_writing_leads_to_its_page(string written, string id) =>
        Assert.Equal(id, (await Queries.PageAsync(written, Ct))?.Institution.Id);

    [Fact]
    public async Task There_is_none_of_an_unknown_id() => Assert.Null(await Queries.PageAsync("no-such-body", Ct));

    [Fact]
    public async Task Two_rows_of_one_body_are_one_institution_with_both_addresses()
    {
        await Store.ExecuteAsync("UPDATE Organisations SET NameZh = '京东方 ' WHERE Id = 'sdl'");
        await Store.SeeAsync();
        var model = await Queries.ModelAsync(Ct);

        Assert.Same(model.Of("boe"), model.Of("sdl"));
        Assert.Contains("与雄安新区签署战略合作框架协议", model.Of("boe")!.Role!.Zh, StringComparison.Ordinal);
        Assert.Contains("先进技术实验室", model.Of("boe")!.Role!.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_counts_beside_the_choices_are_what_a_click_leads_to()
    {
        var model = await Queries.ModelAsync(Ct);
        var page = RenderAt("/institutions?with=policies,tasks");
        var bar = page.WaitForComponent<FilterBar>();

        var choices = bar.Instance.Facets.SelectMany(f => f.Choices.Select(c => (c.Count, Address: f.AddressOf([c.Value])))).ToList();
        Assert.True(choices.Count > 25);
        Assert.All(choices, choice => Assert.Equal(choice.Count, InstitutionFilter.Parse(
            Query(choice.Address, "kind"), Query(choice.Address, "section"), Query(choice.Address, "with"), null, new()).Filter.Of(model.Rows).Count));
    }

    [Fact]
    public void A_sort_and_what_is_not_known_are_as_in_every_list()
    {
        var page = RenderAt("/institutions?sort=-policies&kind=wizard&with=luck");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("p.notice[role=status]").Count));

        Assert.StartsWith("中关村管委会", page.Find("tbody tr td").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_responsible_is_counted_by_an_index()
    {
        var plan = SqlRows.Of(Store, """
            EXPLAIN QUERY PLAN SELECT p."ResponsibleZh", p."ResponsibleEn", p."ReportId", p."Section", p."Item", COUNT(*) FROM "Projects" AS "p"
            WHERE "p"."ResponsibleZh" IS NOT NULL OR "p"."ResponsibleEn" IS NOT NULL
            GROUP BY "p"."ResponsibleZh", "p"."ResponsibleEn", "p"."ReportId", "p"."Section", "p"."Item"
            """);

        Assert.Contains("USING COVERING INDEX IX_Projects_ResponsibleZh", string.Join(' ', plan), StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", string.Join(' ', plan), StringComparison.Ordinal);
    }

    private static string?[]? Query(string address, string name) =>
        QueryHelpers.ParseQuery(new Uri("http://x" + address).Query).TryGetValue(name, out var values) ? [.. values] : null;

    private IRenderedComponent<InstitutionsPage> RenderAt(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<InstitutionsPage>();
    }
}
