namespace ZgcDashboard.Live;

/// <summary>Tells the open pages that the server stops, before their connections are closed.</summary>
public sealed class StopNotice(LiveFeed feed, IHostApplicationLifetime lifetime) : IHostedLifecycleService
{
    /// <summary>For the pages to be drawn and sent: whoever stops the server waits no longer for it.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    /// <summary>What is registered last is called first: when all else has started, this comes before the connections are closed.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.Register(() =>
        {
            if (feed.ServerStops()) Thread.Sleep(Moment);
        });
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
