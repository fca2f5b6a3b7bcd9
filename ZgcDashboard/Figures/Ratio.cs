using System.Text.Json.Serialization;

namespace ZgcDashboard.Figures;

/// <summary>
/// A rate that remembers what it divides, because a total of rates is not the sum of the rates: it is Σ numerators ÷
/// Σ denominators, and that is what <c>+</c> gives. Both numbers are in the same unit.
/// </summary>
public readonly record struct Ratio(decimal Numerator, decimal Denominator)
{
    /// <summary>The quotient, without unit; null where the denominator is 0.</summary>
    [JsonIgnore]
    public decimal? Value => Denominator == 0 ? null : Numerator / Denominator;

    /// <summary>The quotient in percent; null where the denominator is 0.</summary>
    [JsonIgnore]
    public decimal? Percent => Value * 100;

    /// <summary>The rate of both parts together.</summary>
    public static Ratio operator +(Ratio left, Ratio right) =>
        new(left.Numerator + right.Numerator, left.Denominator + right.Denominator);

    /// <summary>The rate of all parts together; of none, 0 ÷ 0, which has no value.</summary>
    public static Ratio Sum(IEnumerable<Ratio> parts) => parts.Aggregate(default(Ratio), (sum, part) => sum + part);
}
