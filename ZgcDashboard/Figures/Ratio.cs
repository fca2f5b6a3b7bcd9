namespace ZgcDashboard.Figures;

/// <summary>A rate that remembers what it is a rate of. Adding two adds both parts, so that a total of rates is Σ÷Σ and never a sum of rates.</summary>
public readonly record struct Ratio(decimal Numerator, decimal Denominator)
{
    /// <summary>Null when there is nothing to divide by.</summary>
    public decimal? Value => Denominator == 0 ? null : Numerator / Denominator;

    /// <summary>In percent.</summary>
    public decimal? Percent => Value * 100;

    public static Ratio Sum(IEnumerable<Ratio> ratios) => ratios.Aggregate(new Ratio(0, 0), (sum, ratio) => sum + ratio);

    public static Ratio operator +(Ratio left, Ratio right) => new(left.Numerator + right.Numerator, left.Denominator + right.Denominator);
}
