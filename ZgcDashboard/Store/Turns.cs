namespace ZgcDashboard.Store;

/// <summary>
/// Long questions take turns at the processors: each may work for a while, and then stands at the end of the queue. However
/// many ask at once, no more of them work than there are processors, and what is short hardly waits for them. A turn is never
/// given back, it ends by the clock: one who leaves, or stands still between two rows, keeps nobody waiting.
/// </summary>
/// <param name="count">How many may work at once.</param>
/// <param name="length">Of a turn, in ticks of the clock that is given to <see cref="Take"/>.</param>
internal sealed class Turns(int count, long length)
{
    private readonly Lock _alone = new();
    private readonly long[] _free = new long[count];

    /// <summary>The beginning of the next turn that is free: now, or later.</summary>
    /// <param name="now">By a clock that does not go back, in ticks.</param>
    public long Take(long now)
    {
        lock (_alone)
        {
            var first = 0;
            for (var i = 1; i < _free.Length; i++)
                if (_free[i] < _free[first]) first = i;
            var begin = Math.Max(now, _free[first]);
            _free[first] = begin + length;
            return begin;
        }
    }
}
