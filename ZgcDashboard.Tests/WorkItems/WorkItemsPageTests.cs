using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Lists;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.WorkItems;

public sealed class WorkItemsPageTests : PageTest
{
    private WorkItemQueries Queries => Services.GetRequiredService<WorkItemQueries>();

    [Fact]
    public void Who_changed_a_row_last_and_when_is_shown_where_it_is_asked_for()
    {
        var page = RenderAt("/work-items?columns=task,changed");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("tbody tr")));

        Assert.All(page.FindAll("tbody tr td:nth-child(2)"), cell => Assert.Contains("初始数据", cell.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll("tbody tr td:nth-child(2) a[href='/data/history/1'] time"));
    }

    [Fact]
    public async Task The_task_that_was_written_to_last_leads_where_the_list_is_sorted_so()
    {
        var last = (await Queries.ModelAsync(Ct)).Listed[^1];
        await Store.ExecuteAsync($"""
            INSERT INTO History (AtUtc, "By", Origin, Why, Hash) VALUES ('2018-07-05 08:00:00', '王五', 'page', 'July', '');
            INSERT INTO Changes (EntryId, Kind, RowId, Before, After) VALUES ((SELECT max(Id) FROM History), 'work-items', '{last.Id}', '{"{}"}', '{"{}"}');
            """);
        var page = RenderAt("/work-items?sort=-changed&columns=task,changed");

        page.WaitForAssertion(() => Assert.Contains("王五", page.Find("tbody tr").TextContent, StringComparison.Ordinal));
        Assert.Contains(last.Title.Zh, page.Find("tbody tr").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_28_sections_are_there_the_missing_and_the_omitted_among_them()
    {
        var model = await Queries.ModelAsync(Ct);

        Assert.Equal(Enumerable.Range(1, 28), model.Sections.Select(s => s.Head.Section!.Value));
        Assert.Equal([9, 12], model.Sections.Where(s => s.Head.Status == WorkItemStatus.Omitted).Select(s => s.Head.Section!.Value));
    }

    [Fact]
    public async Task The_statuses_count_every_task_once()
    {
        var model = await Queries.ModelAsync(Ct);
        Assert.Equal(model.TaskCount, Enum.GetValues<WorkItemStatus>().Where(s => s != WorkItemStatus.Omitted)
            .Sum(s => model.CountOf(s)) + model.CountOf(null));
    }

    [Fact]
    public async Task What_two_places_repeat_is_one_task_and_what_is_left_out_is_none()
    {
        var model = await Queries.ModelAsync(Ct);

        Assert.Equal((83, 10, 2), (model.Listed.Count, model.CopyCount, model.OmittedCount));
        Assert.Equal((71, 20), (model.TaskCount, model.CountOf(WorkItemStatus.Done)));
    }

    [Fact]
    public async Task The_list_the_tile_and_the_interface_count_the_same_tasks()
    {
        var model = await Queries.ModelAsync(Ct);
        await using var db = Store.Db.Present();
        var counted = model.Sections.SelectMany(s => s.Tasks).Select(t => t.Id).Order();

        Assert.Equal(counted, db.WorkItems.Leaves().Select(w => w.Id).AsEnumerable().Order());
    }

    [Theory]
    [InlineData("16", "s16", "15.1", "s15-1")]
    [InlineData("14.3", "s14-3", "10.4", "s10-4")]
    [InlineData("22.2", "s22-2", "22.1", "s22-1")]
    public void A_copy_leads_to_its_twin_and_back(string copyAt, string copy, string originalAt, string original)
    {
        var page = RenderAt($"/work-items?section={copyAt}");
        page.WaitForAssertion(() => Assert.NotNull(Row(page, copy).QuerySelector($"a[href='/work-items?section={originalAt}#{original}']")));

        page = RenderAt($"/work-items?section={originalAt}");
        page.WaitForAssertion(() => Assert.NotNull(Row(page, original).QuerySelector($"a[href='/work-items?section={copyAt}#{copy}']")));
    }

    [Fact]
    public void A_status_leaves_copies_to_their_twins()
    {
        var page = RenderAt("/work-items?status=done");

        page.WaitForAssertion(() => Assert.Equal(20, page.FindAll("tbody tr").Count));
        Assert.Empty(page.FindAll("tbody tr.section"));
    }

    [Fact]
    public void Places_read_as_officials_write_them()
    {
        var page = RenderAt("/work-items?section=6.2");

        page.WaitForAssertion(() => Assert.Equal("（六）二是", Row(page, "s06-2").QuerySelector("td")!.TextContent.Trim()));
    }

    [Fact]
    public async Task Every_flaw_stands_beside_a_task()
    {
        var model = await Queries.ModelAsync(Ct);
        await using var db = Store.Db.Present();

        Assert.Equal(db.Flaws.Select(f => f.Id).AsEnumerable().Order(),
            model.Sections.SelectMany(s => s.Items.Prepend(s.Head)).SelectMany(r => r.Flaws).Select(f => f.Id).Order());
    }

    [Fact]
    public void A_status_in_the_address_chooses_the_tasks()
    {
        var page = RenderAt("/work-items?status=omitted");

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
    }

    [Fact]
    public async Task Several_statuses_are_either_and_what_is_not_known_is_told()
    {
        var model = await Queries.ModelAsync(Ct);
        var (filter, ignored) = WorkItemFilter.Parse(new() { Status = ["done,lost", "in-progress"], Section = ["15.9"] }, model);

        Assert.Equal([("status", "lost"), ("section", "15.9")], ignored);
        Assert.Equal("/work-items?status=done,in-progress", filter.Address);
        Assert.Equal(model.CountOf(WorkItemStatus.Done) + model.CountOf(WorkItemStatus.InProgress), filter.Of(model).Count);
    }

    [Fact]
    public async Task The_counts_beside_the_choices_are_what_a_click_leads_to()
    {
        var model = await Queries.ModelAsync(Ct);
        var page = RenderAt("/work-items?section=1,2,4,6,15,20&date=none");
        var bar = page.WaitForComponent<FilterBar>();

        var choices = bar.Instance.Facets.SelectMany(f => f.Choices.Select(c => (c.Count, Address: f.AddressOf([c.Value])))).ToList();
        Assert.True(choices.Count > 30);
        Assert.All(choices, choice => Assert.Equal(choice.Count, Filter(choice.Address, model).Of(model).Count));
    }

    [Fact]
    public void A_list_begins_with_a_page_and_is_sorted_by_its_address_without_the_sections()
    {
        var page = RenderAt("/work-items");
        page.WaitForAssertion(() => Assert.Equal(30, page.FindAll("tbody tr").Count));
        Assert.NotEmpty(page.FindAll("tbody tr.section"));

        page = RenderAt("/work-items?sort=-status&rows=100");
        page.WaitForAssertion(() => Assert.Equal(83, page.FindAll("tbody tr").Count));
        Assert.Empty(page.FindAll("tbody tr.section"));
        Assert.Equal(["略/缺", "进行中", "已完成"], page.FindAll("tbody .badge").Select(b => b.TextContent.Trim()).Distinct());
    }

    [Fact]
    public async Task A_section_finds_what_repeats_another_place_and_a_status_does_not()
    {
        var model = await Queries.ModelAsync(Ct);

        Assert.Contains("s14-3", Filter("/work-items?section=14", model).Of(model).Select(r => r.Id));
        Assert.DoesNotContain("s14-3", Filter("/work-items?section=14&status=done,in-progress", model).Of(model).Select(r => r.Id));
    }

    [Fact]
    public async Task Of_what_is_stated_outright_an_inferred_status_counts_is_listed_and_is_chosen_as_not_reported()
    {
        var page = RenderAt("/work-items?status=none&stated=1&rows=100");
        using var outright = StatedOnly.Look(() => true);
        var all = await Queries.ModelAsync(Ct);
        var overview = await Services.GetRequiredService<Overview.OverviewQueries>().ModelAsync(Ct);

        var listed = Filter("/work-items?status=none", all).Of(all);
        page.WaitForAssertion(() => Assert.All(listed, task => Assert.Equal("未报告", Row(page, task.Id).QuerySelector(".badge")!.TextContent)));
        Assert.Equal(listed.Count, page.FindAll("tbody tr").Count);
        Assert.NotEmpty(listed);
        Assert.Equal(listed.Count, all.CountOf(null));
        Assert.Equal(overview.WorkItems.Single(w => w.Status is null).Count, all.CountOf(null));
        Assert.Equal($"未报告 {all.CountOf(null)}", string.Join(' ', page.Find("a.chip[aria-current=true]").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Empty(page.FindAll("abbr.inferred"));
        Assert.All(listed, task => Assert.Contains("none", Row(page, task.Id).QuerySelector(".badge")!.ClassList));
    }

    [Fact]
    public void A_status_that_no_task_has_says_so()
    {
        var page = RenderAt("/work-items?q=zzzz");

        page.WaitForAssertion(() => Assert.Contains("没有符合条件的任务", page.Markup, StringComparison.Ordinal));
    }

    private static AngleSharp.Dom.IElement Row(IRenderedComponent<WorkItemsPage> page, string id) => page.Find($"#{id}").Closest("tr")!;

    private static WorkItemFilter Filter(string address, WorkItemsModel model)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri("http://x" + address).Query);
        string?[]? Several(string name) => query.TryGetValue(name, out var values) ? [.. values] : null;
        var (filter, ignored) = WorkItemFilter.Parse(
            new() { Status = Several("status"), Section = Several("section"), Park = Several("park"), Date = Several("date") }, model);
        Assert.Empty(ignored);
        return filter;
    }

    private IRenderedComponent<WorkItemsPage> RenderAt(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<WorkItemsPage>();
    }
}
