namespace ZgcDashboard.Access;

/// <summary>How often something went wrong lately, and how long to wait after that: twice as long each time.</summary>
/// <param name="free">So many go wrong without a wait.</param>
/// <param name="longest">The longest wait.</param>
/// <param name="clock">Its timestamps: they never go back.</param>
internal sealed class FailureCounts(int free, TimeSpan longest, TimeProvider clock)
{
    private const int Places = 1 << 14;
    private const int MostDoublings = 20;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);

    /// <summary>After so long without another, nothing is held against anybody.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    private readonly (int Count, long Last)[] _places = new (int, long)[Places];

    public int Of(string key) => Place(key) is { Count: > 0 } place && clock.GetElapsedTime(place.Last) < Forgotten ? place.Count : 0;

    public TimeSpan WaitOf(string key)
    {
        var count = Of(key);
        if (count < free) return TimeSpan.Zero;
        var whole = First * Math.Pow(2, Math.Min(count - free, MostDoublings));
        return Later((whole < longest ? whole : longest) - clock.GetElapsedTime(Place(key).Last), TimeSpan.Zero);
    }

    public void Add(string key) => Place(key) = (Of(key) + 1, clock.GetTimestamp());

    public void Subtract(string key) => Place(key).Count = Math.Max(Of(key) - 1, 0);

    public void Clear(string key) => Place(key).Count = 0;

    // Hashes of text differ with each start of the program: nobody knows which names share a place.
    private ref (int Count, long Last) Place(string key) => ref _places[(uint)key.GetHashCode(StringComparison.Ordinal) % Places];

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
