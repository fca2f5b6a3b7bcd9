using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Access;

public sealed partial class PasswordSignInTests(ClosedServer server)
{
    private const int MostAttempts = SignInBrake.Free;
    private const string NewPassword = "quite another password";
    private static readonly Actor Root = new("root", "test", "", Rights.All);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_failure_says_the_same()
    {
        await server.AddAsync("known", Roles.Leader);
        await server.AddAsync("shut out", Roles.Leader);
        await server.Accounts.DisableAsync("shut out", true, Root, Ct);
        await server.Accounts.AddAsync("invited", Roles.Leader, [], Root, Ct);
        using var client = await server.VisitAsync();
        var said = new HashSet<string>();

        foreach (var (name, password) in new[] { ("nobody", Someone.Password), ("known", "wrong wrong wrong"),
            ("shut out", Someone.Password), ("invited", Someone.Password), ("", ""), ("known", "") })
        {
            using var answer = await ClosedServer.SignInAsync(client, name, password);
            var (status, words) = await AnswerAsync(answer);
            said.Add($"{status} {words}");
        }

        Assert.StartsWith("OK 没有登录", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_nobody_has_costs_as_much_as_one_that_somebody_has()
    {
        using var client = await server.VisitAsync();
        using (await ClosedServer.SignInAsync(client, "nobody", "a password for nobody")) { }

        Assert.Contains("a password for nobody", server.Hashed);
    }

    [Theory]
    [InlineData("a name of nobody")]
    [InlineData("a new password")]
    [InlineData("an old password")]
    [InlineData("no password yet")]
    [InlineData("shut out")]
    public async Task A_wrong_password_costs_as_many_rounds_whatever_it_is_compared_with(string whose)
    {
        var (name, wrong) = ($"rounds of {whose}", $"a wrong password for {whose}");
        if (whose == "no password yet") await server.Accounts.AddAsync(name, Roles.Leader, [], Root, Ct);
        else if (whose != "a name of nobody") await server.AddAsync(name, Roles.Leader);
        if (whose == "shut out") await server.Accounts.DisableAsync(name, true, Root, Ct);
        if (whose == "an old password") await HashOfOldAsync(name, 100_000);
        using var client = await server.VisitAsync();

        using (await ClosedServer.SignInAsync(client, name, wrong)) { }

        Assert.Equal(RoundedHasher.Rounds, server.Spent.Where(s => s.Password == wrong).Sum(s => s.Rounds));
    }

    [Fact]
    public async Task Wrong_passwords_slow_down_who_guesses_and_neither_the_owners_own_device_nor_for_ever()
    {
        await server.AddAsync("forgetful", Roles.Leader);
        using var own = await SignedInAsync("forgetful");
        using (await ClosedServer.SubmitAsync(own, Urls.MyAccount, Urls.SignOut)) { }
        using var client = await server.VisitAsync();
        for (var attempt = 0; attempt < MostAttempts; attempt++)
            using (await ClosedServer.SignInAsync(client, "forgetful", "wrong wrong wrong")) { }

        using (var slowed = await ClosedServer.SignInAsync(client, "forgetful", Someone.Password))
            Assert.StartsWith("尝试过于频繁：请等待 ", (await AnswerAsync(slowed)).Item2, StringComparison.Ordinal);
        Assert.Equal(AccountState.Slowed, (await server.Option<AccountQueries>().ModelAsync(Ct)).Accounts.Single(a => a.Name == "forgetful")
            .State);
        using (var owner = await ClosedServer.SignInAsync(own, "forgetful", Someone.Password))
            Assert.Equal(HttpStatusCode.Redirect, owner.StatusCode);
        await server.Accounts.DisableAsync("forgetful", false, Root, Ct);
        using (var free = await ClosedServer.SignInAsync(client, "forgetful", Someone.Password))
            Assert.Equal(HttpStatusCode.Redirect, free.StatusCode);
    }

    [Fact]
    public async Task Who_knows_the_current_password_changes_it_and_is_signed_out_everywhere()
    {
        await server.AddAsync("changes", Roles.Leader);
        using var client = await SignedInAsync("changes");
        using var other = await SignedInAsync("changes");

        using (var wrong = await ChangeAsync(client, "not this one", NewPassword, NewPassword))
            Assert.Equal((HttpStatusCode.OK, "当前密码不正确；多次输错后需要等待。"), await AnswerAsync(wrong));
        using (var unlike = await ChangeAsync(client, Someone.Password, NewPassword, NewPassword + "?"))
            Assert.Equal((HttpStatusCode.OK, "两次输入的密码不一致。"), await AnswerAsync(unlike));
        using (var weak = await ChangeAsync(client, Someone.Password, "short", "short"))
            Assert.Equal((HttpStatusCode.OK, "密码至少 12 个字符，其中至少 5 个不同。"), await AnswerAsync(weak));
        using (var changed = await ChangeAsync(client, Someone.Password, NewPassword, NewPassword))
            Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);

        await Task.Delay(ClosedServer.Recheck, Ct);
        foreach (var session in (HttpClient[])[client, other])
            using (var answer = await session.GetAsync(new Uri(Urls.MyAccount, UriKind.Relative), Ct))
                Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        using (var old = await ClosedServer.SignInAsync(client, "changes", Someone.Password))
            Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        using (var now = await ClosedServer.SignInAsync(client, "changes", NewPassword))
            Assert.Equal(HttpStatusCode.Redirect, now.StatusCode);
    }

    [Fact]
    public async Task A_session_that_was_left_open_guesses_the_current_password_five_times_at_most()
    {
        await server.AddAsync("left open", Roles.Leader);
        using var client = await SignedInAsync("left open");
        for (var attempt = 0; attempt < MostAttempts; attempt++)
            using (await ChangeAsync(client, "wrong wrong wrong", NewPassword, NewPassword)) { }

        using var right = await ChangeAsync(client, Someone.Password, NewPassword, NewPassword);

        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Theory]
    [InlineData("/budget", "/budget")]
    [InlineData("//evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    public async Task Signing_in_leads_back_on_this_site_only(string back, string leads)
    {
        var name = $"back to {Uri.EscapeDataString(back)}";
        await server.AddAsync(name, Roles.Leader);
        using var client = await server.VisitAsync();

        using var answer = await ClosedServer.SignInAsync(client, name, Someone.Password, Urls.SignIn(back));

        Assert.Equal(new Uri(new Uri(server.Address), leads), new Uri(new Uri(server.Address), answer.Headers.Location!));
    }

    [Fact]
    public async Task A_sign_in_that_is_not_from_our_form_is_refused()
    {
        await server.AddAsync("target", Roles.Leader);
        using var client = await server.VisitAsync();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in", ["Form.Name"] = "target",
            ["Form.Password"] = Someone.Password
        });

        using var answer = await client.PostAsync(new Uri(Urls.SignInPage, UriKind.Relative), form, Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies)
            && cookies.Any(c => c.StartsWith("zgc-session", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites_and_of_plain_http_where_there_is_https()
    {
        await server.AddAsync("with a cookie", Roles.Leader);
        using var client = await server.VisitAsync();
        using var answer = await ClosedServer.SignInAsync(client, "with a cookie", Someone.Password);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("zgc-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        var https = new DefaultHttpContext { Request = { Scheme = "https" } };
        Assert.True(server.Option<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme)
            .Cookie.Build(https).Secure);
        Assert.True(server.Option<IOptions<AntiforgeryOptions>>().Value.Cookie.Build(https).Secure);
    }

    [Theory]
    [InlineData("/language/en?back=//evil.example")]
    [InlineData("/theme/dark?back=/%09/evil.example")]
    public async Task A_choice_leads_back_on_this_site_only(string address)
    {
        using var client = await server.VisitAsync();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Ct);

        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData(Urls.SignOut)]
    [InlineData(Urls.SignOutEverywhere)]
    public async Task A_copied_cookie_is_worth_nothing_once_its_session_has_ended(string how)
    {
        var name = $"copied {how.Length}";
        await server.AddAsync(name, Roles.Leader);
        using var client = await server.VisitAsync();
        string cookie;
        using (var answer = await ClosedServer.SignInAsync(client, name, Someone.Password))
            cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("zgc-session=", StringComparison.Ordinal))
            .Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await WithAsync(cookie));

        using (await ClosedServer.SubmitAsync(client, Urls.MyAccount, how)) { }

        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync(cookie));
    }

