using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Lists;
using ZgcDashboard.Support;

namespace ZgcDashboard.ReportedFigures;

public sealed class FiguresPageTests : PageTest
{
    private FigureQueries Queries => Services.GetRequiredService<FigureQueries>();

    [Fact]
    public void The_head_counts_what_has_no_date_and_what_has_no_number()
    {
        var page = RenderAt("/figures?rows=100");
        page.WaitForAssertion(() => Assert.Contains("共 78 项数据：59 项未注明日期，2 项只有文字", page.Find(".lead").TextContent, StringComparison.Ordinal));

        Assert.Equal(78, page.FindAll("tbody tr").Count);
    }

    [Theory]
    [InlineData("policy-meetings", "近 20 次", "0～20")]
    [InlineData("expert-suggestions", "20 余条", "≥ 20")]
    [InlineData("listing-candidates", "约 100 家", "90～110")]
    [InlineData("airport-products", "数十项", "20～99")]
    [InlineData("park-tour-industries", "1～2 个", "1～2")]
    [InlineData("zone-area", "488 平方公里", "")]
    [InlineData("training-deduction-limit", "8 %", "7.5～8.5（如系四舍五入）")]
    [InlineData("budget-rate-adjusted", "41.1 %", "41.05～41.15（如系四舍五入）")]
    public void A_number_stands_with_its_qualifier_and_what_it_may_stand_for(string id, string number, string range)
    {
        var page = RenderAt("/figures?rows=100");
        page.WaitForAssertion(() => Assert.NotNull(page.Find($"#{id}")));

        var cells = page.Find($"#{id}").Closest("tr")!.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList();
        Assert.Equal((number, range), (cells[1], cells[2]));
    }

    [Fact]
    public void Sorted_by_value_each_unit_stands_by_itself_and_that_is_said()
    {
        var page = RenderAt("/figures?sort=-value&rows=100&columns=subject,unit,value");
        page.WaitForAssertion(() => Assert.Contains("先按单位分组", page.Find("p.notice[role=note]").TextContent, StringComparison.Ordinal));

        var units = page.FindAll("tbody tr td:nth-child(2)").Select(c => c.TextContent.Trim()).ToList();
        Assert.Equal(units.Distinct().Count(), 1 + units.Zip(units.Skip(1)).Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public async Task Within_a_unit_values_are_in_order_and_words_come_last()
    {
        var model = await Queries.ModelAsync(Ct);
        var rows = Filter("/figures?unit=项&sort=value", model).Of(model.Rows);

        Assert.Equal([6, 10, 51, 451, 716, null, null], rows.Select(r => r.Value));
        Assert.DoesNotContain("role=\"note\"", RenderAt("/figures?unit=项&sort=value").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sort_by_unit_and_value_keeps_the_units_own_direction()
    {
        var model = await Queries.ModelAsync(Ct);
        var units = Filter("/figures?sort=value,-unit", model).Of(model.Rows).Select(r => r.Unit.ToString()).Distinct().ToList();

        Assert.Equal(Filter("/figures?sort=-unit", model).Of(model.Rows).Select(r => r.Unit.ToString()).Distinct(), units);
        Assert.Equal("/figures?sort=value,-unit", Filter("/figures?sort=value,-unit", model).Address);
    }

    [Fact]
    public async Task A_figure_is_found_in_every_section_that_states_it()
    {
        var model = await Queries.ModelAsync(Ct);

        foreach (var section in new[] { "2", "20" })
            Assert.Contains("zone-area", Filter($"/figures?section={section}", model).Of(model.Rows).Select(r => r.Id));
        Assert.Empty(Filter("/figures?section=9", model).Of(model.Rows));
    }

    [Fact]
    public async Task A_range_of_dates_keeps_what_can_lie_in_it_and_leaves_out_what_has_none()
    {
        var model = await Queries.ModelAsync(Ct);

        Assert.Equal(["training-deduction-limit", "transfer-award-reduction"], Filter("/figures?from=2018-05&to=2018-05", model).Of(model.Rows).Select(r => r.Id).Except(["integrity-organisations"]));
        Assert.Contains("integrity-organisations", Filter("/figures?from=2018-06-30", model).Of(model.Rows).Select(r => r.Id));
    }

    [Fact]
    public async Task What_the_report_plans_for_later_is_no_date_of_its_data() =>
        Assert.Equal("2018-06-30", (await Queries.ModelAsync(Ct)).Dates.Latest.ToString());

    [Fact]
    public async Task The_counts_beside_the_choices_are_what_a_click_leads_to()
    {
        var model = await Queries.ModelAsync(Ct);
        var page = RenderAt("/figures?kind=zone&date=none");
        var bar = page.WaitForComponent<FilterBar>();

        var choices = bar.Instance.Facets.SelectMany(f => f.Choices.Select(c => (c.Count, Address: f.AddressOf([c.Value])))).ToList();
        Assert.True(choices.Count > 50);
        Assert.All(choices, choice => Assert.Equal(choice.Count, Filter(choice.Address, model).Of(model.Rows).Count));
    }

    [Fact]
    public void What_is_not_known_is_told()
    {
        var page = RenderAt("/figures?unit=光年,平方公里&section=29&kind=moon&qualifier=maybe&from=someday&sort=colour&park=atlantis&value=big");
        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));

        Assert.Equal(8, page.FindAll("p.notice[role=status]").Count);
    }

    [Fact]
    public void A_number_that_a_step_of_a_fund_counts_too_leads_there()
    {
        var page = RenderAt("/figures?q=716&section=6");
        page.WaitForAssertion(() => Assert.Contains("没有符合条件的数据", page.Markup, StringComparison.Ordinal));

        page = RenderAt("/figures?q=申请受理");
        page.WaitForAssertion(() => Assert.NotNull(page.Find("tbody a[href='/funds/standards-subsidy#step-standards-accepted']")));
    }

    [Fact]
    public void Files_are_offered_of_what_the_filter_leaves_but_not_of_what_is_stated_outright_alone()
    {
        var page = RenderAt("/figures?unit=%25&sort=value");
        page.WaitForAssertion(() => Assert.Equal(
            ["/data/export/lists/figures.csv?unit=%25", "/data/export/lists/figures.xlsx?unit=%25"], page.FindAll("a[download]").Select(a => a.GetAttribute("href"))));

        page = RenderAt("/figures?stated=1");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("tbody tr")));
        Assert.Empty(page.FindAll("a[download]"));
    }

    private static FigureFilter Filter(string address, FiguresModel model)
    {
        var query = QueryHelpers.ParseQuery(new Uri("http://x" + address).Query);
        string?[]? Several(string name) => query.TryGetValue(name, out var values) ? [.. values] : null;
        var (filter, ignored) = new FigureAddress
        {
            Section = Several("section"), Unit = Several("unit"), Kind = Several("kind"), Park = Several("park"), Qualifier = Several("qualifier"),
            Value = Several("value"), Date = Several("date"), From = Several("from")?[0], To = Several("to")?[0], View = new(Several("sort")),
        }.Read(model);
        Assert.Empty(ignored);
        return filter;
    }

    private IRenderedComponent<FiguresPage> RenderAt(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<FiguresPage>();
    }
}
