namespace ZgcDashboard.Figures;

/// <summary>A number that a computed value was computed from.</summary>
/// <param name="Key">The word for it in the formula; also the key of the <see cref="Derived"/> that it is, where it is one.</param>
/// <param name="Value">In the unit; null where it is not known.</param>
/// <param name="Interval">What the value may stand for.</param>
/// <param name="Unit">The unit of the value and the interval.</param>
public sealed record DerivedInput(string Key, decimal? Value, Interval Interval, DerivedUnit Unit)
{
    /// <summary>It was computed from what is known, and has no value all the same.</summary>
    public bool IsUndefined { get; init; }
}
