namespace ZgcDashboard.Store.Generating;

/// <summary>Numbers that look random and are the same for the same seed on every machine and version of .NET (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 up to the limit, without it.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>True so many times in a thousand.</summary>
    public bool InThousand(int times) => Below(1000) < times;

    public T Of<T>(IReadOnlyList<T> values) => values[Below(values.Count)];

    /// <summary>The first few of the values far more often than the others, as words and parks are in life.</summary>
    public T Skewed<T>(IReadOnlyList<T> values)
    {
        var (a, b) = (Below(values.Count), Below(values.Count));
        return values[a * b / Math.Max(1, values.Count - 1)];
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
