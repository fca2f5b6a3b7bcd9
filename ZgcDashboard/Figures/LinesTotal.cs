namespace ZgcDashboard.Figures;

/// <summary>
/// The lines of a budget added up, beside what was reported of the budget itself. The sum is over those that reported; a rate
/// of it only where all did, as Σ spending ÷ Σ budgets.
/// </summary>
/// <param name="Sum">万元; null where no line reported it.</param>
/// <param name="Coverage">How many of the lines reported it.</param>
/// <param name="Difference">分项未说明的差额, 万元: 合计 − Σ分项; null where either is not reported.</param>
public sealed record LinesTotal(Derived Sum, Coverage Coverage, Derived Difference)
{
    /// <param name="key">Actual, Initial or Adjusted.</param>
    /// <param name="lines">Of each line, 万元; null where it was not reported.</param>
    /// <param name="total">What was reported of the budget itself.</param>
    public static LinesTotal Of(string key, IReadOnlyList<DerivedInput?> lines, DerivedInput? total)
    {
        var reported = lines.OfType<DerivedInput>().Where(l => l.Value is not null).ToList();
        var interval = reported.Count == 0 ? Interval.Unknown : reported.Aggregate(Interval.Exact(0), (all, l) => all + l.Interval);
        var sum = new Derived($"SumOfLines{key}", reported.Count == 0 ? null : reported.Sum(l => l.Value), interval, DerivedUnit.TenThousandYuan, $"Σ {reported.Count}", []);
        var inputs = total is null ? [sum.ToInput()] : new[] { total, sum.ToInput() };
        return new(sum, new(reported.Count, lines.Count), new($"LinesDifference{key}", total?.Value - sum.Value,
            total?.Value is null || sum.Value is null ? Interval.Unknown : total.Interval - sum.Interval, DerivedUnit.TenThousandYuan,
            $"{total?.Key} − {sum.Key}", inputs));
    }

    /// <summary>Σ支出 ÷ Σ预算, percent: a total of rates is never the sum of the rates. Null where not all lines reported both.</summary>
    public static decimal? Rate(LinesTotal spending, LinesTotal budget) => spending.Coverage is { IsComplete: true, Expected: > 0 } && budget.Coverage.IsComplete
        ? new Ratio(spending.Sum.Value ?? 0, budget.Sum.Value ?? 0).Percent : null;
}
