using System.Net;
using System.Text.Json;
using ZgcDashboard.Browser;

namespace ZgcDashboard.Api;

/// <summary>What tools rely on, asked of the real server.</summary>
public sealed class ContractTests(DashboardServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Lists => ["parks", "projects", "budget", "funds", "work-items", "figures", "policies", "events", "organisations", "institutions", "flaws"];

    [Fact]
    public async Task A_list_is_sorted_as_its_page_is()
    {
        var page = await GetAsync("/api/v1/projects?sort=-stage,name&pageSize=500");
        var stages = page.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("stage").GetString()).ToList();

        Assert.Equal(["operating", "implementation", "approval", "reserve", null], stages.Distinct());
    }

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

    [Fact]
    public async Task A_budget_says_the_unit_that_its_amounts_were_printed_in() =>
        Assert.Equal("ten-thousand-yuan", (await GetAsync("/api/v1/budget?year=2018")).GetProperty("items")[0].GetProperty("amountUnit").GetString());

    [Theory]
    [InlineData("/api/v1/projects?stage=finished", "stage")]
    [InlineData("/api/v1/projects?colour=red", "colour")]
    [InlineData("/api/v1/projects?page=9999", "page")]
    [InlineData("/api/v1/projects?page=two", "page")]
    [InlineData("/api/v1/projects?pageSize=0", "pageSize")]
    [InlineData("/api/v1/figures?section=99", "section")]
    [InlineData("/api/v1/work-items?status=maybe", "status")]
    [InlineData("/api/v1/funds?stage=spent", "stage")]
    [InlineData("/api/v1/projects?q=%00", "q")]
    [InlineData("/api/v1/projects?sort=colour", "sort")]
    [InlineData("/api/v1/work-items?status=done,lost", "status")]
    [InlineData("/api/v1/projects?park=%00", "park")]
    [InlineData("/api/v1/projects?stated=yes", "stated")]
    [InlineData("/data/export/projects.csv?stage=approval&stated=1", "stated")]
    [InlineData("/api/v1/parks?without=noise", "without")]
    public async Task A_query_that_cannot_be_answered_gets_a_problem_that_names_the_parameter(string path, string parameter)
    {
        using var client = await server.ClientAsync();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
        Assert.True(problem.GetProperty("errors").TryGetProperty(parameter, out _));
    }

    public static TheoryData<string, string> Filters => new()
    {
        { "/api/v1/parks", "without" },
        { "/api/v1/projects", "park stage type fund responsible" },
        { "/api/v1/funds", "stage kind amount responsible park date" },
        { "/api/v1/work-items", "status section park date" },
        { "/api/v1/figures", "park place section unit kind qualifier value date from to" },
        { "/api/v1/policies", "park status section" },
        { "/api/v1/events", "park place section" },
        { "/api/v1/organisations", "kind section" },
        { "/api/v1/institutions", "kind section with" },
        { "/api/v1/changes", "from to kind nature park" },
        { "/api/v1/flaws", "kind section" },
        { "/data/export/projects.csv", "park place fund kind type stage responsible" },
        { "/data/export/figures.xlsx", "park place qualifier" },
        { "/data/export/policies.csv", "parks status" },
        { "/data/export/fund-steps.csv", "fund parent stage count_qualifier" },
        { "/data/export/budget-snapshots.csv", "budget amount_unit" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_value_that_a_filter_does_not_know_is_said_and_never_finds_nothing(string list, string filters)
    {
        using var client = await server.ClientAsync();
        foreach (var filter in filters.Split(' '))
        {
            using var answer = await client.GetAsync(new Uri($"{list}?{filter}=nowhere", UriKind.Relative), Ct);

            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{list}?{filter}=nowhere: {answer.StatusCode}");
            var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("errors").GetProperty(filter)[0].GetString();
            Assert.Contains("'nowhere'", said, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("雄安新区管委会", 1)]
    [InlineData("中关村管委会,雄安新区管委会", 1)]
    [InlineData("none", 50)]
    public async Task Who_is_responsible_finds_the_same_projects_in_the_list_and_in_the_file(string bodies, int least)
    {
        using var client = await server.ClientAsync();
        var total = (await GetAsync($"/api/v1/projects?responsible={bodies}")).GetProperty("total").GetInt32();
        var file = await client.GetStringAsync(new Uri($"/data/export/projects.csv?responsible={bodies}", UriKind.Relative), Ct);

        Assert.InRange(total, least, 58);
        Assert.Equal(total, file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    [Theory]
    [InlineData("/api/v1/no-such-list")]
    [InlineData("/api/v1/projects/no-such-project")]
    [InlineData("/api/v1/budget?year=1999")]
    [InlineData("/api/v1/budget?budget=no-such-budget")]
    [InlineData("/api/v1/budget/lines?budget=no-such-budget")]
    [InlineData("/api/v1/budget/plans?year=1999")]
    [InlineData("/data/export/no-such-list.csv")]
    public async Task What_is_not_there_is_a_problem_for_a_program_to_read(string path)
    {
        using var client = await server.ClientAsync();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/parks/no-such-park", "没有这个分园")]
    [InlineData("/projects/no-such-project", "no-such-project")]
    [InlineData("/funds/no-such-fund", "没有这项资金")]
    [InlineData("/institutions/shenzhen-exchang", "href=\"/institutions/shenzhen-exchange\"")]
    [InlineData("/budget?year=1999", "没有这个年度或名称的预算")]
    [InlineData("/budget?budget=no-such-budget", "href=\"/budget?year=2018\"")]
    [InlineData("/no-such-page", "页面不存在")]
    public async Task A_page_of_what_is_not_there_is_not_found_and_says_so(string path, string said)
    {
        using var client = await server.ClientAsync();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(said, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/parks/haidian", HttpStatusCode.OK)]
    [InlineData("/projects?stage=approval", HttpStatusCode.OK)]
    [InlineData("/api/v1/projects", HttpStatusCode.OK)]
    [InlineData("/data/export/parks.csv", HttpStatusCode.OK)]
    [InlineData("/app.css", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/parks/no-such-park", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/no-such-list", HttpStatusCode.NotFound)]
    public async Task HEAD_is_answered_as_GET_is_without_the_body(string path, HttpStatusCode expected)
    {
        using var client = await server.ClientAsync();
        using var head = await client.SendAsync(new(HttpMethod.Head, path), Ct);
        using var get = await client.GetAsync(new Uri(path, UriKind.Relative), Ct);

        Assert.Equal((expected, expected), (head.StatusCode, get.StatusCode));
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Ct));
    }

    [Theory]
    [InlineData("/projects?q=%00")]
    [InlineData("/projects?q=a%00b&view=board")]
    [InlineData("/sources?q=%00")]
    public async Task A_text_that_no_name_can_hold_finds_nothing(string path)
    {
        using var client = await server.ClientAsync();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("没有", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("figures?section=18", "2018-06-30", "2018-06-30", 0)]
    [InlineData("policies?status=evaluated", null, null, 0)]
    [InlineData("events?section=4", "2017-12-29", "2018-05-23", null)]
    [InlineData("flaws?section=18", null, null, 4)]
    [InlineData("organisations?section=28", null, null, 1)]
    public async Task The_lists_of_the_sources_say_of_which_dates_the_chosen_rows_are(string list, string? earliest, string? latest, int? undated)
    {
        var dates = (await GetAsync($"/api/v1/{list}")).GetProperty("asOf");

        Assert.Equal((earliest, latest), (dates.GetProperty("earliest").GetString(), dates.GetProperty("latest").GetString()));
        Assert.Equal(undated ?? dates.GetProperty("undated").GetInt32(), dates.GetProperty("undated").GetInt32());
    }

    [Theory]
    [InlineData("policies?status=issued,signed", 22)]
    [InlineData("policies?status=issued&status=signed", 22)]
    [InlineData("policies?status=not-issued&park=none,yanqing", 0)]
    [InlineData("policies?park=yanqing,fangshan", 2)]
    public async Task Several_values_of_a_filter_are_either(string list, int total) =>
        Assert.Equal(total, (await GetAsync($"/api/v1/{list}")).GetProperty("total").GetInt32());

    [Fact]
    public async Task Projects_of_two_parks_are_those_of_the_one_and_those_of_the_other()
    {
        async Task<int> CountAsync(string parks) => (await GetAsync($"/api/v1/projects?park={parks}")).GetProperty("total").GetInt32();

        Assert.Equal(await CountAsync("haidian") + await CountAsync("changping"), await CountAsync("haidian,changping"));
        Assert.Equal(await CountAsync("haidian,changping"), await CountAsync("changping&park=haidian"));
    }

    [Fact]
    public async Task A_list_says_of_which_dates_it_is()
    {
        var list = await GetAsync("/api/v1/projects?pageSize=500");
        var dates = list.GetProperty("asOf");

        Assert.Equal(list.GetProperty("items").EnumerateArray().Count(p => p.GetProperty("parts").GetInt32() == 0), dates.GetProperty("total").GetInt32());
        Assert.True(dates.GetProperty("undated").GetInt32() > 0);
        Assert.StartsWith("2018-", dates.GetProperty("latest").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_stated_outright_is_listed_when_the_address_says_so()
    {
        var all = await GetAsync("/api/v1/projects?stage=none");
        var outright = await GetAsync("/api/v1/projects?stage=none&stated=1&pageSize=500");

        Assert.True(outright.GetProperty("total").GetInt32() > all.GetProperty("total").GetInt32());
        Assert.All(outright.GetProperty("items").EnumerateArray(), row => Assert.False(row.GetProperty("stageInferred").GetBoolean() || row.GetProperty("parkInferred").GetBoolean()));
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
