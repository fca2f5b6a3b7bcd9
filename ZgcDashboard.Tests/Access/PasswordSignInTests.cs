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
            said.Add($"{answer.StatusCode} {WebUtility.HtmlDecode(Alert().Match(await answer.Content.ReadAsStringAsync(Ct)).Groups[1].Value)}");
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

    [GeneratedRegex("""role="alert"[^>]*>([^<]*)<""")]
    private static partial Regex Alert();
}
