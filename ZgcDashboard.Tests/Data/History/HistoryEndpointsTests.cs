using System.Net;
using System.Text;
using ZgcDashboard.Browser;

namespace ZgcDashboard.Data.History;

public sealed class HistoryEndpointsTests(DashboardServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_log_is_downloaded_as_it_is_filtered_and_a_filter_that_is_unknown_is_refused()
    {
        using var client = await server.ClientAsync();
        var csv = await client.GetStringAsync("/data/history.csv?origin=seeding&record=health-valley", Ct);
        using var refused = await client.GetAsync("/data/history.csv?from=tomorrow", Ct);
        using var sheet = await client.GetAsync("/data/history.xlsx?kind=figures", Ct);

        var lines = csv.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("entry,at_utc,by,origin", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("1,", StringComparison.Ordinal) && line.EndsWith("projects,health-valley,name_zh,,健康智谷,", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("PK", Encoding.ASCII.GetString(await sheet.Content.ReadAsByteArrayAsync(Ct), 0, 2));
    }

    [Fact]
    public async Task A_copy_of_the_store_is_for_administrators()
    {
        using var client = await server.ClientAsync();
        using var answer = await client.GetAsync("/data/backup", Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
