namespace ZgcDashboard.Figures;

/// <summary>
/// A budget and the execution rate on it. Either may have been reported: an amount is exact and wins over a rate;
/// without an amount the budget is what the rounded rate leaves open.
/// </summary>
internal sealed class RatedBudget
{
    private readonly bool isDivisible;

    /// <param name="name">Initial or Adjusted.</param>
    /// <param name="actual">万元.</param>
    /// <param name="rate">Percent.</param>
    /// <param name="amount">The budget; null where it was not reported.</param>
    public RatedBudget(string name, DerivedInput actual, Quantity? rate, Money? amount)
    {
        var reported = new DerivedInput($"RateOn{name}", rate?.Value, rate?.Interval ?? Interval.Unknown, DerivedUnit.Percent);
        isDivisible = reported.Value > 0 && reported.Interval is { Low: > 0, High: not null };
        if (amount is { } budget) (Budget, Rate) = FromAmount(name, actual, budget.TenThousandYuan);
        else (Budget, Rate) = (FromRate(name, actual, reported), AsReported(name, reported));
        IsContradicted = amount is not null && rate?.Value is not null && Rate.Value is { } exact && !reported.Interval.Contains(exact);
    }

    /// <summary>万元.</summary>
    public Derived Budget { get; }

    /// <summary>Percent.</summary>
    public Derived Rate { get; }

    /// <summary>The reported rate cannot be that of the reported amounts.</summary>
    public bool IsContradicted { get; }

    /// <summary>The ends of what the budget may be, 万元; none where it is not known.</summary>
    public IEnumerable<decimal> Corners =>
        Budget is { Value: not null, Interval: { High: { } high, Low: var low } } ? [low, high] : [];

    private static (Derived Budget, Derived Rate) FromAmount(string name, DerivedInput actual, decimal amount)
    {
        var input = new DerivedInput($"Reported{name}Budget", amount, Interval.Exact(amount), DerivedUnit.TenThousandYuan);
        var percent = new Ratio(actual.Value ?? 0, amount).Percent;
        return (
            new($"{name}Budget", amount, input.Interval, input.Unit, input.Key, [input]),
            new($"ExecutionRateOn{name}", percent, percent is { } p ? Interval.Exact(p) : Interval.Unknown,
                DerivedUnit.Percent, $"{actual.Key} ÷ {input.Key}", [actual, input]));
    }

    private static Derived AsReported(string name, DerivedInput rate) =>
        new($"ExecutionRateOn{name}", rate.Value, rate.Value is null ? Interval.Unknown : rate.Interval, rate.Unit, rate.Key, [rate]);

    /// <summary>A higher rate on the same spending is a smaller budget, so the ends change places.</summary>
    private Derived FromRate(string name, DerivedInput actual, DerivedInput rate)
    {
        decimal? Budget(decimal? percent) => isDivisible ? actual.Value * 100 / percent : null;
        var (value, low, high) = (Budget(rate.Value), Budget(rate.Interval.High), Budget(rate.Interval.Low));
        if (value is not > 0) (value, low, high) = (null, null, null);
        return new($"{name}Budget", value, low is { } least ? new(least, high) : Interval.Unknown,
            DerivedUnit.TenThousandYuan, $"{actual.Key} ÷ {rate.Key}", [actual, rate]);
    }
}
