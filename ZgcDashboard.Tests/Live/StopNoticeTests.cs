using ZgcDashboard.Support;

namespace ZgcDashboard.Live;

public sealed class StopNoticeTests
{
    [Fact]
    public async Task Open_pages_are_told_that_the_server_stops_before_their_connections_are_closed()
    {
        using var lifetime = new HandLifetime();
        var (feed, order) = (new LiveFeed(), new List<string>());
        lifetime.ApplicationStopping.Register(() => order.Add("closed"));
        await new StopNotice(feed, lifetime).StartedAsync(TestContext.Current.CancellationToken);
        var told = new TaskCompletionSource();
        using var page = feed.Subscribe(() =>
        {
            order.Add(feed.IsStopping ? "told" : "changed");
            told.TrySetResult();
        });

        lifetime.StopApplication();
        await told.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["told", "closed"], order);
    }
}
