using System.Collections.Concurrent;
using System.Globalization;

namespace ZgcDashboard.Live;

public sealed class LiveFeedTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notice_reaches_each_reader_in_the_language_of_its_page()
    {
        var feed = new LiveFeed();
        var heard = new ConcurrentBag<string>();
        var all = new CountdownEvent(2);
        foreach (var language in new[] { "en-US", "zh-CN" })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            feed.Subscribe(() =>
            {
                heard.Add(CultureInfo.CurrentUICulture.Name);
                all.Signal();
            });
        }

        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        feed.DataChanged();

        await Task.Run(() => all.Wait(Patience, Ct), Ct);
        Assert.Equal(["en-US", "zh-CN"], heard.Order());
    }

    [Fact]
    public async Task Who_has_left_is_not_told()
    {
        var feed = new LiveFeed();
        var told = 0;
        feed.Subscribe(() => told++).Dispose();
        var stayed = Told(feed);

        feed.DataChanged();

        await stayed;
        Assert.Equal(0, told);
    }

    [Fact]
    public async Task Changes_that_come_while_a_reader_looks_are_one_more_look()
    {
        var feed = new LiveFeed();
        var (looks, looking, goOn) = (0, new SemaphoreSlim(0), new SemaphoreSlim(0));
        using var subscription = feed.Subscribe(() =>
        {
            Interlocked.Increment(ref looks);
            looking.Release();
            goOn.Wait(Patience, Ct);
        });

        feed.DataChanged();
        await looking.WaitAsync(Patience, Ct);
        for (var change = 0; change < 100; change++) feed.DataChanged();
        goOn.Release(2);
        await looking.WaitAsync(Patience, Ct);
        var last = Told(feed);
        goOn.Release(2);
        feed.StoreLost(DateTimeOffset.UnixEpoch);
        await last;

        // One for the first change, one for the hundred, one for the last notice.
        Assert.InRange(looks, 2, 3);
    }

    [Fact]
    public async Task A_reader_who_dawdles_does_not_hold_up_the_others()
    {
        var feed = new LiveFeed();
        using var goOn = new SemaphoreSlim(0);
        using var dawdler = feed.Subscribe(() => goOn.Wait(Patience, Ct));
        var others = Enumerable.Range(0, 50).Select(_ => Told(feed)).ToList();

        feed.DataChanged();

        await Task.WhenAll(others);
        goOn.Release();
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

    private static Task Told(LiveFeed feed)
    {
        var told = new TaskCompletionSource();
        feed.Subscribe(() => told.TrySetResult());
        return told.Task.WaitAsync(Patience, Ct);
    }
}
