namespace ZgcDashboard.Figures;

/// <summary>
/// A budget and the execution rate on it. Either may have been reported: an amount wins over a rate; without an amount the
/// budget is what the spending and the rounded rate leave open.
/// </summary>
internal sealed class RatedBudget
{
    private readonly DerivedInput reported;
    private readonly Interval? printed;

    /// <param name="name">Initial or Adjusted.</param>
    /// <param name="actual">万元.</param>
    /// <param name="rate">Percent.</param>
    /// <param name="amount">The budget; null where it was not reported.</param>
    /// <param name="unit">What it was printed in.</param>
    public RatedBudget(string name, DerivedInput actual, Quantity? rate, Money? amount, MoneyUnit unit)
    {
        reported = new DerivedInput($"RateOn{name}", rate?.Value, rate?.Interval ?? Interval.Unknown, DerivedUnit.Percent);
        printed = amount?.AsPrinted(unit);
        if (amount is { } budget) (Budget, Rate) = FromAmount(name, actual, budget, unit);
        else (Budget, Rate) = (FromRate(name, actual), AsReported(name));
        IsContradicted = amount is not null && reported.Value is not null && Rate.Value is not null && !Meet(Rate.Interval, reported.Interval);
    }

    /// <summary>万元.</summary>
    public Derived Budget { get; }

    /// <summary>Percent.</summary>
    public Derived Rate { get; }

    /// <summary>The amount was reported, and not worked back from the rate.</summary>
    public bool IsReported => printed is not null;

    /// <summary>The reported rate cannot be that of the reported amounts, whatever they were rounded from.</summary>
    public bool IsContradicted { get; }

    /// <summary>The ends of what the budget may be when this was spent, 万元; none where it is not known.</summary>
    /// <param name="spent">万元.</param>
    public IEnumerable<decimal> Ends(decimal spent) => printed is { High: { } high, Low: var low } ? [low, high]
        : Budget.Value is null ? []
        : [spent * 100 / reported.Interval.High!.Value, spent * 100 / reported.Interval.Low];

    private static bool Meet(Interval one, Interval other) => one.Low <= other.High && other.Low <= one.High;

    private static (Derived Budget, Derived Rate) FromAmount(string name, DerivedInput actual, Money amount, MoneyUnit unit)
    {
        var input = new DerivedInput($"Reported{name}Budget", amount.TenThousandYuan, amount.AsPrinted(unit), DerivedUnit.TenThousandYuan);
        var percent = new Ratio(actual.Value ?? 0, amount.TenThousandYuan).Percent;
        var interval = percent is null ? Interval.Unknown
            : new Interval(actual.Interval.Low * 100 / input.Interval.High!.Value, actual.Interval.High * 100 / input.Interval.Low);
        return (
            new($"{name}Budget", amount.TenThousandYuan, input.Interval, input.Unit, input.Key, [input]),
            new($"ExecutionRateOn{name}", percent, interval, DerivedUnit.Percent, $"{actual.Key} ÷ {input.Key}", [actual, input]));
    }

    private Derived AsReported(string name) =>
        new($"ExecutionRateOn{name}", reported.Value, reported.Value is null ? Interval.Unknown : reported.Interval, reported.Unit, reported.Key, [reported]);

    /// <summary>A higher rate on the same spending is a smaller budget, so the ends change places.</summary>
    private Derived FromRate(string name, DerivedInput actual)
    {
        var isDivisible = actual.Value > 0 && reported is { Value: > 0, Interval: { Low: > 0, High: not null } };
        decimal? value = isDivisible ? actual.Value * 100 / reported.Value : null;
        var interval = isDivisible
            ? new Interval(actual.Interval.Low * 100 / reported.Interval.High!.Value, actual.Interval.High * 100 / reported.Interval.Low)
            : Interval.Unknown;
        return new($"{name}Budget", value, interval, DerivedUnit.TenThousandYuan, $"{actual.Key} ÷ {reported.Key}", [actual, reported]);
    }
}
