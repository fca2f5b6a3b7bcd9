namespace ZgcDashboard.Live;

/// <summary>
/// Which version of the data stands, and who wants to know when the next one does. A notice carries nothing: whoever
/// gets it looks again.
/// </summary>
public sealed class LiveFeed
{
    private readonly Lock _gate = new();
    private readonly HashSet<Subscription> _subscriptions = [];

    /// <summary>Grows by one with each change that was seen, whoever made it.</summary>
    public long Version { get; private set; }

    /// <summary>Since when the store cannot be read; null while it can.</summary>
    public DateTimeOffset? UnreachableSince { get; private set; }

    /// <param name="look">Called on a thread of the feed, in the subscriber's language; must return at once.</param>
    public IDisposable Subscribe(Action look)
    {
        var subscription = new Subscription(this, look);
        lock (_gate) _subscriptions.Add(subscription);
        return subscription;
    }

    public void DataChanged()
    {
        lock (_gate)
        {
            Version++;
            UnreachableSince = null;
        }

        Notify();
    }

    public void StoreLost(DateTimeOffset since)
    {
        lock (_gate)
        {
            if (UnreachableSince is not null) return;
            UnreachableSince = since;
        }

        Notify();
    }

    private void Notify()
    {
        Subscription[] subscriptions;
        lock (_gate) subscriptions = [.. _subscriptions];
        foreach (var subscription in subscriptions) subscription.Look();
    }

    private void Remove(Subscription subscription)
    {
        lock (_gate) _subscriptions.Remove(subscription);
    }

    private sealed class Subscription(LiveFeed feed, Action look) : IDisposable
    {
        // The reader's language is part of the context; the feed's own thread has that of the server.
        private readonly ExecutionContext? _context = ExecutionContext.Capture();

        public void Look()
        {
            if (_context is null) look();
            else ExecutionContext.Run(_context, static look => ((Action)look!)(), look);
        }

        public void Dispose() => feed.Remove(this);
    }
}
