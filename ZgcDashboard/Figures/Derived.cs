namespace ZgcDashboard.Figures;

public enum DerivedUnit
{
    /// <summary>万元.</summary>
    TenThousandYuan,

    /// <summary>万元 a month.</summary>
    TenThousandYuanPerMonth,
    Percent,

    /// <summary>个百分点: differences of rates.</summary>
    PercentagePoints,
    Times,

    /// <summary>A plain number: days, months.</summary>
    Number,
}

/// <summary>A computed number with everything that it takes to check it.</summary>
/// <param name="Key">Its name, also that of its text.</param>
/// <param name="Value">Null where an input is not reported.</param>
/// <param name="Interval">What the rounding of the inputs leaves open.</param>
/// <param name="Unit">Of value and interval.</param>
/// <param name="Formula">In the keys of its inputs.</param>
/// <param name="Inputs">What it was computed from.</param>
public sealed record Derived(string Key, decimal? Value, Interval Interval, DerivedUnit Unit, string Formula, IReadOnlyList<DerivedInput> Inputs);

public sealed record DerivedInput(string Key, decimal? Value, Interval Interval, DerivedUnit Unit);
