using System.Net;
using Microsoft.Extensions.Configuration;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Access;

/// <summary>The standard handler against a provider: the whole way there and back, over HTTP.</summary>
public sealed class OpenIdConnectTests(ProvidedServer server) : IClassFixture<ProvidedServer>
{
    private static readonly Actor Root = new("root", "test", "", Rights.All);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FakeProvider Provider => server.Provider;

    [Fact]
    public async Task A_new_account_gets_the_role_that_its_groups_are_mapped_to_and_goes_where_it_wanted()
    {
        using var browser = await BrowserAsync();
        Provider.Person = ("1", "王芳", ["staff", "zgc-editors"]);

        Assert.Equal("/budget?year=2018", await SignInAsync(browser, "/budget?year=2018"));

        Assert.Equal((Roles.Editor, AccountState.External), await AccountAsync("王芳"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/api/v1/parks"));
    }

    [Fact]
    public async Task The_role_follows_the_provider_at_the_next_sign_in_and_the_name_stays()
    {
        using var before = await BrowserAsync();
        Provider.Person = ("2", "李明", ["zgc-editors", "zgc-admins"]);
        await SignInAsync(before, "/");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(before, Urls.Accounts));

        using var after = await BrowserAsync();
        Provider.Person = ("2", "li.ming", ["zgc-leaders"]);
        await SignInAsync(after, "/");

        Assert.Equal((Roles.Leader, AccountState.External), await AccountAsync("李明"));
        Assert.Null(await AccountAsync("li.ming"));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(after, Urls.Accounts));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(after, "/api/v1/parks"));
    }

    [Fact]
    public async Task Who_has_no_mapped_group_is_refused_with_the_reason_and_loses_the_role_that_they_had()
    {
        using var browser = await BrowserAsync();
        Provider.Person = ("3", "赵雷", ["staff"]);
        Assert.Equal("/sign-in?back=%2F&why=NoRole", await SignInAsync(browser, "/"));
        Assert.Contains("没有给您本系统的角色", WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri("/sign-in?why=NoRole", UriKind.Relative),
            Ct)), StringComparison.Ordinal);
        Assert.Null(await AccountAsync("赵雷"));

        Provider.Person = ("3", "赵雷", ["zgc-editors"]);
        await SignInAsync(browser, "/");
        using var later = await BrowserAsync();
        Provider.Person = ("3", "赵雷", ["staff"]);
        await SignInAsync(later, "/");

        Assert.Equal((null, AccountState.External), await AccountAsync("赵雷"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(later, "/api/v1/parks"));
    }

    [Fact]
    public async Task A_local_account_of_the_same_name_is_not_taken_over()
    {
        using var browser = await BrowserAsync();
        await server.Commands.AddAsync("Local", Roles.Admin, [], Root, Ct);
        Provider.Person = ("4", "local", ["zgc-leaders"]);

        Assert.Equal("/sign-in?back=%2F&why=NameTaken", await SignInAsync(browser, "/"));

        Assert.Equal((Roles.Admin, AccountState.Invited), await AccountAsync("Local"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(browser, "/api/v1/parks"));
    }

    [Fact]
    public async Task A_disabled_account_stays_out_and_its_role_and_password_are_the_providers()
    {
        using var browser = await BrowserAsync();
        Provider.Person = ("5", "孙悦", ["zgc-editors"]);
        await SignInAsync(browser, "/");

        Assert.Equal(AccountRefusal.External,
            (await Assert.ThrowsAsync<AccountRefusedException>(() => server.Commands.ResetAsync("孙悦", Root, Ct))).Refusal);
        Assert.Equal(AccountRefusal.External,
            (await Assert.ThrowsAsync<AccountRefusedException>(() => server.Commands.SetRoleAsync("孙悦", Roles.Admin, [], Root, Ct)))
            .Refusal);
        await server.Commands.SetRoleAsync("孙悦", Roles.Editor, ["haidian"], Root, Ct);
        await server.Commands.DisableAsync("孙悦", true, Root, Ct);

        using var later = await BrowserAsync();
        Assert.Equal("/sign-in?back=%2F&why=Disabled", await SignInAsync(later, "/"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(later, "/api/v1/parks"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_of_another_signer_and_a_no_lead_back_to_the_door_without_a_session(bool forged)
    {
        using var browser = await BrowserAsync();
        Provider.Person = forged ? ("6", "forger", ["zgc-admins"]) : null;
        Provider.Forges = forged;

        Assert.Equal("/sign-in?why=NoAnswer", await SignInAsync(browser, "/"));

        Provider.Forges = false;
        Assert.Null(await AccountAsync("forger"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(browser, "/api/v1/parks"));
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_leads_back_to_the_door()
    {
        await using var alone = new ProvidedServer();
        using var started = await alone.ClientAsync();
        await alone.Provider.DisposeAsync();
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = started.BaseAddress };

        Assert.Equal("/sign-in?back=%2Fbudget&why=NoAnswer", await SignInAsync(browser, "/budget"));
    }

    [Theory]
    [InlineData("ClientId", "")]
    [InlineData("Authority", "no address")]
    [InlineData("Roles:owner", "zgc-owners")]
    public void Settings_that_cannot_work_stop_the_start_and_are_named(string key, string value)
    {
        var settings = ProvidedServer.Settings("http://127.0.0.1:1");
        settings[$"{OpenIdConnectSettings.Section}:{key}"] = value;

        var fault = Assert.Throws<InvalidOperationException>(() =>
            OpenIdConnectSettings.Of(new ConfigurationBuilder().AddInMemoryCollection(settings!).Build()));

        Assert.Contains($"{OpenIdConnectSettings.Section}:{key.Split(':')[0]}", fault.Message, StringComparison.Ordinal);
    }

    private async Task<HttpClient> BrowserAsync()
    {
        using var started = await server.ClientAsync();
        return new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = started.BaseAddress };
    }

    /// <summary>Follows the way to the provider and back.</summary>
    /// <returns>Where it ends.</returns>
    private static async Task<string> SignInAsync(HttpClient browser, string back)
    {
        var at = new Uri(browser.BaseAddress!, Urls.SignInExternal(back));
        for (var steps = 0; steps < 6; steps++)
        {
            using var answer = await browser.GetAsync(at, Ct);
            if (answer.StatusCode != HttpStatusCode.Redirect) return at.PathAndQuery;
            at = new Uri(at, answer.Headers.Location!);
            if (at.PathAndQuery == back || at.AbsolutePath == Urls.SignInPage) return at.PathAndQuery;
        }

        return $"still on the way at {at}";
    }

    private async Task<(string? Role, AccountState State)?> AccountAsync(string name) =>
        (await server.Accounts.ModelAsync(Ct)).Accounts.SingleOrDefault(a => a.Name == name) is { } account ? (account.Role, account.State)
            : null;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (!path.StartsWith("/api", StringComparison.Ordinal)) request.Headers.Add("Accept", "text/html");
        using var answer = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
        return answer.StatusCode;
    }
}
