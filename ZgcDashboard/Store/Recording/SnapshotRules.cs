using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>
/// What the snapshots of a budget or of its lines must keep, seen beside those that stand: a day of the fiscal year is a
/// fault's matter; what is only unlikely is warned of, and stored when it is confirmed with a reason.
/// </summary>
internal static class SnapshotRules
{
    /// <summary>An execution rate beyond it, percent, is more likely a wrong unit than spending. Ours, not official.</summary>
    private const decimal MostLikelyRate = 200;

    /// <param name="db">Holds the snapshots that stand.</param>
    /// <param name="rows">New and changed snapshots of one kind.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<RowFindings> OfAsync(DashboardDb db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        var budgets = await BudgetsAsync(db, rows, ct);
        var standing = await StandingAsync(db, rows, ct);
        var kept = standing.Where(s => rows.All(row => row.Made.Id != s.Id)).ToList();
        return new(
            [
                .. rows.Select(r => Outside(r, Spending.Of(r.Made), budgets)).OfType<Fault>(),
                .. rows.Select((r, i) => SecondOfDay(r, kept.Concat(rows.Take(i).Select(row => Spending.Of(row.Made))))).OfType<Fault>(),
            ],
            [.. rows.SelectMany(Unlikely), .. SpendingFalls.Of(rows, standing)]);
    }

    /// <summary>By what the snapshots are of: a budget, or a line of one.</summary>
    private static async Task<Dictionary<string, BudgetYear>> BudgetsAsync(DashboardDb db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        var of = rows.Select(r => Spending.Of(r.Made).Subject).ToHashSet();
        return rows is [{ Made: BudgetSnapshot }, ..]
            ? await db.Budgets.AsNoTracking().Where(b => of.Contains(b.Id)).ToDictionaryAsync(b => b.Id, ct)
            : await db.BudgetLines.Where(l => of.Contains(l.Id)).Join(db.Budgets.AsNoTracking(), l => l.BudgetId, b => b.Id, (line, budget) => new { line.Id, budget })
                .ToDictionaryAsync(l => l.Id, l => l.budget, ct);
    }

    private static async Task<List<Spending>> StandingAsync(DashboardDb db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        var standing = new List<Spending>();
        foreach (var of in rows.Select(r => Spending.Of(r.Made).Subject).Distinct().Chunk(RecordKind.MostAskedAtOnce))
            standing.AddRange(rows is [{ Made: BudgetSnapshot }, ..]
                ? (await db.BudgetSnapshots.AsNoTracking().Where(s => EF.Parameter(of).Contains(s.BudgetId)).ToListAsync(ct)).Select(Spending.Of)
                : (await db.LineSnapshots.AsNoTracking().Where(s => EF.Parameter(of).Contains(s.LineId)).ToListAsync(ct)).Select(Spending.Of));
        return standing;
    }

    /// <summary>Days of the year; after it, only the final account of a budget that is closed.</summary>
    public static bool IsOfYear(DateOnly asOf, BudgetYear budget) =>
        asOf.Year == budget.FiscalYear || (asOf.Year > budget.FiscalYear && budget.Status == BudgetStatus.Closed);

    private static Fault? Outside(CheckedRow row, Spending snapshot, Dictionary<string, BudgetYear> budgets)
    {
        if (!budgets.TryGetValue(snapshot.Subject, out var budget) || IsOfYear(snapshot.AsOf, budget)) return null;
        return row.Fault("as_of", snapshot.AsOf.Year < budget.FiscalYear ? FaultRule.BeforeYear : FaultRule.AfterYear,
            Spending.Day(snapshot.AsOf), budget.FiscalYear.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Of one budget or line and day there is one snapshot.</summary>
    private static Fault? SecondOfDay(CheckedRow row, IEnumerable<Spending> others)
    {
        var own = Spending.Of(row.Made);
        return others.FirstOrDefault(s => s.Subject == own.Subject && s.AsOf == own.AsOf && s.Id != own.Id) is { } other
            ? row.Fault("as_of", row.Made is BudgetSnapshot ? FaultRule.SecondOfDay : FaultRule.SecondOfDayOfLine, Spending.Day(other.AsOf), other.Id)
            : null;
    }

    /// <summary>What is unlikely in the row itself.</summary>
    private static IEnumerable<Fault> Unlikely(CheckedRow row)
    {
        var (asOf, (rateOnInitial, rateOnAdjusted)) = (Spending.Of(row.Made).AsOf, row.Made is BudgetSnapshot said ? (said.RateOnInitial, said.RateOnAdjusted) : default);
        var execution = row.Made is LineSnapshot line ? line.ToExecution(asOf.Year) : ((BudgetSnapshot)row.Made).ToExecution(asOf.Year);
        foreach (var (column, rate, key) in new[] { ("rate_on_initial", rateOnInitial, "RateOnInitial"), ("rate_on_adjusted", rateOnAdjusted, "RateOnAdjusted") })
        {
            var computed = key == "RateOnInitial" ? execution?.ExecutionRateOnInitial : execution?.ExecutionRateOnAdjusted;
            if (rate is { } stated && execution?.Contradictions.Contains(key) == true)
                yield return row.Fault(column, FaultRule.RateContradicts, Spending.Number(stated), Spending.Number(Math.Round(computed!.Value!.Value, 2)));
            if ((rate ?? computed?.Value) is > MostLikelyRate and { } high)
                yield return row.Fault(rate is null ? "actual" : column, FaultRule.RateUnlikely, Spending.Number(Math.Round(high, 2)),
                    Spending.Number(MostLikelyRate));
        }
    }
}
