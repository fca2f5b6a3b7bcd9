namespace ZgcDashboard.Figures;

/// <summary>A computed value with its lineage.</summary>
/// <param name="Key">The value's name, one word.</param>
/// <param name="Value">Unrounded, in the unit; null where an input is not known or the formula divides by zero.</param>
/// <param name="Interval">
/// What the value may be, given what its inputs may be; <see cref="Interval.Unknown"/> where the value is null.
/// It may be narrower than the inputs' intervals taken one by one, because these can depend on each other.
/// </param>
/// <param name="Unit">The unit of the value and the interval.</param>
/// <param name="Formula">The formula, with the inputs' keys as its words: <c>Actual ÷ RateOnInitial</c>.</param>
/// <param name="Inputs">The formula's words.</param>
public sealed record Derived(string Key, decimal? Value, Interval Interval, DerivedUnit Unit, string Formula, IReadOnlyList<DerivedInput> Inputs)
{
    /// <summary>This value as another's input.</summary>
    public DerivedInput ToInput() => new(Key, Value, Interval, Unit);
}
