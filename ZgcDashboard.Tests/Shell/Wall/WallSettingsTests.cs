namespace ZgcDashboard.Shell.Wall;

public sealed class WallSettingsTests
{
    [Fact]
    public void The_wall_shows_five_pages_for_half_a_minute_each_unless_the_address_says_otherwise()
    {
        var settings = WallSettings.Parse("http://wall/?kiosk=1");

        Assert.Equal(["/", "/budget", "/projects", "/parks", "/funds"], settings.Pages);
        Assert.Equal(TimeSpan.FromSeconds(30), settings.Shown);
        Assert.Empty(settings.Ignored);
    }

    [Theory]
    [InlineData("/?kiosk=1&pages=parks,overview&seconds=20")]
    [InlineData("/?kiosk=1&pages=parks&pages=overview&seconds=20")]
    [InlineData("/?seconds=20&pages=%20parks%20,,overview&kiosk=1#top")]
    public void Pages_their_order_and_the_seconds_are_in_the_address(string address)
    {
        var settings = WallSettings.Parse(address);

        Assert.Equal(["/parks", "/"], settings.Pages);
        Assert.Equal(TimeSpan.FromSeconds(20), settings.Shown);
        Assert.Empty(settings.Ignored);
    }

    [Theory]
    [InlineData("pages=weather,budget", "pages", "weather")]
    [InlineData("pages=budget,budget", "pages", "budget")]
    [InlineData("pages=Budget,budget", "pages", "Budget")]
    [InlineData("pages=budget&seconds=4", "seconds", "4")]
    [InlineData("pages=budget&seconds=3601", "seconds", "3601")]
    [InlineData("pages=budget&seconds=1e2", "seconds", "1e2")]
    [InlineData("pages=budget&seconds=-20", "seconds", "-20")]
    public void What_the_wall_does_not_understand_is_kept_to_be_said(string query, string name, string value)
    {
        var settings = WallSettings.Parse("/budget?kiosk=1&" + query);

        Assert.Equal([(name, value)], settings.Ignored);
        Assert.Equal(["/budget"], settings.Pages);
        Assert.Equal(WallSettings.Usually.Shown, settings.Shown);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("3600")]
    public void The_bounds_of_the_seconds_are_within(string seconds) => Assert.Empty(WallSettings.Parse("/?kiosk=1&seconds=" + seconds).Ignored);

    [Fact]
    public void One_page_follows_the_other_round_and_round_with_all_settings_and_the_moment()
    {
        const string Settings = "?kiosk=1&pages=funds,overview&seconds=20&asof=2018-06-30&stated=1";
        var settings = WallSettings.Parse("http://wall/funds" + Settings);

        Assert.Equal("/" + Settings, settings.After("http://wall/funds" + Settings));
        Assert.Equal("/funds" + Settings, settings.After("http://wall/" + Settings));
        Assert.Equal("/funds" + Settings, settings.After("http://wall/sources" + Settings));
        Assert.Equal(2, settings.PlaceOf("http://wall/" + Settings));
        Assert.Null(settings.PlaceOf("http://wall/sources" + Settings));
    }

    [Fact]
    public void What_a_page_was_filtered_by_does_not_follow_to_the_next() =>
        Assert.Equal("/parks?kiosk=1", WallSettings.Usually.After("http://wall/projects?kiosk=1&park=haidian"));
}
