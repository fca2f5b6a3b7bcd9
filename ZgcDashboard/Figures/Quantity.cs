namespace ZgcDashboard.Figures;

/// <summary>A reported value and the interval that it stands for.</summary>
/// <param name="Value">As printed; null where a word stands in place of a number.</param>
/// <param name="Unit">The report's unit.</param>
/// <param name="Qualifier">How the report hedges it.</param>
/// <param name="Interval">What the true value may be.</param>
public sealed record Quantity(decimal? Value, string Unit, Qualifier Qualifier, Interval Interval)
{
    /// <summary>数十 is read as 20 to 99.</summary>
    private static readonly Interval SeveralTens = new(20, 99);

    /// <summary>A rounded number, such as a rate: half a unit of its last printed decimal to either side.</summary>
    /// <param name="value">With the decimals that were printed: 56 and 56.0 differ.</param>
    /// <param name="unit">The report's unit.</param>
    public static Quantity Rounded(decimal value, string unit)
    {
        var half = 0.5m;
        for (var decimals = value.Scale; decimals > 0; decimals--) half /= 10;
        return new(value, unit, Qualifier.Exact, new(value - half, value + half));
    }

    /// <summary>A count with its qualifier. 约 is read as ±10 %, which is ours: no rule says how far it reaches.</summary>
    /// <exception cref="ArgumentException">There is no value, and the qualifier is not <see cref="Qualifier.Tens"/>.</exception>
    public static Quantity Count(decimal? value, string unit, Qualifier qualifier, decimal? high = null) =>
        new(value, unit, qualifier, (value, qualifier) switch
        {
            (_, Qualifier.Tens) => SeveralTens,
            (null, _) => throw new ArgumentException("A count needs a value.", nameof(value)),
            ({ } low, _) when high is { } end => new(low, end),
            ({ } least, Qualifier.AtLeast) => new(least, null),
            ({ } most, Qualifier.AtMost) => new(0, most),
            ({ } about, Qualifier.About) => new(about * 0.9m, about * 1.1m),
            ({ } exact, _) => Interval.Exact(exact),
        });
}
