using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Lists;
using ZgcDashboard.Support;

namespace ZgcDashboard.Funds;

public sealed class FundPagesTests : PageTest
{
    private FundQueries Queries => Services.GetRequiredService<FundQueries>();

    [Fact]
    public async Task The_counts_beside_the_choices_are_what_a_click_leads_to()
    {
        var model = await Queries.ModelAsync(Ct);
        var page = RenderAt("/funds?kind=fund,subsidy,grant");
        var bar = page.WaitForComponent<FilterBar>();

        var choices = bar.Instance.Facets.SelectMany(f => f.Choices.Select(c => (c.Count, Address: f.AddressOf([c.Value])))).ToList();
        Assert.True(choices.Count > 15);
        Assert.All(choices, choice => Assert.Equal(choice.Count, Filter(choice.Address, model).Of(model.Funds).Count));
    }

    [Fact]
    public async Task Several_values_are_either_and_two_filters_are_both()
    {
        var model = await Queries.ModelAsync(Ct);
        int Count(string query) => Filter("/funds" + query, model).Of(model.Funds).Count;

        Assert.Equal(Count("?stage=design") + Count("?stage=none"), Count("?stage=design,none"));
        Assert.Equal(1, Count("?stage=design,none&responsible=市科委,国家开发银行"));
        Assert.Equal(model.Funds.Count, Count("?date=reported") + Count("?date=none"));
    }

    [Fact]
    public void The_list_is_sorted_and_shows_the_columns_of_the_address()
    {
        var page = RenderAt("/funds?view=list&sort=-date&columns=fund,date");
        page.WaitForAssertion(() => Assert.Equal(13, page.FindAll("tbody tr").Count));

        Assert.Equal(["2018-05-31", "2018-04-03", "未报告"], page.FindAll("tbody td:nth-child(2)").Select(d => d.TextContent.Trim()).Distinct());
        Assert.Empty(page.FindAll("table.matrix"));
    }

    [Fact]
    public void A_fund_shows_its_directions_and_that_its_points_are_not_listed()
    {
        var page = Render<FundPage>(p => p.Add(x => x.Id, "multi-park-fund"));
        page.WaitForAssertion(() => Assert.Equal(8, page.FindAll("#parts tbody tr").Count));

        var rows = page.FindAll("#parts tbody tr").Select(r => r.TextContent).ToList();
        Assert.Contains("7. 科创中心建设", rows[6], StringComparison.Ordinal);
        Assert.Contains("16 个", rows[7], StringComparison.Ordinal);
        Assert.Contains("未报告：16个支持点未列出", rows[7], StringComparison.Ordinal);
        Assert.All(rows, row => Assert.Contains("未报告", row, StringComparison.Ordinal));
        Assert.Equal("7", page.Find("#parts th[rowspan]").GetAttribute("rowspan"));
    }

    [Theory]
    [InlineData("甲资金方向", 2, "一、二", 2)]
    [InlineData("甲资金方向", 3, "一、二", 0)]
    [InlineData("甲资金方向", 2, null, 0)]
    [InlineData("乙资金方向", 2, "一、二", null)]
    [InlineData("甲资金", 2, "一、二", null)]
    public void Names_are_a_funds_parts_where_they_are_as_many_as_it_counts(string subject, int count, string? note, int? names) =>
        Assert.Equal(names, FundParts.Of(new()
        {
            Id = "f", SubjectZh = subject, SubjectEn = "", Value = count, UnitZh = "个", UnitEn = "", NoteZh = note,
        }, new("甲资金", "A"))?.Names.Count);

    [Fact]
    public async Task No_amount_is_made_up() => Assert.Equal(0, (await Queries.ModelAsync(Ct)).StepsWithAmount.Reported);

    [Fact]
    public void The_matrix_puts_a_fund_where_it_stands()
    {
        var page = RenderAt("/funds?stage=review");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("table.matrix tbody tr").Count));

        Assert.Contains(page.FindAll("table.matrix td.here"), here => here.TextContent.Contains("560", StringComparison.Ordinal));
        Assert.All(page.FindAll("table.matrix td.here"), here => Assert.Equal("评审审议", here.GetAttribute("data-stage")));
    }

    [Fact]
    public void An_unknown_stage_is_told_and_every_fund_shown()
    {
        var page = RenderAt("/funds?stage=spent");
        page.WaitForAssertion(() => Assert.Contains("spent", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(13, page.FindAll("table.matrix tbody tr").Count);
    }

    [Fact]
    public void A_step_has_an_anchor_and_says_what_was_not_reported()
    {
        var page = Render<FundPage>(p => p.Add(x => x.Id, "standards-subsidy"));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("#step-standards-eligible")));

        var step = page.Find("#step-standards-eligible").TextContent;
        Assert.Contains("560 项", step, StringComparison.Ordinal);
        Assert.Contains("161 家", step, StringComparison.Ordinal);
        Assert.Contains("未报告", step, StringComparison.Ordinal);
    }

    private static FundFilter Filter(string address, FundsModel model)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri("http://x" + address).Query);
        string?[]? Several(string name) => query.TryGetValue(name, out var values) ? [.. values] : null;
        var (filter, ignored) = FundFilter.Parse(new()
        {
            Stage = Several("stage"), Kind = Several("kind"), Responsible = Several("responsible"), Park = Several("park"), Date = Several("date"),
        }, model);
        Assert.Empty(ignored);
        return filter;
    }

    private IRenderedComponent<FundsPage> RenderAt(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<FundsPage>();
    }
}
