using Microsoft.Extensions.Hosting;

namespace ZgcDashboard.Live;

public sealed class StopNoticeTests
{
    [Fact]
    public async Task Open_pages_are_told_that_the_server_stops_before_their_connections_are_closed()
    {
        using var lifetime = new Lifetime();
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

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => _stopping.Cancel();

        public void Dispose() => _stopping.Dispose();
    }
}
