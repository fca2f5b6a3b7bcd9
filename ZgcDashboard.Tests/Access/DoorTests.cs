using System.Net;
using Microsoft.AspNetCore.Http;
using ZgcDashboard.Browser;

namespace ZgcDashboard.Access;

/// <summary>What stands before every page, of a server that listens on this machine alone.</summary>
public sealed class DoorTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.5")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Forwarded", "for=203.0.113.5")]
    [InlineData("Via", "1.1 proxy")]
    public async Task Behind_a_proxy_nobody_reads_without_an_account_from_the_first_request_on(string header, string value)
    {
        await using var server = new DashboardServer();
        using var client = await server.ClientAsync();
        Assert.Equal(HttpStatusCode.OK, await GetAsync(client, "/api/v1/parks"));

        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(client, "/api/v1/parks", (header, value)));

        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(client, "/api/v1/parks"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", "127.0.0.1:5080", false)]
    [InlineData("https://zgc.example", "zgc.example", false)]
    [InlineData("https://zgc.example", "zgc.example:443", false)]
    [InlineData("https://evil.example", "zgc.example", true)]
    [InlineData("http://127.0.0.1:9999", "127.0.0.1:5080", true)]
    [InlineData("null", "zgc.example", true)]
    [InlineData(null, "zgc.example", false)]
    public void A_live_connection_is_opened_by_our_own_pages_only(string? origin, string host, bool refused)
    {
        var request = new DefaultHttpContext().Request;
        (request.Path, request.Host) = ("/_blazor", new(host));
        if (origin is not null) request.Headers.Origin = origin;

        Assert.Equal(refused, DoorServices.IsOfAnotherSite(request));
    }

    [Fact]
    public async Task A_page_of_another_site_gets_no_connection_and_one_by_another_name_nothing()
    {
        await using var server = new DashboardServer();
        using var client = await server.ClientAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(client, "/_blazor", ("Origin", "https://evil.example")));
        Assert.Equal(HttpStatusCode.BadRequest, await GetAsync(client, "/", ("Host", "evil.example")));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(client, "/health/live", ("Host", "localhost")));
    }

    [Fact]
    public void A_server_is_asked_for_by_the_names_that_it_serves()
    {
        Assert.Equal(["localhost", "127.0.0.1", "[::1]"], ServedHosts.Of(["http://localhost:5080"]));
        Assert.Equal(["localhost", "127.0.0.1", "[::1]", "zgc.example"], ServedHosts.Of(["https://zgc.example"]));
        Assert.Contains(Environment.MachineName, ServedHosts.Of(["http://0.0.0.0:80"]), StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("*", ServedHosts.Of(["http://*:80"]));
    }

    [Fact]
    public async Task Only_the_programs_own_files_are_kept_by_browsers_and_proxies()
    {
        await using var server = new DashboardServer();
        using var client = await server.ClientAsync();
        foreach (var path in new[] { "/", "/api/v1/parks", "/data/export/projects.csv", "/sign-in", "/openapi/v1.json", "/data/history",
            "/no-such-page" })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Ct);
            Assert.True(answer.Headers.CacheControl?.NoStore, path);
        }

        using var file = await client.GetAsync(new Uri("/app.css", UriKind.Relative), Ct);
        Assert.NotEqual(true, file.Headers.CacheControl?.NoStore);
    }

    private static async Task<HttpStatusCode> GetAsync(HttpClient client, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await client.SendAsync(request, Ct);
        return answer.StatusCode;
    }
}
