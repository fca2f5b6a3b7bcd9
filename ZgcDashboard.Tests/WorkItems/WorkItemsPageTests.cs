using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.WorkItems;

public sealed class WorkItemsPageTests : PageTest
{
    private WorkItemQueries Queries => Services.GetRequiredService<WorkItemQueries>();

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
        var choices = WorkItemFilter.Choices.Where(c => c != WorkItemFilter.All && c.Status != "omitted");
        Assert.Equal(model.CountOf(WorkItemFilter.All), choices.Sum(model.CountOf));
    }

    [Fact]
    public async Task What_two_places_repeat_is_one_task_and_what_is_left_out_is_none()
    {
        var model = await Queries.ModelAsync(Ct);

        Assert.Equal((83, 10, 2), (model.ListedCount, model.CopyCount, model.OmittedCount));
        Assert.Equal((71, 20), (model.CountOf(WorkItemFilter.All), model.CountOf(new("done"))));
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
    [InlineData("s16", "s15-1")]
    [InlineData("s14-3", "s10-4")]
    [InlineData("s22-2", "s22-1")]
    public void A_copy_leads_to_its_twin_and_back(string copy, string original)
    {
        var page = Render<WorkItemsPage>();

        page.WaitForAssertion(() => Assert.NotNull(page.Find($"#{copy} a[href='#{original}']")));
        Assert.NotNull(page.Find($"#{original} a[href='#{copy}']"));
    }

    [Fact]
    public void A_status_leaves_copies_to_their_twins()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/work-items?status=done");
        var page = Render<WorkItemsPage>();

        page.WaitForAssertion(() => Assert.Equal(20, page.FindAll("tbody tr.item").Count));
    }

    [Fact]
    public void Places_read_as_officials_write_them()
    {
        var page = Render<WorkItemsPage>();

        page.WaitForAssertion(() => Assert.Equal("（六）二是", page.Find("#s06-2 .number").TextContent));
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
        Services.GetRequiredService<NavigationManager>().NavigateTo("/work-items?status=omitted");
        var page = Render<WorkItemsPage>();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
    }

    [Fact]
    public async Task Several_statuses_are_either_and_what_is_not_known_is_told()
    {
        var model = await Queries.ModelAsync(Ct);
        var (filter, ignored) = WorkItemFilter.Parse(["done,lost", "in-progress"]);

        Assert.Equal([("status", "lost")], ignored);
        Assert.Equal("/work-items?status=done,in-progress", filter.Address);
        Assert.Equal(model.CountOf(new("done")) + model.CountOf(new("in-progress")), model.CountOf(filter));
    }

    [Fact]
    public async Task Of_what_is_stated_outright_an_inferred_status_counts_is_listed_and_is_chosen_as_not_reported()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/work-items?status=none&stated=1");
        var page = Render<WorkItemsPage>();
        using var outright = StatedOnly.Look(() => true);
        var (all, unreported) = (await Queries.ModelAsync(Ct), new WorkItemFilter(Urls.None));
        var overview = await Services.GetRequiredService<Overview.OverviewQueries>().ModelAsync(Ct);

        var listed = all.Of(unreported).SelectMany(s => s.Listed).ToList();
        page.WaitForAssertion(() => Assert.All(listed, task => Assert.Equal("未报告", page.Find($"#{task.Id} .badge").TextContent)));
        Assert.Equal(listed.Count(t => t.Item is not null), page.FindAll("tr.item").Count);
        Assert.NotEmpty(listed);
        Assert.Equal(listed.Count, all.CountOf(unreported));
        Assert.Equal(overview.WorkItems.Single(w => w.Status is null).Count, all.CountOf(unreported));
        Assert.Equal($"未报告 {all.CountOf(unreported)}", string.Join(' ', page.Find("a.chip[aria-current=true]").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Empty(page.FindAll("abbr.inferred"));
        Assert.All(listed, task => Assert.Contains("none", page.Find($"#{task.Id} .badge").ClassList));
    }

    [Fact]
    public void A_status_that_no_task_has_says_so()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/work-items?status=planned");
        var page = Render<WorkItemsPage>();

        page.WaitForAssertion(() => Assert.Contains("没有该状态的任务", page.Markup, StringComparison.Ordinal));
    }
}
