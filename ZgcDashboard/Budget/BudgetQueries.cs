using ZgcDashboard.Live;
using ZgcDashboard.Store;

namespace ZgcDashboard.Budget;

public sealed class BudgetQueries(StoreContexts store, Answers answers)
{
    /// <summary>All budgets, by year.</summary>
    public Task<IReadOnlyList<BudgetRow>> BudgetsAsync(CancellationToken ct = default) => answers.OfAsync("budget", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        return await BudgetReading.BudgetsAsync(db, token);
    }, ct);

    /// <summary>Null where there is no such line.</summary>
    public async Task<BudgetLineModel?> LineAsync(string id, CancellationToken ct = default)
    {
        var budgets = await BudgetsAsync(ct);
        return budgets.SelectMany(b => b.Lines).FirstOrDefault(l => l.Id == id) is not { } line ? null
            : MadeOnce.Of(line, "page", () => BudgetModel.PageOf(budgets, line));
    }

    /// <summary>Null where there is no such plan.</summary>
    public async Task<BudgetPlanModel?> PlanAsync(string id, CancellationToken ct = default)
    {
        var budgets = await BudgetsAsync(ct);
        return budgets.FirstOrDefault(b => b.Plans.Any(p => p.Id == id)) is not { } budget || budget.Plans.First(p => p.Id == id) is not { } plan ? null
            : MadeOnce.Of(plan, "page", () => BudgetPlanModel.Of(budgets, budget, plan));
    }

    /// <param name="fiscalYear">Null for the latest year of which spending was reported.</param>
    /// <param name="budget">The id of one budget of that year; null for the largest of which spending was reported.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null where there is no such budget.</returns>
    public async Task<BudgetModel?> ModelAsync(int? fiscalYear = null, string? budget = null, CancellationToken ct = default)
    {
        var budgets = await BudgetsAsync(ct);
        var shown = budgets.Where(b => (fiscalYear is null || b.FiscalYear == fiscalYear) && (budget is null || b.Id == budget))
            .OrderBy(b => b.Latest?.Execution is null).ThenByDescending(b => b.FiscalYear)
            .ThenByDescending(b => b.Latest?.Execution?.Size).ThenBy(b => b.Id, StringComparer.Ordinal).FirstOrDefault();
        return shown is null ? null : new(budgets, shown);
    }
}