    [Fact]
    public async Task What_happens_at_the_door_is_in_the_audit_log_without_a_secret()
    {
        await server.AddAsync("watched", Roles.Leader);
        using var client = await server.VisitAsync();
        using (await ClosedServer.SignInAsync(client, "watched", "wrong wrong wrong")) { }
        using (await ClosedServer.SignInAsync(client, "my secret typed as a name", "wrong wrong wrong")) { }
        using (await ClosedServer.SignInAsync(client, "watched", Someone.Password)) { }
        using (await client.GetAsync(new Uri(Urls.Accounts, UriKind.Relative), Ct)) { }
        using (await ClosedServer.SubmitAsync(client, Urls.MyAccount, Urls.SignOut)) { }

        await using var db = server.Option<StoreContexts>().Present();
        var noted = await db.Audit.AsNoTracking().OrderBy(a => a.Id)
            .Where(a => a.By == "watched" || a.By == "my…" || a.What.StartsWith("watched:")).ToListAsync(Ct);
        Assert.Equal([AuditAct.AccountChanged, AuditAct.AccountChanged, AuditAct.WrongPassword, AuditAct.UnknownName, AuditAct.SignedIn,
            AuditAct.Refused, AuditAct.SignedOut], noted.Select(a => a.Act));
        Assert.All(noted[2..], a => Assert.Equal("127.0.0.1", a.From));
        Assert.Equal("GET /accounts", noted[5].What);
        var said = string.Concat(await db.Audit.Select(a => a.By + a.What).ToListAsync(Ct));
        Assert.All(["wrong wrong", Someone.Password, "secret", "code="], secret =>
            Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_factor_is_asked_for_and_no_code_opens_twice()
    {
        await server.AddAsync("careful", Roles.Leader);
        using var client = await SignedInAsync("careful");
        using var other = await server.VisitAsync();
        var recovery = await TurnOnAsync(client);
        using (var asked = await ClosedServer.SignInAsync(other, "careful", Someone.Password))
            Assert.Equal(Urls.SignInCode(null), new Uri(new Uri(server.Address), asked.Headers.Location!).PathAndQuery);
        using (var not = await other.GetAsync(new Uri(Urls.MyAccount, UriKind.Relative), Ct))
            Assert.Equal(HttpStatusCode.Unauthorized, not.StatusCode);
        using (var wrong = await CodeAsync(other, "000000"))
            Assert.Equal((HttpStatusCode.OK, "没有登录：验证码不正确，或已经用过。"), await AnswerAsync(wrong));
        using (var seen = await CodeAsync(other, recovery.Code)) Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        using (var right = await CodeAsync(other, recovery.Words[0])) Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        using (var inside = await other.GetAsync(new Uri(Urls.MyAccount, UriKind.Relative), Ct))
            Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
    }

    /// <summary>As an older version stored it.</summary>
    private async Task HashOfOldAsync(string name, int rounds)
    {
        await using var scope = server.Option<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByNameAsync(name))!;
        account.PasswordHash = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = rounds }))
            .HashPassword(account, Someone.Password);
        await users.UpdateAsync(account);
    }

    private static async Task<(string Code, string[] Words)> TurnOnAsync(HttpClient client)
    {
        var page = await client.GetStringAsync(new Uri(Urls.SecondFactor, UriKind.Relative), Ct);
        var code = Totp.Now(Key().Match(page).Groups[1].Value);
        using var on = await ClosedServer.SubmitShownAsync(client, Urls.SecondFactor, page, ("Form.Current", Someone.Password),
            ("Form.Code", code));
        var words = Word().Matches(await on.Content.ReadAsStringAsync(Ct)).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).ToArray();
        Assert.Equal(10, words.Length);
        return (code, words);
    }

    private static Task<HttpResponseMessage> CodeAsync(HttpClient client, string code) =>
        ClosedServer.SubmitAsync(client, Urls.SignInCode(null), Urls.SignInCode(null), ("Form.Code", code));

    private async Task<HttpStatusCode> WithAsync(string cookie)
    {
        using var client = new HttpClient(
            new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
        { BaseAddress = new Uri(server.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Get,
            new Uri("/api/v1/parks", UriKind.Relative))
        { Headers = { { "Cookie", cookie } } };
        using var answer = await client.SendAsync(request, Ct);
        return answer.StatusCode;
    }

    private async Task<HttpClient> SignedInAsync(string name)
    {
        var client = await server.VisitAsync();
        using var answer = await ClosedServer.SignInAsync(client, name, Someone.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, string current, string password, string again) =>
        ClosedServer.SubmitAsync(client, Urls.ChangePassword, Urls.ChangePassword, ("Form.Current", current), ("Form.Password", password),
            ("Form.Again", again));

    private static async Task<(HttpStatusCode, string)> AnswerAsync(HttpResponseMessage answer) =>
        (answer.StatusCode, WebUtility.HtmlDecode(Alert().Match(await answer.Content.ReadAsStringAsync(Ct)).Groups[1].Value));

    [GeneratedRegex("""<code class="link">([A-Z2-7 ]+)</code>""")]
    private static partial Regex Key();

    [GeneratedRegex("""<li><code>([^<]+)</code>""")]
    private static partial Regex Word();

    [GeneratedRegex("""role="alert"[^>]*>([^<]*)<""")]
    private static partial Regex Alert();
}
