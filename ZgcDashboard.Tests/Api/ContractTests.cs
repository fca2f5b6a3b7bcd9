using System.Net;
using System.Text.Json;
using ZgcDashboard.Browser;

namespace ZgcDashboard.Api;

/// <summary>What tools rely on, asked of the real server.</summary>
public sealed class ContractTests(DashboardServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Lists => ["parks", "projects", "budget", "funds", "work-items", "figures", "policies", "events", "flaws"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_list_is_paged_and_every_row_cites_its_place(string list)
    {
        var page = await GetAsync($"/api/v1/{list}?pageSize=2");

        Assert.Equal(1, page.GetProperty("page").GetInt32());
        Assert.Equal(2, page.GetProperty("pageSize").GetInt32());
        Assert.InRange(page.GetProperty("items").GetArrayLength(), 1, 2);
        Assert.True(page.GetProperty("total").GetInt32() >= page.GetProperty("items").GetArrayLength());
        if (list == "parks") return;
        foreach (var row in page.GetProperty("items").EnumerateArray())
            Assert.InRange(row.GetProperty("citation").GetProperty("section").GetInt32(), 1, 28);
    }

    [Theory]
    [InlineData("/api/v1/projects?stage=finished", "stage")]
    [InlineData("/api/v1/projects?colour=red", "colour")]
    [InlineData("/api/v1/projects?page=9999", "page")]
    [InlineData("/api/v1/projects?page=two", "page")]
    [InlineData("/api/v1/projects?pageSize=0", "pageSize")]
    [InlineData("/api/v1/figures?section=99", "section")]
    [InlineData("/api/v1/work-items?status=maybe", "status")]
    [InlineData("/api/v1/funds?stage=spent", "stage")]
    public async Task A_query_that_cannot_be_answered_gets_a_problem_that_names_the_parameter(string path, string parameter)
    {
        using var client = await server.ClientAsync();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
        Assert.True(problem.GetProperty("errors").TryGetProperty(parameter, out _));
    }

    [Theory]
    [InlineData("/api/v1/no-such-list")]
    [InlineData("/api/v1/projects/no-such-project")]
    [InlineData("/data/export/no-such-list.csv")]
    public async Task What_is_not_there_is_a_problem_for_a_program_to_read(string path)
    {
        using var client = await server.ClientAsync();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    public async Task The_addresses_of_the_supervisor_answer(string path)
    {
        using var client = await server.ClientAsync();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<JsonElement> GetAsync(string path)
    {
        using var client = await server.ClientAsync();
        return JsonDocument.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative), Ct)).RootElement;
    }
}
