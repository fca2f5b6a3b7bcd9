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
    /// <summary>What it counts the year by; null where time is no part of it.</summary>
    public TimeBasis? Basis { get; init; }

    /// <summary>What is to be said in place of the number; null where the number says it.</summary>
    public Saying? Says { get; init; }

    /// <summary>Every input is known, and there is no value all the same: a division by zero. Without inputs it was not reported.</summary>
    public bool IsUndefined => Value is null && Inputs.Count > 0 && Inputs.All(i => i.Value is not null || i.IsUndefined);

    /// <summary>This value as another's input.</summary>
    public DerivedInput ToInput() => new(Key, Value, Interval, Unit) { IsUndefined = IsUndefined };
}

/// <summary>What the part of the year gone by is counted in: 181 of 365 days, or 6 of 12 months.</summary>
public enum TimeBasis
{
    Days,
    Months,
}

/// <summary>What stands for a number that would mislead.</summary>
public enum Saying
{
    /// <summary>Nothing is left to spend: the budget is spent, or overspent.</summary>
    BudgetSpent,

    /// <summary>No month of the year is left.</summary>
    YearOver,

    /// <summary>What was due is spent already.</summary>
    Reached,
}
