namespace ZgcDashboard.Figures;

/// <summary>
/// 全年预计 as a range: each shape of the rest of the year that the data allow gives its own projection, and none is the
/// right one. Linear by days; by the plan; as last year.
/// </summary>
/// <param name="Shapes">Those that have a value, in this order: linear, the plan's, last year's.</param>
public sealed record Forecast(IReadOnlyList<Derived> Shapes)
{
    /// <summary>The least and the greatest projection, 万元, without their rounding; null where there is none.</summary>
    public (decimal Low, decimal High)? Range => Shapes.Count == 0 ? null : (Shapes.Min(s => s.Value ?? 0), Shapes.Max(s => s.Value ?? 0));

    /// <summary>With the rounding of what they are computed from, 万元.</summary>
    public Interval Interval => Shapes.Count == 0 ? Interval.Unknown
        : new(Shapes.Min(s => s.Interval.Low), Shapes.Any(s => s.Interval.High is null) ? null : Shapes.Max(s => s.Interval.High));

    /// <param name="execution">To the data's day; of a year that is over nothing is forecast.</param>
    /// <param name="plan">Null where none stands.</param>
    /// <param name="before">Null where there is no budget to compare with.</param>
    public static Forecast Of(BudgetExecution execution, PlanExecution? plan, YearBefore? before) => execution.TimeProgress is var time && time.Elapsed == time.Total
        ? new([])
        : new([.. new[] { execution.YearEndProjection, plan?.Projection, before?.Projection }.OfType<Derived>().Where(s => s.Value is not null)]);
}
