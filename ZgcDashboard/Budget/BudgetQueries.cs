using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Live;
using ZgcDashboard.Store;

namespace ZgcDashboard.Budget;

public sealed class BudgetQueries(StoreContexts store, Answers answers)
{
    /// <inheritdoc cref="ModelAsync(int?, string?, CancellationToken)" />
    public Task<BudgetModel?> ModelAsync(int? fiscalYear, CancellationToken ct = default) => ModelAsync(fiscalYear, null, ct);

    /// <param name="fiscalYear">Null for the latest year of which spending was reported.</param>
    /// <param name="budget">The id of one budget, which goes before the year; null for the year's latest.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null while the store holds no budget.</returns>
    public async Task<BudgetModel?> ModelAsync(int? fiscalYear, string? budget, CancellationToken ct)
    {
        var (budgets, asOf) = await answers.OfAsync("budget", async token =>
        {
            await using var db = await store.AsShownAsync(token);
            return (await BudgetsAsync(db, token), await db.DataAsOfAsync(token));
        }, ct);
        var latestFirst = budgets.OrderBy(b => b.Latest?.Execution is null).ThenByDescending(b => b.FiscalYear)
            .ThenByDescending(b => b.Latest?.AsOf).ThenBy(b => b.Id, StringComparer.Ordinal).ToList();
        var shown = budgets.FirstOrDefault(b => b.Id == budget) ?? latestFirst.FirstOrDefault(b => b.FiscalYear == fiscalYear) ?? latestFirst.FirstOrDefault();
        return shown is null ? null : new(budgets, shown, asOf);
    }

    private static async Task<IReadOnlyList<BudgetRow>> BudgetsAsync(DashboardDb db, CancellationToken ct)
    {
        var budgets = await db.Budgets.AsNoTracking().OrderBy(b => b.FiscalYear).ThenBy(b => b.Id).ToListAsync(ct);
        var snapshots = (await db.BudgetSnapshots.AsNoTracking().OrderBy(s => s.AsOf).ToListAsync(ct)).ToLookup(s => s.BudgetId);
        return
        [
            .. budgets.Select(b => new BudgetRow(b.Id, b.FiscalYear, b.Name, b.Status, b.Citations)
            {
                Snapshots = [.. snapshots[b.Id].Select(s => new SnapshotRow(s.Id, s.AsOf, s.SupplementAsOf, s.ToExecution(b.FiscalYear), s.Citations))],
            }),
        ];
    }
}
