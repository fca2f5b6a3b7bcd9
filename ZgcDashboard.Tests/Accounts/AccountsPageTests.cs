using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Access;
using ZgcDashboard.Support;

namespace ZgcDashboard.Accounts;

public sealed class AccountsPageTests : PageTest
{
    private readonly OpenedCircuit _circuit = new();
    private SeededAccounts _accounts = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _accounts = new(Store);
        _circuit.User = await _accounts.ArriveAsync(Roles.Admin);
        await _accounts.ArriveAsync(Roles.Editor);
    }

    protected override void AddServices() => Services.AddSingleton<AuthenticationStateProvider>(_circuit);

    [Fact]
    public async Task A_new_editor_of_two_parks_gets_a_link_and_a_row()
    {
        var page = await OpenAsync(Urls.Accounts);
        page.Find("input[required]").Change(" 孙海淀 ");
        page.Find("select").Change(Roles.Editor);
        foreach (var park in new[] { "海淀园", "延庆园" })
            page.WaitForElements("label.choice").Single(l => l.TextContent.Trim() == park).QuerySelector("input")!.Change(true);

        await page.Find("form.stack").SubmitAsync();

        Assert.StartsWith("http://localhost/sign-in/password?name=%E5%AD%99", page.WaitForElement("code").TextContent, StringComparison.Ordinal);
        Assert.Equal(["haidian", "yanqing"], (await _accounts.FindAsync("孙海淀"))!.Parks);
        page.WaitForAssertion(() => Assert.Contains("填报海淀园、延庆园待设置密码", RowOf(page, "孙海淀"), StringComparison.Ordinal));
        Assert.Equal("", page.Find("input[required]").GetAttribute("value") ?? "");
        Assert.Equal((Roles.Admin, "page", "新建账号"),
            ((await _accounts.LastEntryAsync()).By, (await _accounts.LastEntryAsync()).Origin, (await _accounts.LastEntryAsync()).Why));
    }

    [Fact]
    public async Task An_editor_who_is_there_already_is_confined_to_a_park()
    {
        var page = await OpenAsync(Urls.Account(Roles.Editor));
        Assert.True(page.Find("button[type=submit]").HasAttribute("disabled"));

        page.WaitForElements("label.choice").Single(l => l.TextContent.Trim() == "昌平园").QuerySelector("input")!.Change(true);
        await page.Find("form.stack").SubmitAsync();

        Assert.Equal(["changping"], (await _accounts.FindAsync(Roles.Editor))!.Parks);
        page.WaitForAssertion(() => Assert.Contains("昌平园", RowOf(page, Roles.Editor), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_is_told_and_goes_when_another_account_is_opened()
    {
        var page = await OpenAsync(Urls.Account(Roles.Admin));
        page.Find("select").Change(Roles.Leader);
        await page.Find("form.stack").SubmitAsync();
        Assert.Contains("最后一位管理员", page.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);

        Services.GetRequiredService<NavigationManager>().NavigateTo(Urls.Account(Roles.Editor));
        page.Render();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=alert]")));
        Assert.Equal($"修改 {Roles.Editor}", page.Find(".w4 h2").TextContent);
    }

    [Fact]
    public async Task A_disabled_account_can_be_enabled_where_it_was_disabled()
    {
        var page = await OpenAsync(Urls.Account(Roles.Editor));
        await page.FindAll("button").Single(b => b.TextContent == "停用").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("已停用", RowOf(page, Roles.Editor), StringComparison.Ordinal));

        await page.FindAll("button").Single(b => b.TextContent == "启用").ClickAsync(new());
        Assert.Equal(AccountState.Invited, (await _accounts.FindAsync(Roles.Editor))!.State);
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_said_to_be_so()
    {
        var page = await OpenAsync(Urls.Account("nobody"));

        Assert.Contains("没有这个账号", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_sorted_and_filtered_by_its_address_and_an_opened_account_keeps_both()
    {
        await _accounts.Commands.AddAsync("李领导", Roles.Leader, [], SeededAccounts.Root, Xunit.TestContext.Current.CancellationToken);
        var page = await OpenAsync("/accounts?role=leader,editor&sort=-name&q=nobody-and-everybody");
        Assert.Contains("没有符合条件的账号", page.Markup, StringComparison.Ordinal);

        page = await OpenAsync("/accounts?role=leader,editor&sort=role&state=invited&columns=name,actions&state=lost");
        Assert.Contains("lost", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        var rows = page.FindAll(".list tbody tr").Select(r => r.QuerySelector("td")!.TextContent.Trim());
        Assert.Equal(Roles.All.Where(r => r is Roles.Leader or Roles.Editor).Select(r => r == Roles.Leader ? "李领导" : Roles.Editor), rows);
        Assert.Equal("/accounts?name=editor&role=leader,editor&state=invited&sort=role&columns=name,actions",
            Uri.UnescapeDataString(page.FindAll(".list a.chip").Single(a => a.GetAttribute("href")!.Contains("name=editor", StringComparison.Ordinal)).GetAttribute("href")!));
    }

    private Task<IRenderedComponent<AccountsPage>> OpenAsync(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<AccountsPage>();
        page.WaitForElement("form.stack");
        return Task.FromResult(page);
    }

    private static string RowOf(IRenderedComponent<AccountsPage> page, string name) => string.Concat(
        page.FindAll("tbody tr").Single(r => r.QuerySelector("td")!.TextContent.Trim() == name).QuerySelectorAll("td").Skip(1)
            .Select(c => c.TextContent.Trim()));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _accounts.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
