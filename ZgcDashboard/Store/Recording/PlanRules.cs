using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Recording;

/// <summary>
/// What lines, plans and their months must keep beside the rows that stand: a month lies in its budget's year, once a plan and
/// line; a line is one of the plan's own budget; a budget has one plan of a day.
/// </summary>
internal static class PlanRules
{
    /// <param name="db">Holds the rows that stand.</param>
    /// <param name="rows">New and changed rows of one of these kinds.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<IReadOnlyList<Fault>> OfAsync(DashboardDb db, IReadOnlyList<CheckedRow> rows, CancellationToken ct) => rows[0].Made switch
    {
        BudgetLine => await LinesAsync(db, rows, ct),
        BudgetPlan => await PlansAsync(db, rows, ct),
        _ => await MonthsAsync(db, rows, ct),
    };

    /// <summary>A line that was reported on or planned for stays where it is.</summary>
    private static async Task<IReadOnlyList<Fault>> LinesAsync(DashboardDb db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        var moved = await MovedAsync(rows, r => ((BudgetLine)r.Made).BudgetId, db.BudgetLines.ToDictionaryAsync(l => l.Id, l => l.BudgetId, ct));
        if (moved.Count == 0) return [];
        var ids = moved.Select(r => r.Made.Id).ToHashSet();
        var used = (await db.LineSnapshots.Where(s => ids.Contains(s.LineId)).Select(s => s.LineId)
            .Union(db.PlanMonths.Where(m => m.LineId != null && ids.Contains(m.LineId)).Select(m => m.LineId!)).ToListAsync(ct)).ToHashSet();
        return [.. moved.Where(r => used.Contains(r.Made.Id)).Select(r => r.Fault("budget", FaultRule.HasOfBudget, ((BudgetLine)r.Made).BudgetId, ""))];
    }

    private static async Task<IReadOnlyList<Fault>> PlansAsync(DashboardDb db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        static BudgetPlan Plan(CheckedRow row) => (BudgetPlan)row.Made;
        var standing = await db.BudgetPlans.AsNoTracking().ToListAsync(ct);
        var moved = await MovedAsync(rows, r => Plan(r).BudgetId, Task.FromResult(standing.ToDictionary(p => p.Id, p => p.BudgetId)));
        var used = moved.Count == 0 ? [] : (await db.PlanMonths.Select(m => m.PlanId).Distinct().ToListAsync(ct)).ToHashSet();
        var kept = standing.Where(p => rows.All(r => r.Made.Id != p.Id)).ToList();
        return
        [
            .. moved.Where(r => used.Contains(r.Made.Id)).Select(r => r.Fault("budget", FaultRule.HasOfBudget, Plan(r).BudgetId, "")),
            .. rows.Select((row, i) => kept.Concat(rows.Take(i).Select(Plan))
                .FirstOrDefault(p => p.BudgetId == Plan(row).BudgetId && p.ApprovedOn == Plan(row).ApprovedOn && p.Id != row.Made.Id) is { } other
                ? row.Fault("approved_on", FaultRule.SecondPlanOfDay, Spending.Day(other.ApprovedOn), other.Id) : null).OfType<Fault>(),
        ];
    }

    private static async Task<IReadOnlyList<Fault>> MonthsAsync(DashboardDb db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        static PlanMonth Month(CheckedRow row) => (PlanMonth)row.Made;
        var ids = rows.Select(r => Month(r).PlanId).ToHashSet();
        var plans = await db.BudgetPlans.Where(p => ids.Contains(p.Id)).Join(db.Budgets, p => p.BudgetId, b => b.Id, (plan, budget) => new { plan.Id, plan.BudgetId, budget.FiscalYear })
            .ToDictionaryAsync(p => p.Id, ct);
        var lines = await db.BudgetLines.ToDictionaryAsync(l => l.Id, l => l.BudgetId, ct);
        var coming = rows.Select(r => r.Made.Id).ToHashSet();
        var there = new Dictionary<(string, string?, string), string>();
        foreach (var month in await db.PlanMonths.AsNoTracking().Where(m => ids.Contains(m.PlanId)).ToListAsync(ct))
            if (!coming.Contains(month.Id)) there.TryAdd((month.PlanId, month.LineId, month.Month.ToString()), month.Id);
        var faults = new List<Fault>();
        foreach (var row in rows)
        {
            var month = Month(row);
            if (!plans.TryGetValue(month.PlanId, out var plan)) continue;
            if (month.Month.Start.Year != plan.FiscalYear)
                faults.Add(row.Fault("month", FaultRule.MonthOutsideYear, month.Month.ToString(), plan.FiscalYear.ToString(CultureInfo.InvariantCulture)));
            if (month.LineId is { } line && lines.TryGetValue(line, out var budget) && budget != plan.BudgetId)
                faults.Add(row.Fault("line", FaultRule.LineOfOtherBudget, $"{line} ({budget})", plan.BudgetId));
            var key = (month.PlanId, month.LineId, month.Month.ToString());
            if (!there.TryAdd(key, month.Id)) faults.Add(row.Fault("month", FaultRule.SecondOfMonth, month.Month.ToString(), there[key]));
        }

        return faults;
    }

    /// <summary>Rows that stand at another budget than they are to stand at.</summary>
    private static async Task<IReadOnlyList<CheckedRow>> MovedAsync(IReadOnlyList<CheckedRow> rows, Func<CheckedRow, string> budgetOf, Task<Dictionary<string, string>> standing)
    {
        var stand = await standing;
        return [.. rows.Where(r => stand.TryGetValue(r.Made.Id, out var budget) && budget != budgetOf(r))];
    }
}
