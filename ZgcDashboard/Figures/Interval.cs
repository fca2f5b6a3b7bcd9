using System.Text.Json.Serialization;

namespace ZgcDashboard.Figures;

/// <summary>All values that a number may stand for, ends included, in the unit of the number.</summary>
/// <param name="Low">The least value; <see cref="decimal.MinValue"/> where there is no lower bound.</param>
/// <param name="High">The greatest value; null where there is no upper bound.</param>
/// <exception cref="ArgumentException">The high end lies below the low end.</exception>
public readonly record struct Interval(decimal Low, decimal? High)
{
    /// <summary>Nothing is known of the number: no bound on either side.</summary>
    public static readonly Interval Unknown = new(decimal.MinValue, null);

    public decimal? High { get; init; } = High is { } high && high < Low
        ? throw new ArgumentException($"{high} lies below {Low}", nameof(High))
        : High;

    public static Interval Exact(decimal value) => new(value, value);

    [JsonIgnore]
    public bool IsUnknown => !IsBoundedBelow && High is null;

    [JsonIgnore]
    public bool IsBoundedBelow => Low != decimal.MinValue;

    /// <summary>The middle; null where a side is unbounded.</summary>
    [JsonIgnore]
    public decimal? Midpoint => IsBoundedBelow && High is { } high ? Low + (high - Low) / 2 : null;

    public bool Contains(decimal value) => Low <= value && (High is not { } high || value <= high);

    /// <summary>Whether the whole interval lies in the band; equal ends are inside.</summary>
    public bool Inside(Interval band) =>
        band.Low <= Low && (band.High is not { } limit || (High is { } high && high <= limit));

    /// <summary>The sum of two numbers that vary independently.</summary>
    public static Interval operator +(Interval left, Interval right) => new(
        left.IsBoundedBelow && right.IsBoundedBelow ? left.Low + right.Low : decimal.MinValue,
        left.High + right.High);

    /// <summary>The difference of two numbers that vary independently.</summary>
    public static Interval operator -(Interval left, Interval right) => left + right.Scale(-1);

    /// <summary>The interval times a number without unit; a negative one exchanges the ends.</summary>
    public Interval Scale(decimal factor) => factor switch
    {
        0 => Exact(0),
        > 0 => Rising(value => value * factor),
        _ => new Interval(High * factor ?? decimal.MinValue, IsBoundedBelow ? Low * factor : null),
    };

    /// <summary>
    /// The quotient of two numbers that vary independently. It grows with what is divided; with what divides it falls where the
    /// other is above zero, and grows where it is below. A divisor that may be zero leaves it without an upper bound.
    /// </summary>
    public Interval DividedBy(Interval divisor)
    {
        var most = divisor.High;
        if (divisor.Low <= 0) return Low < 0 ? Unknown : new(most is > 0 and { } by ? Low / by : 0, null);
        return new(
            !IsBoundedBelow ? decimal.MinValue : Low < 0 ? Low / divisor.Low : most is { } least ? Low / least : 0,
            High is not { } high ? null : high >= 0 ? high / divisor.Low : most is { } of ? high / of : 0);
    }

    /// <summary>With a value that belongs to it, which division may have rounded to just outside.</summary>
    internal Interval With(decimal value) => IsUnknown || Contains(value) ? this
        : new(Math.Min(Low, value), High is { } high ? Math.Max(high, value) : null);

    /// <summary>The values that a function takes which never falls.</summary>
    internal Interval Rising(Func<decimal, decimal> function) => new(
        IsBoundedBelow ? function(Low) : decimal.MinValue,
        High is { } high ? function(high) : null);
}
