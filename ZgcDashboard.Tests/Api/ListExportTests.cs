using System.Net;
using System.Text.Json;
using ZgcDashboard.Browser;

namespace ZgcDashboard.Api;

/// <summary>The lists of the pages as their API and as their files: the same rows by the same words.</summary>
public sealed class ListExportTests(DashboardServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("figures", "", 78)]
    [InlineData("figures", "?section=15&unit=个", 1)]
    [InlineData("figures", "?kind=park,place", 11)]
    [InlineData("figures", "?qualifier=tens&date=none&value=reported", 2)]
    [InlineData("figures", "?from=2018-06-30&to=2018-06-30", 6)]
    [InlineData("figures", "?q=budget&park=none", 2)]
    [InlineData("funds", "", 13)]
    [InlineData("funds", "?stage=design,none&responsible=市科委", 1)]
    [InlineData("work-items", "", 102)]
    [InlineData("work-items", "?status=done", 20)]
    [InlineData("work-items", "?section=15.1,16&q=基金", 2)]
    [InlineData("institutions", "", 63)]
    [InlineData("institutions", "?kind=media,laboratory", 7)]
    [InlineData("institutions", "?with=funds,projects&kind=none", 4)]
    [InlineData("institutions", "?section=4&q=雄安", 5)]
    public async Task The_file_has_the_rows_that_the_api_has(string list, string query, int total)
    {
        Assert.Equal(total, (await JsonAsync($"/api/v1/{list}{query}")).GetProperty("total").GetInt32());
        Assert.Equal(total, (await TextAsync($"/data/export/lists/{list}.csv{query}")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    [Theory]
    [InlineData("figures", "unit section kind park qualifier value date from to colour")]
    [InlineData("institutions", "kind section with colour")]
    [InlineData("changes", "from to kind nature park colour")]
    [InlineData("funds", "stage kind amount responsible park date colour")]
    [InlineData("work-items", "status section park date colour")]
    public async Task A_word_that_a_list_does_not_know_is_said_by_the_api_and_the_file(string list, string parameters)
    {
        using var client = await server.ClientAsync();
        foreach (var path in new[] { $"/api/v1/{list}", $"/data/export/lists/{list}.xlsx" })
            foreach (var parameter in parameters.Split(' '))
            {
                using var answer = await client.GetAsync(new Uri($"{path}?{parameter}=nowhere", UriKind.Relative), Ct);

                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{path}?{parameter}=nowhere: {answer.StatusCode}");
                Assert.True(JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("errors").TryGetProperty(parameter, out _));
            }
    }

    [Fact]
    public async Task A_sort_by_value_is_by_unit_first_in_the_api_too()
    {
        var items = (await JsonAsync("/api/v1/figures?sort=value&pageSize=500")).GetProperty("items").EnumerateArray().ToList();
        var units = items.Select(i => i.GetProperty("unit").GetProperty("zh").GetString()).ToList();

        Assert.Equal(units.Distinct().Count(), 1 + units.Zip(units.Skip(1)).Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public async Task The_api_says_what_a_number_may_stand_for_without_a_rounding_that_nobody_reported()
    {
        var items = (await JsonAsync("/api/v1/figures?pageSize=500")).GetProperty("items").EnumerateArray().ToDictionary(i => i.GetProperty("id").GetString()!);
        (decimal?, decimal?) Ends(string id) => (End(items[id], "least"), End(items[id], "most"));

        Assert.Equal((20, null), Ends("expert-suggestions"));
        Assert.Equal((20, 99), Ends("airport-products"));
        Assert.Equal((8, 8), Ends("training-deduction-limit"));
    }

    [Theory]
    [InlineData("/data/export/lists/figures.pdf", HttpStatusCode.NotFound)]
    [InlineData("/data/export/lists/institutions.pdf", HttpStatusCode.NotFound)]
    [InlineData("/data/export/lists/changes.pdf", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/changes?from=2018-07&to=2018-06", HttpStatusCode.BadRequest)]
    [InlineData("/data/export/lists/changes.csv?from=3&to=2", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/institutions/no-such-body", HttpStatusCode.NotFound)]
    [InlineData("/data/export/lists/figures.csv?stated=1", HttpStatusCode.BadRequest)]
    public async Task What_there_is_not_is_refused(string path, HttpStatusCode expected)
    {
        using var client = await server.ClientAsync();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Ct);

        Assert.Equal(expected, answer.StatusCode);
    }

    private static decimal? End(JsonElement item, string name) =>
        item.GetProperty(name) is { ValueKind: JsonValueKind.Number } end ? end.GetDecimal() : null;

    private async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await TextAsync(path)).RootElement;

    private async Task<string> TextAsync(string path)
    {
        using var client = await server.ClientAsync();
        return await client.GetStringAsync(new Uri(path, UriKind.Relative), Ct);
    }
}
