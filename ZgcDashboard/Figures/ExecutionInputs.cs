using System.Globalization;

namespace ZgcDashboard.Figures;

/// <summary>
/// What a budget's execution is computed from, and how a formula gets its interval: every formula is monotone in the
/// spending and in each budget, so its ends lie at the corners of what these may be.
/// </summary>
internal sealed class ExecutionInputs
{
    public ExecutionInputs(
        Money actual, Quantity? rateOnInitial, Quantity? rateOnAdjusted, Money? initial, Money? adjusted, DateOnly asOf, DateOnly? supplementAsOf,
        MoneyUnit unit)
    {
        Actual = new("Actual", actual.TenThousandYuan, actual.AsPrinted(unit), DerivedUnit.TenThousandYuan);
        Initial = new("Initial", Actual, rateOnInitial, initial, unit);
        Adjusted = new("Adjusted", Actual, rateOnAdjusted, adjusted, unit);
        Time = new(asOf);
        Released = supplementAsOf;
        TimeProgress = Percent("TimeProgressRate", Time.Ratio);
    }

    public DerivedInput Actual { get; }

    public RatedBudget Initial { get; }

    public RatedBudget Adjusted { get; }

    public TimeProgress Time { get; }

    /// <summary>The day on which the supplement was released; null where that is not reported.</summary>
    public DateOnly? Released { get; }

    /// <summary>The part gone by of the supplement's days; null where its release is not dated.</summary>
    public Ratio? SupplementTime => Released is { } released ? Time.Since(released) : null;

    /// <summary>Percent, by days.</summary>
    public Derived TimeProgress { get; }

    /// <summary>Months gone by, above 0 and up to 12.</summary>
    public decimal Months => Time.ByMonths.Numerator;

    public IReadOnlyList<string> Contradictions =>
        [.. new[] { Initial, Adjusted }.Where(b => b.IsContradicted).Select(b => b == Initial ? "RateOnInitial" : "RateOnAdjusted")];

    /// <summary>A formula over the spending, the initial and the adjusted budget, all in 万元.</summary>
    public Derived OfBoth(string key, DerivedUnit unit, string formula, Func<decimal, decimal, decimal, decimal?> compute, params IReadOnlyList<DerivedInput> inputs)
    {
        var value = Initial.Budget.Value is { } i && Adjusted.Budget.Value is { } a ? compute(Spent, i, a) : null;
        var corners = from spent in Spends from initial in Initial.Ends(spent) from adjusted in Adjusted.Ends(spent) select compute(spent, initial, adjusted);
        return new(key, value, Hull(value, corners), unit, formula, inputs);
    }

    /// <summary>A formula over the spending and the adjusted budget, in 万元.</summary>
    public Derived OfAdjusted(string key, DerivedUnit unit, string formula, Func<decimal, decimal, decimal?> compute, params IReadOnlyList<DerivedInput> inputs)
    {
        var value = Adjusted.Budget.Value is { } a ? compute(Spent, a) : null;
        var corners = from spent in Spends from adjusted in Adjusted.Ends(spent) select compute(spent, adjusted);
        return new(key, value, Hull(value, corners), unit, formula, inputs);
    }

    /// <summary>A formula over the spending alone, in 万元.</summary>
    public Derived OfActual(string key, DerivedUnit unit, string formula, Func<decimal, decimal> compute, params IReadOnlyList<DerivedInput> inputs) =>
        new(key, compute(Spent), Actual.Interval.Rising(compute), unit, formula, inputs);

    /// <summary>A number of days or months in a formula, at most one decimal.</summary>
    public static string Text(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private decimal Spent => Actual.Value ?? 0;

    private decimal[] Spends => [Actual.Interval.Low, Actual.Interval.High ?? Spent];

    private static Derived Percent(string key, Ratio ratio)
    {
        var percent = ratio.Percent ?? 0;
        return new(key, percent, Interval.Exact(percent), DerivedUnit.Percent, $"{Text(ratio.Numerator)} ÷ {Text(ratio.Denominator)}", []) { Basis = TimeBasis.Days };
    }

    /// <summary>The least and the greatest corner. The value is one more, for division may round it just outside.</summary>
    private static Interval Hull(decimal? value, IEnumerable<decimal?> corners)
    {
        List<decimal?> ends = [value, .. corners];
        return ends.Count > 1 && ends.TrueForAll(e => e is not null) ? new(ends.Min() ?? 0, ends.Max()) : Interval.Unknown;
    }
}
