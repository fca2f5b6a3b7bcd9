using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ZgcDashboard.Access;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Browser;

/// <summary>People who sign in to a server where one must.</summary>
public sealed class AccountTests(ClosedServer server)
{
    private static readonly Actor Root = new("root", "test", "", Rights.All);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_leader_sees_no_write_action_and_reaches_none()
    {
        await using var leader = await SignedInAsync("reads only", Roles.Leader, "/data");

        await Assertions.Expect(leader.Page.Locator("nav a[href*=accounts], main form, main input[type=file], main button.action")).ToHaveCountAsync(0);
        await leader.Page.GotoAsync(server.Address + Urls.Accounts);
        await Assertions.Expect(leader.Page.Locator("h1")).ToHaveTextAsync("没有权限");
        await leader.OpenAsync(Urls.MyAccount);
        await Assertions.Expect(leader.Page.Locator("main")).ToContainTextAsync("领导");
        await Assertions.Expect(leader.Page.Locator("main a[href*=accounts]")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("disabled")]
    [InlineData("demoted")]
    [InlineData("signed out everywhere")]
    public async Task An_open_page_loses_its_rights(string how)
    {
        var name = $"admin who is {how}";
        await server.AddAsync($"admin who stays when one is {how}", Roles.Admin);
        await using var admin = await SignedInAsync(name, Roles.Admin, Urls.Accounts);
        await Assertions.Expect(admin.Page.Locator("h1")).ToHaveTextAsync("账号");

        await (how switch
        {
            "disabled" => server.Accounts.DisableAsync(name, true, Root, Ct),
            "demoted" => server.Accounts.SetRoleAsync(name, Roles.Leader, [], Root, Ct),
            _ => server.Accounts.SignOutEverywhereAsync(name, "", Ct),
        });

        await Assertions.Expect(admin.Page.Locator("h1")).ToHaveTextAsync("登录");
        await Assertions.Expect(admin.Page).ToHaveURLAsync(server.Address + Urls.SignIn(Urls.Accounts));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_the_wall_shows_no_account()
    {
        await using var visitor = await SignedInAsync("on the wall", Roles.Planner, "/?kiosk=1");
        await Assertions.Expect(visitor.Page.GetByText("on the wall")).ToHaveCountAsync(0);
        await Assertions.Expect(visitor.Page.Locator("form")).ToHaveCountAsync(0);

        await visitor.OpenAsync("/budget");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();

        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("登录");
    }

    [Fact]
    public async Task An_auditor_reads_the_audit_log_and_the_accounts_and_changes_nothing()
    {
        await using var auditor = await SignedInAsync("reads the log", Roles.Auditor, Urls.Audit);
        await Assertions.Expect(auditor.Page.Locator("tbody tr").First).ToContainTextAsync("reads the log");
        await auditor.OpenAsync(Urls.AuditOf(act: "account-changed"));
        await Assertions.Expect(auditor.Page.Locator("tbody tr").First).ToContainTextAsync("账号变更");

        await auditor.OpenAsync(Urls.Accounts);
        await Assertions.Expect(auditor.Page.Locator("main table")).ToHaveCountAsync(1);
        await Assertions.Expect(auditor.Page.Locator("main form:not([role=search]), main button.action, .list a.chip")).ToHaveCountAsync(0);
        auditor.SawNoFault();
    }

    [Fact]
    public async Task A_page_that_asks_for_more_than_the_account_has_is_refused_and_the_refusal_noted()
    {
        await using var leader = await SignedInAsync("curious", Roles.Leader, "/");
        await leader.Page.EvaluateAsync("Blazor.navigateTo('/audit')");

        await Assertions.Expect(leader.Page.Locator("h1")).ToHaveTextAsync("没有权限");
        await using var db = server.Option<StoreContexts>().Present();
        Assert.Equal("GET /audit", (await db.Audit.Where(a => a.By == "curious" && a.Act == AuditAct.Refused).SingleAsync(Ct)).What);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task The_pages_about_accounts_suit_a_phone_and_a_screen_reader(string language)
    {
        var name = $"王芳 who has a rather long name in {language}";
        await using var admin = await SignedInAsync(name, Roles.Admin, "/", language, ColorScheme.Dark);
        await admin.Page.SetViewportSizeAsync(390, 844);
        string[] live = [Urls.Accounts, Urls.Account(name), Urls.MyAccount, Urls.Audit];
        foreach (var path in (string[])[.. live, Urls.ChangePassword, Urls.SecondFactor, Urls.SecondFactorOff, Urls.SignInPage, Urls.SignInCode(null), Urls.Denied, Urls.FirstAdmin("used"), Urls.SetPassword(name, "used")])
        {
            await admin.Page.GotoAsync(server.Address + path);
            if (live.Contains(path)) await admin.InteractiveAsync();

            Assert.Equal(0, await admin.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            await admin.AxeFindsNothingAsync();
            var headings = await admin.Page.Locator("h1, h2, h3, th[scope=col], label, button").AllInnerTextsAsync();
            if (language == "en-US") Assert.Equal([], headings.Select(h => h.Replace("王芳", "", StringComparison.Ordinal)).Where(h => h.Any(c => c is >= '\u4e00' and <= '\u9fff')));
        }
    }

    private async Task<Visitor> SignedInAsync(string name, string role, string path, string language = "zh-CN", ColorScheme theme = ColorScheme.Light)
    {
        var visitor = await Visitor.ArriveAsync(server, language, theme);
        await server.AddAsync(name, role);
        await visitor.Page.GotoAsync(server.Address + Urls.SignIn(path));
        await visitor.Page.Locator("input[autocomplete=username]").FillAsync(name);
        await visitor.Page.Locator("input[type=password]").FillAsync(Someone.Password);
        await visitor.Page.Locator("button[type=submit]").ClickAsync();
        await visitor.InteractiveAsync();
        return visitor;
    }
}
