using System.Collections.Concurrent;

namespace ZgcDashboard.Support;

/// <summary>The system's clock, but timers of one period wait until a test rings them.</summary>
internal sealed class RungClock(TimeSpan period) : TimeProvider
{
    private readonly ConcurrentDictionary<Held, byte> _held = new();

    /// <summary>How many timers of the period there are that nobody has disposed of.</summary>
    public int Waiting => _held.Count;

    public void Ring()
    {
        foreach (var timer in _held.Keys) timer.Ring();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan every) =>
        every == period ? new Held(this, () => callback(state)) : base.CreateTimer(callback, state, dueTime, every);

    private sealed class Held : ITimer
    {
        private readonly RungClock _clock;

        public Held(RungClock clock, Action ring)
        {
            (_clock, Ring) = (clock, ring);
            clock._held[this] = 0;
        }

        public Action Ring { get; }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => _clock._held.TryRemove(this, out _);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
