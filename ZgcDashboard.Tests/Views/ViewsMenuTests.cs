using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using ZgcDashboard.Access;
using ZgcDashboard.Support;

namespace ZgcDashboard.Views;

public sealed class ViewsMenuTests : EditorPageTest
{
    private const string Drafts = "/policies?status=drafting";

    private IRenderedComponent<MudPopoverProvider> _popovers = null!;
    private IRenderedComponent<MudDialogProvider> _dialogs = null!;
    private IRenderedComponent<MudSnackbarProvider> _said = null!;

    [Fact]
    public async Task The_page_that_is_looked_at_is_saved_with_its_filter_and_stands_in_the_menu()
    {
        await SignInAsync(Roles.Leader);
        Open(Drafts + "#s1");
        _popovers.WaitForAssertion(() => Assert.Contains("还没有保存的视图", _popovers.Markup, StringComparison.Ordinal));

        await SaveAsync(" 草案 ");
        _said.WaitForAssertion(() => Assert.Contains("已保存视图“草案”", _said.Markup, StringComparison.Ordinal));

        Reopen();
        Assert.Equal(Drafts, _popovers.WaitForElement("a.view-item").GetAttribute("href"));
        Assert.Contains("草案", _popovers.Find("a.view-item").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_said_beside_the_field_and_what_was_typed_stays()
    {
        await SignInAsync(Roles.Leader);
        await KeepAsync(new View("草案", "/funds"));
        Open(Drafts);

        await SaveAsync("草案");

        _dialogs.WaitForAssertion(() => Assert.Contains("已有同名视图", _dialogs.Markup, StringComparison.Ordinal));
        Assert.Equal("草案", _dialogs.Find("input[type=text]").GetAttribute("value"));
        await _dialogs.Find("input[type=text]").InputAsync("别的");
        Assert.DoesNotContain("已有同名视图", _dialogs.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_that_was_removed_is_brought_back_where_it_is_said_start_page_and_all()
    {
        await SignInAsync(Roles.Leader);
        await KeepAsync(new View("草案", Drafts, IsStart: true), new("资金", "/funds"));
        Manage();

        await _dialogs.WaitForElement("button[aria-label='移除：草案']").ClickAsync(new());
        _dialogs.WaitForAssertion(() => Assert.Equal(["资金"], _dialogs.FindAll(".views a").Select(a => a.TextContent)));
        await _said.WaitForElement(".mud-snackbar button").ClickAsync(new());

        _dialogs.WaitForAssertion(() => Assert.Equal(["true", "false"],
            _dialogs.FindAll("button[aria-pressed]").Select(b => b.GetAttribute("aria-pressed"))));
        Assert.Equal(new View("草案", Drafts, IsStart: true), (await KeptAsync()).Start);
    }

    [Fact]
    public async Task A_view_is_renamed_and_made_the_start_page_and_no_longer_so()
    {
        await SignInAsync(Roles.Leader);
        await KeepAsync(new View("草案", Drafts));
        Manage();

        await _dialogs.WaitForElement("button[aria-label='起始页：草案']").ClickAsync(new());
        _dialogs.WaitForElement("button[aria-pressed=true]");
        await _dialogs.Find("button[aria-label='重命名：草案']").ClickAsync(new());
        _dialogs.WaitForElement("form input").Change("起草中");
        await _dialogs.Find("form").SubmitAsync();
        _dialogs.WaitForAssertion(() => Assert.Equal("起草中", _dialogs.Find(".views a").TextContent));
        Assert.Equal("起草中", (await KeptAsync()).Start?.Name);

        await _dialogs.Find("button[aria-pressed=true]").ClickAsync(new());
        _dialogs.WaitForElement("button[aria-pressed=false]");
        Assert.Null((await KeptAsync()).Start);
    }

    [Fact]
    public async Task Who_was_signed_out_meanwhile_is_told_and_nothing_is_saved()
    {
        await SignInAsync(Roles.Leader);
        Open(Drafts);
        await Services.GetRequiredService<AccountCommands>().SignOutEverywhereAsync("张三", "", Ct);

        await SaveAsync("草案");

        _dialogs.WaitForAssertion(() => Assert.Contains("您已退出登录，没有保存", _dialogs.Markup, StringComparison.Ordinal));
        Assert.Empty((await KeptAsync()).Views);
    }

    [Fact]
    public async Task A_store_that_another_program_holds_is_said_in_words()
    {
        InLanguage("zh-CN");
        await SignInAsync(Roles.Leader);
        Open(Drafts);
        await using var other = new SqliteConnection(Store.Location.ConnectionString + ";Pooling=False");
        await other.OpenAsync(Ct);
        await using var hold = other.CreateCommand();
        hold.CommandText = "BEGIN IMMEDIATE";
        await hold.ExecuteNonQueryAsync(Ct);

        await SaveAsync("草案");

        _dialogs.WaitForAssertion(() => Assert.Contains("数据库正被其他程序占用", _dialogs.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_an_account_the_browser_keeps_them_and_what_is_there_of_another_tab_counts()
    {
        var browser = JSInterop.SetupModule("./Views/ViewsMenu.razor.js");
        browser.Setup<string?>("read").SetResult("""[{"Name":"资金","Address":"/funds"}]""");
        browser.Setup<string>("title").SetResult("政策: 起草");
        browser.Setup<bool>("replace", _ => true).SetResult(true);
        Open(Drafts);
        Assert.Equal("/funds", _popovers.WaitForElement("a.view-item").GetAttribute("href"));

        ItemOf("将此页保存为视图").Click();
        Assert.Equal("政策: 起草", _dialogs.WaitForElement("input[type=text]").GetAttribute("value"));
        Assert.Contains("只保存在本浏览器中", _dialogs.Markup, StringComparison.Ordinal);
        _dialogs.Find("input[type=checkbox]").Change(true);
        _dialogs.Find("form").Submit();

        _dialogs.WaitForAssertion(() => Assert.Empty(_dialogs.FindAll("form")));
        var kept = Assert.Single(browser.Invocations["replace"]).Arguments;
        Assert.Equal([new("资金", "/funds"), new View("政策: 起草", Drafts, IsStart: true)], BrowserViews.Parse((string?)kept[1]).Views);
        Assert.Equal(Drafts, kept[2]);
    }

    [Fact]
    public void A_browser_that_keeps_nothing_is_said_to()
    {
        JSInterop.SetupModule("./Views/ViewsMenu.razor.js").Setup<string?>("read").SetException(new Microsoft.JSInterop.JSException("denied"));
        Open(Drafts);

        _popovers.WaitForAssertion(() => Assert.Contains("本浏览器不允许保存视图", _popovers.Markup, StringComparison.Ordinal));
    }

    private void Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        (_popovers, _dialogs, _said) = (Render<MudPopoverProvider>(), Render<MudDialogProvider>(), Render<MudSnackbarProvider>());
        Menu = Render<ViewsMenu>();
        Reopen();
    }

    private IRenderedComponent<ViewsMenu> Menu { get; set; } = null!;

    private void Reopen()
    {
        if (_popovers.FindAll(".mud-menu-item").Count == 0) Menu.Find("button").Click();
        _popovers.WaitForElement(".mud-menu-item");
    }

    private void Manage()
    {
        Open(Drafts);
        _popovers.WaitForElement("a.view-item");
        ItemOf("管理视图").Click();
    }

    private AngleSharp.Dom.IElement ItemOf(string words) =>
        _popovers.FindAll(".mud-menu-item").Single(i => i.TextContent.Contains(words, StringComparison.Ordinal));

    private async Task SaveAsync(string name)
    {
        ItemOf("将此页保存为视图").Click();
        await _dialogs.WaitForElement("input[type=text]").InputAsync(name);
        await _dialogs.Find("form").SubmitAsync();
    }

    private async Task<string> AccountAsync()
    {
        await using var db = Store.Db.Present();
        return db.Users.Single().Id;
    }

    private async Task KeepAsync(params View[] views) => await Services.GetRequiredService<AccountViews>()
        .ChangeAsync(await AccountAsync(), list => views.Aggregate(list, (all, view) => all.Add(view)), Ct);

    private async Task<ViewList> KeptAsync() => await Services.GetRequiredService<AccountViews>().ReadAsync(await AccountAsync(), Ct);
}
