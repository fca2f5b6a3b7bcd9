using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Access;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Data.History;

public sealed class HistoryPagesTests : EditorPageTest
{
    [Fact]
    public async Task An_entry_shows_each_field_before_and_after_and_can_be_taken_back()
    {
        await SignInAsync(Roles.Editor);
        var entry = await ElsewhereAsync("projects", "id,stage", "health-valley,implementation");
        var page = await EntryAsync(entry);
        Assert.Contains("建成运营", page.Find("table.changes").TextContent, StringComparison.Ordinal);
        Assert.Contains("建设实施", page.Find("table.changes").TextContent, StringComparison.Ordinal);

        Undo(page, "填错了");

        page.WaitForAssertion(() => Assert.NotNull(page.Find($".notice.good a[href='/data/history/{entry + 1}']")));
        Assert.Equal("operating", (await CellsAsync("projects", "health-valley"))!["stage"]);
    }

    [Fact]
    public async Task An_undo_that_later_changes_forbid_names_the_rows_in_the_way()
    {
        await SignInAsync(Roles.Editor);
        var entry = await ElsewhereAsync("projects", "id,stage", "health-valley,implementation");
        await ElsewhereAsync("projects", "id,stage", "health-valley,on-hold");
        var page = await EntryAsync(entry);

        Undo(page, "填错了");

        page.WaitForAssertion(() => Assert.NotNull(page.Find("[role=alert] a[href='/data/history/projects/health-valley']")));
        Assert.Equal("on-hold", (await CellsAsync("projects", "health-valley"))!["stage"]);
    }

    [Fact]
    public async Task An_undo_needs_a_reason_and_can_be_left()
    {
        await SignInAsync(Roles.Editor);
        var entry = await ElsewhereAsync("projects", "id,stage", "health-valley,implementation");
        var page = await EntryAsync(entry);

        Undo(page, "  ");

        Assert.Equal("implementation", (await CellsAsync("projects", "health-valley"))!["stage"]);
        Assert.Empty(page.FindAll(".notice.good, .fault"));
    }

    [Fact]
    public async Task The_log_has_the_columns_the_rows_and_the_page_that_the_address_says_and_is_never_sorted()
    {
        for (var i = 0; i < 31; i++) await ElsewhereAsync("figures", "id,value", $"expert-suggestions,{100 + i}");
        var address = Services.GetRequiredService<NavigationManager>();
        address.NavigateTo("/data/history?columns=entry,rows&rows=50&kind=figures&sort=-at");
        var page = Render<HistoryPage>();

        page.WaitForAssertion(() => Assert.Equal(32, page.FindAll(".list tbody tr").Count));
        Assert.Equal(["编号", "涉及"], page.FindAll(".list thead th").Select(h => h.TextContent.Trim()));
        Assert.Contains("-at", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".list thead a, [rel=next]"));

        address.NavigateTo("/data/history?columns=entry,rows&kind=figures");
        var shorter = Render<HistoryPage>();
        shorter.WaitForAssertion(() => Assert.Equal(30, shorter.FindAll(".list tbody tr").Count));
        Assert.Matches(@"before=\d+.*columns=entry", Uri.UnescapeDataString(shorter.Find("[rel=next]").GetAttribute("href")!));
    }

    [Fact]
    public async Task Readers_see_an_entry_and_are_offered_no_undo()
    {
        await SignInAsync(Roles.Leader);
        var page = await EntryAsync(await ElsewhereAsync("projects", "id,stage", "health-valley,implementation"));
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Contains("撤销", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_shows_who_changed_it_and_what_was_stated_even_when_it_was_withdrawn()
    {
        var entry = await ElsewhereAsync("projects", "id,stage,stage_as_of", "health-valley,implementation,2018-07");
        await Records.UndoAsync(entry, Somebody, Ct);
        Store.Feed.DataChanged();

        var page = Render<RecordHistoryPage>(p => p.Add(x => x.KindName, "projects").Add(x => x.Id, "health-valley"));

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("article.change").Count));
        Assert.Contains("建设实施", page.Find("tr.withdrawn").TextContent, StringComparison.Ordinal);
        Assert.Contains("李四", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_is_gone_keeps_its_history()
    {
        await Records.DeleteAsync(RecordKinds.Find("projects")!, "health-valley", (await CellsAsync("projects", "health-valley"))!, Somebody, Ct);
        Store.Feed.DataChanged();

        var page = Render<RecordHistoryPage>(p => p.Add(x => x.KindName, "projects").Add(x => x.Id, "health-valley"));

        page.WaitForAssertion(() => Assert.Contains("健康智谷", page.Find("h1").TextContent, StringComparison.Ordinal));
        Assert.Contains("已删除", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_filtered_by_its_address_and_each_choice_says_how_many_it_leads_to()
    {
        await ElsewhereAsync("projects", "id,stage", "health-valley,implementation");
        await ElsewhereAsync("figures", "id,value", "expert-suggestions,21");
        Services.GetRequiredService<NavigationManager>().NavigateTo("/data/history?by=%E6%9D%8E%E5%9B%9B&kind=figures&from=tomorrow");
        var page = Render<HistoryPage>();

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".list tbody tr")));
        Assert.Contains(page.FindAll("nav a[translate=no]"), name => name.TextContent.Contains("李四", StringComparison.Ordinal));
        Assert.Contains("tomorrow", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal("1", page.Find("nav a[href*='by='][href*='kind=figures'] .count").TextContent);
    }

    [Fact]
    public async Task What_was_done_to_accounts_is_for_administrators_alone()
    {
        await SignInAsync(Roles.Leader);
        Assert.DoesNotContain("账号", Log().Markup, StringComparison.Ordinal);

        Session.SetRoles(Roles.Admin);
        Assert.Contains("账号", Log().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_says_that_the_history_holds_and_which_rows_were_changed_by_other_ways()
    {
        await SignInAsync(Roles.Editor);
        await Store.ExecuteAsync("UPDATE Projects SET NameZh = '改' WHERE Id = 'health-valley'");
        var page = Log();

        page.FindAll("button").Single(b => b.TextContent == "开始校验").Click();

        page.WaitForAssertion(() => Assert.Contains("历史完整", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.NotNull(page.Find("a[href='/data/history/projects/health-valley']"));
    }

    [Theory]
    [InlineData("projects", "nope")]
    [InlineData("nope", "health-valley")]
    public void What_has_no_history_says_so(string kind, string id)
    {
        var page = Render<RecordHistoryPage>(p => p.Add(x => x.KindName, kind).Add(x => x.Id, id));
        page.WaitForAssertion(() => Assert.Contains($"{kind}/{id}", page.Find("h1").TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<HistoryPage> Log()
    {
        var page = Render<HistoryPage>();
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".list")));
        return page;
    }

    private async Task<IRenderedComponent<EntryPage>> EntryAsync(long id)
    {
        // The first question of a process compiles its queries, which a busy machine takes its time for.
        await Services.GetRequiredService<HistoryQueries>().EntryAsync(id, null, accounts: false, Ct);
        var page = Render<EntryPage>(p => p.Add(x => x.Entry, id));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("table.changes")));
        return page;
    }

    private void Undo(IRenderedComponent<EntryPage> page, string why)
    {
        Render<MudBlazor.MudPopoverProvider>();
        var dialogs = Render<MudBlazor.MudDialogProvider>();
        page.FindAll("button").Single(b => b.TextContent == "撤销这次写入").Click();
        dialogs.WaitForElement("form input").Input(why);
        dialogs.Find("form").Submit();
    }
}
