using System.Net;
using System.Text.Json;
using ZgcDashboard.Browser;

namespace ZgcDashboard.Api;

/// <summary>The search as tools ask it of the real server.</summary>
public sealed class SearchApiTests(DashboardServer server)
{
    [Fact]
    public async Task A_search_lists_the_hits_of_its_kinds_with_their_places()
    {
        var (status, page) = await GetAsync("/api/v1/search?q=716&kind=figures,fund-steps&pageSize=1&page=2");

        Assert.Equal((HttpStatusCode.OK, 2), (status, page.GetProperty("total").GetInt32()));
        var hit = page.GetProperty("items")[0];
        Assert.Equal(("figures", 716), (hit.GetProperty("kind").GetString(), hit.GetProperty("value").GetProperty("value").GetInt32()));
        Assert.Equal((6, 2), (hit.GetProperty("citation").GetProperty("section").GetInt32(), hit.GetProperty("citation").GetProperty("item").GetInt32()));
    }

    [Theory]
    [InlineData("/api/v1/search", "q")]
    [InlineData("/api/v1/search?q=%00", "q")]
    [InlineData("/api/v1/search?q=1+2+3+4+5+6+7+8+9+10+11", "q")]
    [InlineData("/api/v1/search?q=park&kind=pages", "kind")]
    [InlineData("/api/v1/search?q=park&colour=red", "colour")]
    public async Task What_cannot_be_looked_for_is_a_problem_that_names_the_parameter(string path, string parameter)
    {
        var (status, problem) = await GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.True(problem.GetProperty("errors").TryGetProperty(parameter, out _));
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(string path)
    {
        using var client = await server.ClientAsync();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement);
    }
}
