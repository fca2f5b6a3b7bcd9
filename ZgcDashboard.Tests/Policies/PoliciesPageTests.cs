using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Lists;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Policies;

public sealed class PoliciesPageTests : PageTest
{
    private PolicyQueries Queries => Services.GetRequiredService<PolicyQueries>();

    [Fact]
    public void Who_changed_a_row_last_and_when_is_shown_where_it_is_asked_for()
    {
        var page = RenderAt("/policies?columns=title,changed");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("tbody tr")));

        Assert.All(page.FindAll("tbody tr td:nth-child(2)"), cell => Assert.Contains("初始数据", cell.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll("tbody tr td:nth-child(2) a[href='/data/history/1'] time"));
    }

    [Fact]
    public async Task The_row_that_was_written_to_last_leads_where_the_list_is_sorted_so()
    {
        var last = (await Queries.ModelAsync(Ct)).Rows[^1];
        await Store.ExecuteAsync($"""
            INSERT INTO History (AtUtc, "By", Origin, Why, Hash) VALUES ('2018-07-05 08:00:00', '王五', 'page', 'July', '');
            INSERT INTO Changes (EntryId, Kind, RowId, Before, After) VALUES ((SELECT max(Id) FROM History), 'policies', '{last.Id}', '{"{}"}', '{"{}"}');
            """);
        var page = RenderAt("/policies?sort=-changed");

        page.WaitForAssertion(() => Assert.Equal(last.Title.ToString(), page.Find("tbody tr td span").TextContent));
    }

    [Fact]
    public async Task Every_status_stands_at_one_step_and_the_steps_count_every_document_once()
    {
        var model = await Queries.ModelAsync(Ct);
        var steps = PolicyPath.Steps.Concat(PolicyPath.Beside).ToList();

        Assert.Equal(Enum.GetValues<PolicyStatus>().Order(), steps.SelectMany(s => s.Statuses).Order());
        Assert.Equal(model.Rows.Count, steps.Sum(s => model.CountOf(s.Statuses)));
    }

    [Fact]
    public void The_head_counts_what_the_lists_behind_it_show()
    {
        var page = RenderAt("/policies?status=not-issued");
        page.WaitForAssertion(() => Assert.Contains("已印发 16 份，在办而未见印发 22 份", page.Find(".lead").TextContent, StringComparison.Ordinal));

        Assert.Equal(22, page.FindAll("tbody tr").Count);
        Assert.Equal(16, RowsAt("/policies?status=issued"));
    }

    [Fact]
    public void Several_values_of_a_filter_are_either_and_two_filters_are_both()
    {
        Assert.Equal(16 + 6, RowsAt("/policies?status=issued,signed"));
        Assert.Equal(16 + 6, RowsAt("/policies?status=issued&status=signed"));
        Assert.Equal(2, RowsAt("/policies?status=issued,signed&number=reported&date=reported&issuer=国务院,北京市政府办公厅"));
    }

    [Fact]
    public void A_step_leads_to_its_documents_and_back_and_keeps_the_other_filters()
    {
        var page = RenderAt("/policies?number=none");
        page.WaitForAssertion(() => Assert.Equal(10, page.FindAll(".path a").Count));
        Assert.Equal("/policies?status=under-review,deliberated&number=none", page.FindAll(".path a")[3].GetAttribute("href"));

        var chosen = RenderAt("/policies?status=under-review,deliberated&number=none");
        chosen.WaitForAssertion(() => Assert.Equal("/policies?number=none", chosen.Find(".path a[aria-current]").GetAttribute("href")));
    }

    [Fact]
    public void A_sort_is_in_the_address_and_leaves_documents_without_a_date_at_the_end()
    {
        var page = RenderAt("/policies?sort=-date");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("tbody tr")));

        var dates = page.FindAll("tbody tr td:nth-child(5)").Select(d => d.TextContent.Trim()).ToList();
        Assert.Equal(["2018-05-30", "2018-05-29", "2018-05"], dates[..3]);
        Assert.All(dates[11..], date => Assert.Equal("未报告", date));
        Assert.Equal("日期（降序，第 1 排序列）", page.Find("th a.sort[aria-label]").GetAttribute("aria-label"));
    }

    [Fact]
    public void Each_issuer_leads_to_its_own_page()
    {
        var page = RenderAt("/policies?status=issued&issuer=税务总局&columns=title,issuer");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));

        Assert.Equal(["财政部", "税务总局"], page.FindAll("tbody tr:first-child td:nth-child(2) a").Select(a => a.TextContent));
        Assert.Equal("财政部、税务总局、科技部",
            string.Concat(page.Find("tbody tr:nth-child(2) td:nth-child(2)").TextContent.Where(c => !char.IsWhiteSpace(c))));
    }

    [Fact]
    public void What_is_not_known_is_told_and_what_is_stands()
    {
        var page = RenderAt("/policies?status=lost,signed&park=moon&sort=colour");
        page.WaitForAssertion(() => Assert.Equal(6, page.FindAll("tbody tr").Count));

        Assert.Equal(3, page.FindAll("p.notice[role=status]").Count);
    }

    [Fact]
    public void A_filter_that_nothing_passes_says_so_with_the_way_back()
    {
        var page = RenderAt("/policies?q=zzzz");
        page.WaitForAssertion(() => Assert.Contains("没有符合条件的文件", page.Markup, StringComparison.Ordinal));
        Assert.NotNull(page.Find("p.panel a[href='/policies']"));
    }

    [Fact]
    public void Bodies_are_parted_and_named_in_both_languages_where_these_name_as_many()
    {
        Assert.Equal([new("财政部", "Finance, Treasury"), new("税务总局", "Taxation")], ListedNames.Of(new("财政部、税务总局", "Finance, Treasury; Taxation")));
        Assert.Equal([new("甲", ""), new("乙", "")], ListedNames.Of(new("甲、乙", "A and B")));
        Assert.Equal([new Bilingual("", "Ministry")], ListedNames.Of(new("", "Ministry")));
        Assert.Empty(ListedNames.Of(null));
    }

    [Fact]
    public async Task The_counts_beside_the_choices_are_what_a_click_leads_to()
    {
        var model = await Queries.ModelAsync(Ct);
        var page = RenderAt("/policies?issuer=中关村管委会");
        var bar = page.WaitForComponent<FilterBar>();

        var choices = bar.Instance.Facets.SelectMany(facet => facet.Choices.Select(choice => (choice.Count, Address: facet.AddressOf([choice.Value])))).ToList();
        Assert.True(choices.Count > 40);
        Assert.All(choices, choice => Assert.Equal(choice.Count, model.Rows.Count(FilterOf(choice.Address, model).Holds)));
    }

    private static PolicyFilter FilterOf(string address, PoliciesModel model)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri("http://x" + address).Query);
        string?[]? Several(string name) => query.TryGetValue(name, out var values) ? [.. values] : null;
        var (filter, ignored) = PolicyFilter.Parse(new(Several("status"), Several("issuer"), Several("park"), Several("number"), Several("date"), null), model);
        Assert.Empty(ignored);
        return filter;
    }

    private int RowsAt(string address)
    {
        var page = RenderAt(address);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("tbody tr")));
        return page.FindAll("tbody tr").Count;
    }

    private IRenderedComponent<PoliciesPage> RenderAt(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<PoliciesPage>();
    }
}
