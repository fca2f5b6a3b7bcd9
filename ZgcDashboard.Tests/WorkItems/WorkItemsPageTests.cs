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

        Assert.Equal(Enumerable.Range(1, 28), model.Sections.Select(s => s.Head.Section));
        Assert.Equal([9, 12], model.Sections.Where(s => s.Head.Status == WorkItemStatus.Omitted).Select(s => s.Head.Section));
    }

    [Fact]
    public async Task The_statuses_count_every_task_once()
    {
        var model = await Queries.ModelAsync(Ct);
        Assert.Equal(model.CountOf(null), Enum.GetValues<WorkItemStatus>().Sum(status => model.CountOf(status)));
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
    public void A_status_that_no_task_has_says_so()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/work-items?status=planned");
        var page = Render<WorkItemsPage>();

        page.WaitForAssertion(() => Assert.Contains("没有该状态的任务", page.Markup, StringComparison.Ordinal));
    }
}
