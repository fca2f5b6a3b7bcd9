namespace ZgcDashboard.Figures;

/// <summary>How far a number moved from one statement of it to another. What either may stand for is carried.</summary>
/// <param name="Difference">After less before, in their unit; of rates in percentage points. Null where either is a range or not reported.</param>
/// <param name="Interval">What the difference may be: the two statements were rounded independently.</param>
/// <param name="Percent">The difference in percent of the number before; null for rates, and where that is not above zero.</param>
/// <param name="PercentInterval">What that may be; <see cref="Interval.Unknown"/> where it is null.</param>
public sealed record QuantityChange(decimal? Difference, Interval Interval, decimal? Percent, Interval PercentInterval)
{
    /// <summary>Both numbers may stand for the same: that they differ may be their rounding alone.</summary>
    public bool IsWithinRounding => !Interval.IsUnknown && Interval != Interval.Exact(0) && Interval.Contains(0);

    /// <exception cref="ArgumentException">They are in different units: no number lies between them.</exception>
    public static QuantityChange Between(Quantity before, Quantity after) => before.Unit != after.Unit
        ? throw new ArgumentException($"'{after.Unit}' is not '{before.Unit}'", nameof(after))
        : Between(before.Alone(), before.Interval, after.Alone(), after.Interval, isRate: before.Unit == Quantity.PercentUnit);

    /// <param name="before">In the unit of both; null where it is not one number.</param>
    /// <param name="wasWithin">What it may stand for.</param>
    /// <param name="after">In the unit of both.</param>
    /// <param name="isWithin">What it may stand for.</param>
    /// <param name="isRate">They are in percent: what lies between them is in percentage points, and is no percentage itself.</param>
    public static QuantityChange Between(decimal? before, Interval wasWithin, decimal? after, Interval isWithin, bool isRate)
    {
        try
        {
            var percent = !isRate && before is { } was and > 0 && after is { } now ? (now - was) / was * 100 : (decimal?)null;
            return new(after - before, isWithin - wasWithin, percent,
                percent is not null && wasWithin.Low > 0 ? isWithin.DividedBy(wasWithin).Rising(quotient => (quotient - 1) * 100) : Interval.Unknown);
        }
        catch (OverflowException)
        {
            return new(null, Interval.Unknown, null, Interval.Unknown);
        }
    }
}
