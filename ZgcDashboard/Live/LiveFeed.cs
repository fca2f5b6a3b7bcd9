using System.Collections.Concurrent;
using ZgcDashboard.Store;

namespace ZgcDashboard.Live;

/// <summary>
/// Which version of the data stands, and who wants to know when the next one does. A notice carries nothing: whoever
/// gets it looks again.
/// </summary>
public sealed class LiveFeed
{
    // As many as there are processors look at once; between two looks a thread serves whatever else is waiting.
    private static readonly int Together = Environment.ProcessorCount;

    private readonly Lock _gate = new();
    private readonly HashSet<Subscription> _subscriptions = [];
    private readonly ConcurrentQueue<Subscription> _waiting = new();
    private volatile DataVersion _data = new(0, null);
    private int _working;

    /// <summary>Grows by one with each change that was seen, whoever made it.</summary>
    public long Version => _data.All;

    public DataVersion Data => _data;

    /// <summary>Since when the store cannot be read; null while it can.</summary>
    public DateTimeOffset? UnreachableSince { get; private set; }

    /// <param name="look">Called on any thread, in the subscriber's language; must return at once. Notices that come while it waits are
    /// one.</param>
    public IDisposable Subscribe(Action look)
    {
        var subscription = new Subscription(this, look);
        lock (_gate) _subscriptions.Add(subscription);
        return subscription;
    }

    /// <param name="tables">Which number each table has now; null when that is not known, and everything may have changed.</param>
    public void DataChanged(IReadOnlyDictionary<string, long>? tables = null)
    {
        lock (_gate)
        {
            // A write that is no shared answer's concern, and one that is, may be seen together: then the latter's table has changed too.
            if (UnreachableSince is null && TableVersions.OnlyAside(_data.Tables, tables))
            {
                _data = _data with { Tables = tables };
                return;
            }

            _data = new(_data.All + 1, tables);
            UnreachableSince = null;
        }

        Notify();
    }

    /// <summary>The server has been told to stop: pages that are open lose their connection next.</summary>
    public bool IsStopping { get; private set; }

    /// <returns>Whether anybody hears it.</returns>
    public bool ServerStops()
    {
        IsStopping = true;
        Notify();
        lock (_gate) return _subscriptions.Count > 0;
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
        lock (_gate)
        {
            foreach (var subscription in _subscriptions)
                if (subscription.BeginsToWait()) _waiting.Enqueue(subscription);
        }

        Work();
    }

    private void Work()
    {
        while (!_waiting.IsEmpty && Volatile.Read(ref _working) < Together)
        {
            Interlocked.Increment(ref _working);
            _ = Task.Run(WorkAsync);
        }
    }

    private async Task WorkAsync()
    {
        while (_waiting.TryDequeue(out var subscription))
        {
            subscription.Look();
            await Task.Yield();
        }

        Interlocked.Decrement(ref _working);
        Work();
    }

    private void Remove(Subscription subscription)
    {
        lock (_gate) _subscriptions.Remove(subscription);
    }

    private sealed class Subscription(LiveFeed feed, Action look) : IDisposable
    {
        // The reader's language is part of the context; the feed's own thread has that of the server.
        private readonly ExecutionContext? _context = ExecutionContext.Capture();
        private int _waits;
        private volatile bool _gone;

        public bool BeginsToWait() => Interlocked.Exchange(ref _waits, 1) == 0;

        public void Look()
        {
            Volatile.Write(ref _waits, 0);
            if (_gone) return;
            if (_context is null) look();
            else ExecutionContext.Run(_context, static look => ((Action)look!)(), look);
        }

        public void Dispose()
        {
            _gone = true;
            feed.Remove(this);
        }
    }
}
