namespace ZgcDashboard.Figures;

/// <summary>A closed interval of numbers. <see cref="High"/> is null where there is no upper bound.</summary>
public readonly record struct Interval(decimal Low, decimal? High)
{
    public static Interval Exact(decimal value) => new(value, value);

    /// <summary>The smallest interval that holds all of the given numbers.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Interval Hull(params IEnumerable<decimal> values)
    {
        var all = values.ToList();
        return new(all.Min(), all.Max());
    }

    public bool Contains(decimal value) => value >= Low && !(value > High);

    /// <summary>The whole of this interval lies in the band.</summary>
    public bool Inside(Interval band) => Low >= band.Low && (band.High is not { } end || High <= end);

    public static Interval operator +(Interval left, Interval right) => new(left.Low + right.Low, left.High + right.High);
}
