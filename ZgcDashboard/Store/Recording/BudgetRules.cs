using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Recording;

/// <summary>A budget does not leave the year of what was reported or planned of it, and is compared with one of the year before.</summary>
internal static class BudgetRules
{
    /// <param name="db">Holds the rows that stand.</param>
    /// <param name="rows">New and changed budgets.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<Fault>> OfAsync(DashboardDb db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        var budgets = rows.ToDictionary(r => r.Made.Id, r => (BudgetYear)r.Made);
        var standing = await db.Budgets.AsNoTracking().Select(b => new { b.Id, b.FiscalYear, b.PreviousId }).ToListAsync(ct);
        var years = standing.ToDictionary(b => b.Id, b => b.FiscalYear);
        foreach (var budget in budgets.Values) years[budget.Id] = budget.FiscalYear;
        var later = standing.Where(b => b.PreviousId is not null && !budgets.ContainsKey(b.Id)).ToLookup(b => b.PreviousId!, b => b.Id);
        return
        [
            .. await OutsideAsync(db, rows, budgets, ct),
            .. rows.Select(r => Previous(r, years)).OfType<Fault>(),
            .. from row in rows
               from id in later[row.Made.Id]
               where years[id] != years[row.Made.Id] + 1
               select row.Fault("fiscal_year", FaultRule.PreviousOfOther, $"{years[row.Made.Id]}", $"{id} ({years[id]})"),
        ];
    }

    private static Fault? Previous(CheckedRow row, Dictionary<string, int> years) =>
        ((BudgetYear)row.Made).PreviousId is { } previous && years.TryGetValue(previous, out var year) && year != years[row.Made.Id] - 1
            ? row.Fault("previous", FaultRule.NotYearBefore, $"{previous} ({year})", $"{years[row.Made.Id] - 1}")
            : null;

    private static async Task<IEnumerable<Fault>> OutsideAsync(DashboardDb db, IReadOnlyList<CheckedRow> rows, Dictionary<string, BudgetYear> budgets, CancellationToken ct)
    {
        var ids = budgets.Keys.ToList();
        var days = await db.BudgetSnapshots.Where(s => ids.Contains(s.BudgetId)).Select(s => new { s.BudgetId, s.AsOf }).ToListAsync(ct);
        days.AddRange(await db.LineSnapshots.Join(db.BudgetLines, s => s.LineId, l => l.Id, (s, l) => new { l.BudgetId, s.AsOf })
            .Where(s => ids.Contains(s.BudgetId)).ToListAsync(ct));
        var months = await db.PlanMonths.Join(db.BudgetPlans, m => m.PlanId, p => p.Id, (m, p) => new { p.BudgetId, m.Month })
            .Where(m => ids.Contains(m.BudgetId)).ToListAsync(ct);
        return rows.Select(row =>
        {
            var budget = budgets[row.Made.Id];
            var year = budget.FiscalYear.ToString(CultureInfo.InvariantCulture);
            if (days.FirstOrDefault(s => s.BudgetId == budget.Id && !SnapshotRules.IsOfYear(s.AsOf, budget)) is { } outside)
                return row.Fault("fiscal_year", FaultRule.SnapshotOutsideYear, Spending.Day(outside.AsOf), year);
            return months.FirstOrDefault(m => m.BudgetId == budget.Id && m.Month.Start.Year != budget.FiscalYear) is { } month
                ? row.Fault("fiscal_year", FaultRule.PlanOutsideYear, month.Month.ToString(), year) : null;
        }).OfType<Fault>();
    }
}
