using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ZgcDashboard.Localization;

/// <summary>Moments are shown in the zone that the reader's browser names; else in the server's, which is then said.</summary>
public sealed class ReaderClockTests
{
    private static readonly DateTime Noon = new(2026, 7, 1, 12, 0, 0);

    [Theory]
    [InlineData("Asia/Shanghai", "2026-07-01 20:00", "Beijing time")]
    [InlineData("Asia%2FShanghai", "2026-07-01 20:00", "Beijing time")]
    [InlineData("America/New_York", "2026-07-01 08:00", "America/New_York")]
    [InlineData("UTC", "2026-07-01 12:00", "UTC")]
    public void A_moment_is_shown_in_the_zone_of_the_browser(string cookie, string shown, string name)
    {
        var reader = Of(cookie);

        Assert.Equal(shown, reader.Moment(Noon));
        Assert.Equal(name, reader.Name);
        Assert.Equal($"Time ({name})", reader.Head("Time"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Mars/Olympus_Mons")]
    [InlineData("../../etc/hostname")]
    [InlineData("<script>")]
    public void What_names_no_zone_leaves_the_servers_and_says_so(string? cookie)
    {
        var reader = Of(cookie);

        Assert.Equal("2026-07-01 15:30", reader.Moment(Noon));
        Assert.Equal("server's zone UTC+03:30", reader.Name);
        Assert.False(reader.IsReaders);
        Assert.Null(reader.DaysNote);
    }

    [Fact]
    public void The_day_of_a_moment_is_the_readers()
    {
        Assert.Equal("2026-07-02", Of("Asia/Shanghai").Day(new(2026, 7, 1, 16, 0, 0)));
        Assert.Equal("2026-07-01", Of("America/New_York").Day(new(2026, 7, 1, 16, 0, 0)));
    }

    [Fact]
    public void Days_to_choose_are_the_servers_which_is_said_to_who_has_another_zone() =>
        Assert.Equal("Days are those of the server's zone (UTC+03:30)", Of("Asia/Shanghai").DaysNote);

    private static ReaderClock Of(string? cookie)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var terms = new ServiceCollection().AddLogging().AddLanguages().BuildServiceProvider().GetRequiredService<Terms>();
        var request = new DefaultHttpContext();
        if (cookie is not null) request.Request.Headers.Cookie = $"{ReaderClock.Cookie}={cookie}";
        return new(new HalfPastThree(), terms, new HttpContextAccessor { HttpContext = request });
    }

    private sealed class HalfPastThree : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("here", new TimeSpan(3, 30, 0), null, null);
    }
}
