using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Recording;

/// <summary>
/// What a budget's snapshots must keep, seen beside those that stand: a day of the fiscal year is a fault's matter; what is
/// only unlikely is warned of, and stored when it is confirmed with a reason.
/// </summary>
internal static class SnapshotRules
{
    /// <summary>An execution rate beyond it, percent, is more likely a wrong unit than spending. Ours, not official.</summary>
    private const decimal MostLikelyRate = 200;

    /// <param name="db">Holds the snapshots that stand.</param>
    /// <param name="rows">New and changed rows of any one kind.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<RowFindings> OfAsync(DashboardDb db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        if (rows is [{ Made: BudgetYear }, ..]) return new(await SnapshotsOutsideAsync(db, rows, ct), []);
        if (rows is not [{ Made: BudgetSnapshot }, ..]) return RowFindings.None;
        var ids = rows.Select(r => Snapshot(r).BudgetId).ToHashSet();
        var budgets = await db.Budgets.AsNoTracking().Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, ct);
        var standing = await db.BudgetSnapshots.AsNoTracking().Where(s => ids.Contains(s.BudgetId)).ToListAsync(ct);
        var kept = standing.Where(s => rows.All(row => row.Made.Id != s.Id)).ToList();
        return new(
            [
                .. rows.Select(r => Outside(r, budgets.GetValueOrDefault(Snapshot(r).BudgetId))).OfType<Fault>(),
                .. rows.Select((r, i) => SecondOfDay(r, kept.Concat(rows.Take(i).Select(Snapshot)))).OfType<Fault>(),
            ],
            [.. rows.SelectMany(Unlikely), .. Falls(rows, standing)]);
    }

    private static BudgetSnapshot Snapshot(CheckedRow row) => (BudgetSnapshot)row.Made;

    private static async Task<IReadOnlyList<Fault>> SnapshotsOutsideAsync(
        DashboardDb db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(r => r.Made.Id).ToHashSet();
        var standing = await db.BudgetSnapshots.AsNoTracking().Where(s => ids.Contains(s.BudgetId)).ToListAsync(ct);
        return [.. rows.Select(r => OtherYear(r, (BudgetYear)r.Made, standing.Where(s => s.BudgetId == r.Made.Id))).OfType<Fault>()];
    }

    private static Fault? OtherYear(CheckedRow row, BudgetYear budget, IEnumerable<BudgetSnapshot> standing) =>
        standing.FirstOrDefault(s => !IsOfYear(s, budget)) is { } outside
            ? row.Fault("fiscal_year", FaultRule.SnapshotOutsideYear, Day(outside.AsOf), Year(budget))
            : null;

    /// <summary>Days of the year; after it, only the final account of a budget that is closed.</summary>
    private static bool IsOfYear(BudgetSnapshot snapshot, BudgetYear budget) =>
        snapshot.AsOf.Year == budget.FiscalYear || (snapshot.AsOf.Year > budget.FiscalYear && budget.Status == BudgetStatus.Closed);

    private static Fault? Outside(CheckedRow row, BudgetYear? budget)
    {
        if (budget is null || IsOfYear(Snapshot(row), budget)) return null;
        var day = Snapshot(row).AsOf;
        return row.Fault("as_of", day.Year < budget.FiscalYear ? FaultRule.BeforeYear : FaultRule.AfterYear, Day(day), Year(budget));
    }

    /// <summary>Of one budget and day there is one snapshot.</summary>
    private static Fault? SecondOfDay(CheckedRow row, IEnumerable<BudgetSnapshot> others) =>
        others.FirstOrDefault(s => s.BudgetId == Snapshot(row).BudgetId && s.AsOf == Snapshot(row).AsOf && s.Id != row.Made.Id) is { } other
            ? row.Fault("as_of", FaultRule.SecondOfDay, Day(other.AsOf), other.Id)
            : null;

    /// <summary>What is unlikely in the row itself.</summary>
    private static IEnumerable<Fault> Unlikely(CheckedRow row)
    {
        var snapshot = Snapshot(row);
        var execution = snapshot.ToExecution(snapshot.AsOf.Year);
        foreach (var (column, rate, key) in new[]
        {
            ("rate_on_initial", snapshot.RateOnInitial, "RateOnInitial"),
            ("rate_on_adjusted", snapshot.RateOnAdjusted, "RateOnAdjusted"),
        })
        {
            var computed = key == "RateOnInitial" ? execution?.ExecutionRateOnInitial : execution?.ExecutionRateOnAdjusted;
            if (rate is { } said && execution?.Contradictions.Contains(key) == true)
                yield return row.Fault(column, FaultRule.RateContradicts, Number(said), Number(Math.Round(computed!.Value!.Value, 2)));
            if ((rate ?? computed?.Value) is > MostLikelyRate and { } high)
                yield return row.Fault(rate is null ? "actual" : column, FaultRule.RateUnlikely, Number(Math.Round(high, 2)),
                    Number(MostLikelyRate));
        }
    }

    /// <summary>
    /// What was spent since the year began cannot become less: beyond rounding, each amount is at least the one
    /// before it.
    /// </summary>
    private static IEnumerable<Fault> Falls(IReadOnlyList<CheckedRow> rows, IReadOnlyList<BudgetSnapshot> standing)
    {
        var coming = rows.ToDictionary(r => r.Made.Id);
        var all = standing.Where(s => !coming.ContainsKey(s.Id)).Concat(rows.Select(Snapshot)).Where(s => s.ActualFen is not null);
        foreach (var ofBudget in all.GroupBy(s => s.BudgetId))
        {
            var ordered = ofBudget.OrderBy(s => s.AsOf).ToList();
            foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
            {
                if (Spent(later).AsPrinted(later.PrintedIn).High >= Spent(earlier).AsPrinted(earlier.PrintedIn).Low) continue;
                if (coming.TryGetValue(later.Id, out var row))
                    yield return row.Fault("actual", FaultRule.SpendingFalls, Amount(later), Beside(earlier));
                else if (coming.TryGetValue(earlier.Id, out row))
                    yield return row.Fault("actual", FaultRule.SpendingFallsAfter, Amount(earlier), Beside(later));
            }
        }
    }

    private static Money Spent(BudgetSnapshot snapshot) => new(snapshot.ActualFen ?? 0);

    private static string Beside(BudgetSnapshot snapshot) => $"{Day(snapshot.AsOf)}: {Amount(snapshot)}";

    private static string Amount(BudgetSnapshot snapshot) => Number(Spent(snapshot).TenThousandYuan);

    private static string Number(decimal number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Year(BudgetYear budget) => budget.FiscalYear.ToString(CultureInfo.InvariantCulture);
}
