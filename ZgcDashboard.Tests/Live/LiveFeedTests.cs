using System.Globalization;

namespace ZgcDashboard.Live;

public sealed class LiveFeedTests
{
    [Fact]
    public void A_notice_reaches_each_reader_in_the_language_of_its_page()
    {
        var feed = new LiveFeed();
        var heard = new List<string>();
        foreach (var language in new[] { "en-US", "zh-CN" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            feed.Subscribe(() => heard.Add(CultureInfo.CurrentUICulture.Name));
        }

        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        feed.DataChanged();

        Assert.Equal(["en-US", "zh-CN"], heard.Order());
    }

    [Fact]
    public void Who_has_left_is_not_told()
    {
        var feed = new LiveFeed();
        var told = 0;
        feed.Subscribe(() => told++).Dispose();

        feed.DataChanged();

        Assert.Equal(0, told);
    }

    [Fact]
    public void A_store_that_is_lost_stays_lost_since_the_first_moment_until_it_is_read_again()
    {
        var feed = new LiveFeed();
        var first = new DateTimeOffset(2018, 7, 1, 8, 0, 0, TimeSpan.Zero);

        feed.StoreLost(first);
        feed.StoreLost(first.AddMinutes(5));
        Assert.Equal(first, feed.UnreachableSince);

        feed.DataChanged();
        Assert.Null(feed.UnreachableSince);
    }
}
