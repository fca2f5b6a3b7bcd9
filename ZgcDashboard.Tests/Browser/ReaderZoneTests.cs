using System.Globalization;
using Microsoft.Playwright;

namespace ZgcDashboard.Browser;

/// <summary>Times are the reader's own, from the first page that they ever open.</summary>
public sealed class ReaderZoneTests(DashboardServer server)
{
    private static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = 20_000 };

    [Fact]
    public async Task The_first_page_shows_the_readers_time_once_it_is_live_and_the_next_from_the_start()
    {
        await using var visitor = await Visitor.ArriveAsync(server, "en", zone: "America/New_York");

        await visitor.OpenAsync("/data/history");
        await Assertions.Expect(visitor.Page.Locator("thead")).ToContainTextAsync("America/New_York", Soon);
        var moment = visitor.Page.Locator("td time").First;
        var utc = DateTime.Parse((await moment.GetAttributeAsync("datetime"))!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        var there = TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
        await Assertions.Expect(moment).ToHaveTextAsync(there.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));

        await using var answer = await visitor.Page.Context.APIRequest.GetAsync(server.Address + "/data/history");
        Assert.Contains("America/New_York", await answer.TextAsync(), StringComparison.Ordinal);
        visitor.SawNoFault();
    }

    [Fact]
    public async Task A_moment_to_look_back_to_is_the_servers_and_says_so()
    {
        using var reader = await server.ClientAsync();
        reader.DefaultRequestHeaders.Add("Cookie", "zone=America/New_York");
        reader.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var page = await reader.GetStringAsync(new Uri("/projects", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Matches(@"Time \((?!America)[^)]+, optional\)", page);
    }
}
