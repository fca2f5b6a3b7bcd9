using System.Net;
using ZgcDashboard.Access;
using ZgcDashboard.Browser;

namespace ZgcDashboard.Views;

/// <summary>Where the first page leads, over HTTP.</summary>
public sealed class StartPageTests(ClosedServer closed, DashboardServer open)
{
    private const string Drafts = "/policies?status=drafting";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_signed_in_comes_to_the_start_page_of_their_account_and_reaches_the_overview_from_there()
    {
        await closed.AddAsync("starts elsewhere", Roles.Planner);
        using var visitor = await closed.VisitAsync();
        using (await ClosedServer.SignInAsync(visitor, "starts elsewhere", Someone.Password)) { }
        Assert.Null(await LeadsToAsync(visitor));
        await SetAsync(closed, "starts elsewhere", Drafts);

        Assert.Equal(Drafts, await LeadsToAsync(visitor));
        Assert.Equal(Drafts, await LeadsToAsync(visitor, ("Referer", $"{closed.Address}/sign-in?back=%2F"), ("Sec-Fetch-Site", "same-origin")));
        Assert.Equal(Drafts, await LeadsToAsync(visitor, ("Referer", "http://portal.example/"), ("Sec-Fetch-Site", "cross-site")));
        Assert.Null(await LeadsToAsync(visitor, ("Sec-Fetch-Site", "same-origin")));
        Assert.Null(await LeadsToAsync(visitor, ("Referer", $"{closed.Address}{Drafts}")));
        Assert.Null(await LeadsToAsync(visitor, ("Cache-Control", "max-age=0")));
        Assert.Null(await LeadsToAsync(visitor, ("Accept", "application/json")));
        await SetAsync(closed, "starts elsewhere", "/");
        Assert.Null(await LeadsToAsync(visitor));
    }

    [Theory]
    [InlineData("/policies?q=园艺", "/policies?q=%E5%9B%AD%E8%89%BA")]
    [InlineData("/no-such-page", "/no-such-page")]
    [InlineData("//other.example/", null)]
    [InlineData("https://other.example/", null)]
    [InlineData("/\\other.example", null)]
    [InlineData("", null)]
    public async Task A_browser_says_its_own_start_page_and_none_of_another_site(string kept, string? leadsTo)
    {
        using var client = await open.ClientAsync();
        using var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = client.BaseAddress };

        Assert.Equal(leadsTo, await LeadsToAsync(visitor, ("Cookie", $"{StartPage.Cookie}={Uri.EscapeDataString(kept)}")));
    }

    [Theory]
    [InlineData("/projects/deleted-last-week")]
    [InlineData("/projects/%E5%B7%B2%E5%88%A0%E9%99%A4?asof=2026-01-01")]
    [InlineData("/no-such-page?q=园艺")]
    public async Task A_start_page_that_leads_nowhere_any_more_gives_way_to_the_overview_which_says_so(string kept)
    {
        using var client = await open.ClientAsync();
        using var visitor = new HttpClient(new HttpClientHandler()) { BaseAddress = client.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Cookie", $"{StartPage.Cookie}={Uri.EscapeDataString(kept)}");

        using var answer = await visitor.SendAsync(request, Ct);

        Assert.Equal(Urls.OverviewForStart, answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("起始页已不存在", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        using var again = await visitor.GetAsync(new Uri(kept, UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    private static async Task SetAsync(ClosedServer server, string name, string address)
    {
        await using var db = server.Option<Store.StoreContexts>().Present();
        var id = db.Users.Single(u => u.UserName == name).Id;
        await server.Option<AccountViews>().ChangeAsync(id, _ => ViewList.None.Add(new("起始", address, IsStart: true)), Ct);
    }

    /// <summary>Null where the overview itself is answered.</summary>
    private static async Task<string?> LeadsToAsync(HttpClient visitor, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (!headers.Any(h => h.Name == "Accept")) request.Headers.Add("Accept", "text/html,application/xhtml+xml");
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var answer = await visitor.SendAsync(request, Ct);
        if (answer.StatusCode == HttpStatusCode.Redirect) return answer.Headers.Location!.OriginalString;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return null;
    }
}
