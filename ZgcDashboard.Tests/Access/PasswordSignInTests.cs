using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Access;

public sealed partial class PasswordSignInTests(ClosedServer server)
{
    private const int MostAttempts = 5;
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

        foreach (var (name, password) in new[] { ("nobody", Someone.Password), ("known", "wrong wrong wrong"), ("shut out", Someone.Password), ("invited", Someone.Password), ("", ""), ("known", "") })
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

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_until_it_is_enabled()
    {
        await server.AddAsync("forgetful", Roles.Leader);
        using var client = await server.VisitAsync();
        for (var attempt = 0; attempt < MostAttempts; attempt++)
            using (await ClosedServer.SignInAsync(client, "forgetful", "wrong wrong wrong")) { }

        using (var locked = await ClosedServer.SignInAsync(client, "forgetful", Someone.Password)) Assert.Equal(HttpStatusCode.OK, locked.StatusCode);
        await server.Accounts.DisableAsync("forgetful", false, Root, Ct);
        using (var free = await ClosedServer.SignInAsync(client, "forgetful", Someone.Password)) Assert.Equal(HttpStatusCode.Redirect, free.StatusCode);
    }

    [Fact]
    public async Task Who_knows_the_current_password_changes_it_and_is_signed_out_everywhere()
    {
        await server.AddAsync("changes", Roles.Leader);
        using var client = await SignedInAsync("changes");
        using var other = await SignedInAsync("changes");

        using (var wrong = await ChangeAsync(client, "not this one", NewPassword, NewPassword)) Assert.Equal((HttpStatusCode.OK, "当前密码不正确，或因 5 次输错锁定 15 分钟。"), await AnswerAsync(wrong));
        using (var unlike = await ChangeAsync(client, Someone.Password, NewPassword, NewPassword + "?")) Assert.Equal((HttpStatusCode.OK, "两次输入的密码不一致。"), await AnswerAsync(unlike));
        using (var weak = await ChangeAsync(client, Someone.Password, "short", "short")) Assert.Equal((HttpStatusCode.OK, "密码至少 12 个字符，其中至少 5 个不同。"), await AnswerAsync(weak));
        using (var changed = await ChangeAsync(client, Someone.Password, NewPassword, NewPassword)) Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);

        await Task.Delay(ClosedServer.Recheck, Ct);
        foreach (var session in (HttpClient[])[client, other])
            using (var answer = await session.GetAsync(new Uri(Urls.MyAccount, UriKind.Relative), Ct)) Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        using (var old = await ClosedServer.SignInAsync(client, "changes", Someone.Password)) Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        using (var now = await ClosedServer.SignInAsync(client, "changes", NewPassword)) Assert.Equal(HttpStatusCode.Redirect, now.StatusCode);
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
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "sign-in", ["Form.Name"] = "target", ["Form.Password"] = Someone.Password });

        using var answer = await client.PostAsync(new Uri(Urls.SignInPage, UriKind.Relative), form, Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith("zgc-session", StringComparison.Ordinal)));
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
        Assert.True(server.Option<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).Cookie.Build(https).Secure);
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

    private async Task<HttpClient> SignedInAsync(string name)
    {
        var client = await server.VisitAsync();
        using var answer = await ClosedServer.SignInAsync(client, name, Someone.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, string current, string password, string again) =>
        ClosedServer.SubmitAsync(client, Urls.ChangePassword, Urls.ChangePassword, ("Form.Current", current), ("Form.Password", password), ("Form.Again", again));

    private static async Task<(HttpStatusCode, string)> AnswerAsync(HttpResponseMessage answer) =>
        (answer.StatusCode, WebUtility.HtmlDecode(Alert().Match(await answer.Content.ReadAsStringAsync(Ct)).Groups[1].Value));

    [GeneratedRegex("""role="alert"[^>]*>([^<]*)<""")]
    private static partial Regex Alert();
}
