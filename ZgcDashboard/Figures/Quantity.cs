using System.Globalization;
using System.Text.Json.Serialization;

namespace ZgcDashboard.Figures;

/// <summary>A number as it was reported, with what it may stand for.</summary>
/// <param name="Value">The number in <paramref name="Unit"/>, the low end of a range; null where none was reported.</param>
/// <param name="Decimals">Decimals printed, 0 to 27.</param>
/// <param name="Unit">The unit; <c>%</c> for rates, where 41.1 is 41.1 %.</param>
/// <param name="Qualifier">How the number was qualified.</param>
/// <param name="ValueHigh">The high end of a range; null where the report gave one number.</param>
public sealed record Quantity(decimal? Value, int Decimals, string Unit, Qualifier Qualifier, decimal? ValueHigh = null)
{
    public const string PercentUnit = "%";

    /// <summary>Whether the printed number was rounded to its decimals. A rate is unless said otherwise, a count is not.</summary>
    public bool IsRounded { get; init; } = Unit == PercentUnit && Qualifier == Qualifier.Exact;

    /// <summary>
    /// What the number may stand for: rounded → ± half a unit of the last decimal; exact → itself; a range → its ends;
    /// at least v → [v, ∞); at most v → [0, v]; tens → [20, 99]. About v → [0.9v, 1.1v] (ours, not official).
    /// </summary>
    /// <exception cref="ArgumentException">The range's high end lies below its low end.</exception>
    [JsonIgnore]
    public Interval Interval => (Qualifier, Value, ValueHigh) switch
    {
        (Qualifier.Tens, _, _) => new(20, 99),
        (_, null, _) => Interval.Unknown,
        (_, { } low, { } high) => new(low, high),
        (Qualifier.AtLeast, { } value, _) => new(value, null),
        (Qualifier.AtMost, { } value, _) => new(Math.Min(0, value), value),
        (Qualifier.About, { } value, _) => new(value - Math.Abs(value) / 10, value + Math.Abs(value) / 10),
        (_, { } value, _) when IsRounded => new(value - HalfUnit, value + HalfUnit),
        (_, { } value, _) => Interval.Exact(value),
    };

    /// <summary>The number where it is one; null for a range, for tens and where none was reported.</summary>
    public decimal? Alone() => ValueHigh is null && Qualifier != Qualifier.Tens ? Value : null;

    private decimal HalfUnit => new(5, 0, 0, false, checked((byte)(Decimals + 1)));

    /// <summary>A number rounded to its decimals when it was printed.</summary>
    /// <param name="decimals">Decimals printed, 0 to 27.</param>
    public static Quantity Rounded(decimal? value, int decimals, string unit) =>
        new(value, decimals, unit, Qualifier.Exact) { IsRounded = true };

    /// <summary>A rate in percent, rounded to the decimals that it carries: 41.1 to one, 56 to none, 41.10 to two.</summary>
    public static Quantity Rate(decimal? percent) => Rounded(percent, percent?.Scale ?? 0, PercentUnit);

    /// <summary>A number that was counted, not rounded.</summary>
    public static Quantity Count(decimal? value, string unit, Qualifier qualifier = Qualifier.Exact) =>
        new(value, value?.Scale ?? 0, unit, qualifier) { IsRounded = false };

    /// <summary>Reads <c>716</c>, <c>41.1</c>, a range <c>10-15</c> (or with – or ~), or nothing: not reported.</summary>
    /// <exception cref="FormatException">The text is none of these, or the range runs backwards.</exception>
    public static Quantity Parse(string? text, string unit, Qualifier qualifier)
    {
        var trimmed = (text ?? "").Trim();
        if (trimmed.Length == 0) return new(null, 0, unit, qualifier);
        var dash = trimmed.AsSpan(1).IndexOfAny('-', '–', '~') + 1;
        if (dash == 0) return One(Read(trimmed, trimmed), unit, qualifier);
        var (low, high) = (Read(trimmed[..dash], trimmed), Read(trimmed[(dash + 1)..], trimmed));
        if (high < low) throw new FormatException($"'{trimmed}' runs backwards");
        return new(low, Math.Max(low.Scale, high.Scale), unit, qualifier, high);
    }

    private static Quantity One(decimal value, string unit, Qualifier qualifier) => new(value, value.Scale, unit, qualifier);

    private static decimal Read(string part, string whole) =>
        decimal.TryParse(part, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new FormatException($"'{whole}' is not a number such as 41.1 or a range such as 10-15");
}
