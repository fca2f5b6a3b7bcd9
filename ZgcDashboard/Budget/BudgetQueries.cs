using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Live;
using ZgcDashboard.Store;

namespace ZgcDashboard.Budget;

public sealed class BudgetQueries(StoreContexts store, Answers answers)
{
    /// <param name="fiscalYear">Null for the latest year of which spending was reported.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null while the store holds no budget.</returns>
    public async Task<BudgetModel?> ModelAsync(int? fiscalYear, CancellationToken ct = default)
    {
        var (years, asOf) = await answers.OfAsync("budget", async token =>
        {
            await using var db = await store.AsShownAsync(token);
            return (await YearsAsync(db, token), await db.DataAsOfAsync(token));
        }, ct);
        var shown = years.FirstOrDefault(y => y.FiscalYear == fiscalYear)
            ?? years.OrderBy(y => y.Snapshots.Count > 0).ThenBy(y => y.FiscalYear).LastOrDefault();
        return shown is null ? null : new(years, shown, asOf);
    }

    private static async Task<IReadOnlyList<BudgetRow>> YearsAsync(DashboardDb db, CancellationToken ct)
    {
        var budgets = await db.Budgets.AsNoTracking().OrderBy(b => b.FiscalYear).ToListAsync(ct);
        var snapshots = await db.BudgetSnapshots.AsNoTracking().OrderBy(s => s.AsOf).ToListAsync(ct);
        var ofBudget = snapshots.ToLookup(s => s.BudgetId, s => new SnapshotRow(s.Id, s.AsOf, s.SupplementAsOf, s.ToExecution(), s.Citations));
        return [.. budgets.Select(b => new BudgetRow(b.Id, b.FiscalYear, b.Name, b.Status, b.Citations) { Snapshots = [.. ofBudget[b.Id]] })];
    }
}
