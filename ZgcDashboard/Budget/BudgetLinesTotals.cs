using ZgcDashboard.Figures;

namespace ZgcDashboard.Budget;

/// <summary>The lines of a budget on one day, added up beside what was reported of the budget itself.</summary>
/// <param name="Day">Of the budget's snapshot: lines count that reported of the same day.</param>
/// <param name="Initial">年初预算.</param>
/// <param name="Adjusted">调整后预算.</param>
/// <param name="Actual">实际支出.</param>
/// <param name="Plan">截至日用款计划 of the lines, beside that of the whole where it was planned as such.</param>
public sealed record BudgetLinesTotals(DateOnly Day, LinesTotal Initial, LinesTotal Adjusted, LinesTotal Actual, LinesTotal Plan)
{
    /// <param name="budget">With its lines.</param>
    /// <param name="latest">Whose day it is.</param>
    /// <param name="standing">The plan of that day.</param>
    public static BudgetLinesTotals Of(BudgetRow budget, SnapshotRow latest, PlanRow? standing)
    {
        var lines = budget.Lines.Select(l => l.On(latest.AsOf)?.Execution).ToList();
        var total = latest.Execution!;
        var planned = budget.Lines.Select(l => standing?.Plan.Lines.GetValueOrDefault(l.Id) is { Months.Count: > 0 } year ? year.ToDate(total.AsOf).ToInput() : null).ToList();
        return new(latest.AsOf,
            Sum("Initial", lines, e => e.IsInitialReported ? e.InitialBudget.ToInput() : null, total),
            Sum("Adjusted", lines, e => e.IsAdjustedReported ? e.AdjustedBudget.ToInput() : null, total),
            Sum("Actual", lines, e => e.Inputs.Actual, total),
            LinesTotal.Of("Plan", planned, standing is { Plan.IsSumOfLines: false } whole ? whole.Plan.Whole.ToDate(total.AsOf).ToInput() : null));
    }

    /// <summary>Σ支出 ÷ Σ调整后预算, percent; null where not all lines reported both.</summary>
    public decimal? Rate => LinesTotal.Rate(Actual, Adjusted);

    private static LinesTotal Sum(string key, IReadOnlyList<BudgetExecution?> lines, Func<BudgetExecution, DerivedInput?> of, BudgetExecution total) =>
        LinesTotal.Of(key, [.. lines.Select(l => l is null ? null : of(l))], OfTotal(key, total));

    /// <summary>The budget's own, where its amount was reported or follows from its rate.</summary>
    private static DerivedInput? OfTotal(string key, BudgetExecution total) => key switch
    {
        "Initial" => total.InitialBudget.Value is null ? null : total.InitialBudget.ToInput(),
        "Adjusted" => total.AdjustedBudget.Value is null ? null : total.AdjustedBudget.ToInput(),
        _ => total.Inputs.Actual,
    };
}
