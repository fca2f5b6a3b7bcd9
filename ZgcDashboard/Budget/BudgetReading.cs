using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;

namespace ZgcDashboard.Budget;

/// <summary>All that the store has of budgets, put together.</summary>
internal sealed class BudgetReading
{
    private const int MostAskedAtOnce = 1000;

    private readonly ILookup<string, BudgetSnapshot> _snapshots;
    private readonly ILookup<string, LineSnapshot> _lineSnapshots;
    private readonly ILookup<string, BudgetLine> _lines;
    private readonly ILookup<string, BudgetPlan> _plans;
    private readonly ILookup<string, PlanMonth> _months;
    private readonly ILookup<string, Statement> _spent;

    private BudgetReading(
        List<BudgetSnapshot> snapshots, List<LineSnapshot> lineSnapshots, List<BudgetLine> lines, List<BudgetPlan> plans,
        List<PlanMonth> months, List<Statement> spent)
    {
        (_snapshots, _lineSnapshots) = (snapshots.ToLookup(s => s.BudgetId), lineSnapshots.ToLookup(s => s.LineId));
        (_lines, _plans, _months) = (lines.ToLookup(l => l.BudgetId), plans.ToLookup(p => p.BudgetId), months.ToLookup(m => m.PlanId));
        _spent = spent.ToLookup(s => s.SubjectId);
    }

    public static async Task<IReadOnlyList<BudgetRow>> BudgetsAsync(DashboardDb db, CancellationToken ct)
    {
        var budgets = await db.Budgets.AsNoTracking().OrderBy(b => b.FiscalYear).ThenBy(b => b.Id).ToListAsync(ct);
        var snapshots = await db.BudgetSnapshots.AsNoTracking().OrderBy(s => s.AsOf).ToListAsync(ct);
        var ofLines = await db.LineSnapshots.AsNoTracking().OrderBy(s => s.AsOf).ToListAsync(ct);
        var reading = new BudgetReading(snapshots, ofLines,
            await db.BudgetLines.AsNoTracking().ToListAsync(ct), await db.BudgetPlans.AsNoTracking().OrderBy(p => p.ApprovedOn).ToListAsync(ct),
            await db.PlanMonths.AsNoTracking().ToListAsync(ct), await CorrectedAsync(db, [.. snapshots.Select(s => s.Id), .. ofLines.Select(s => s.Id)], ct));
        return [.. budgets.Select(reading.Row)];
    }

    /// <summary>The statements that stand of spending that was stated more than once: nearly none of them.</summary>
    private static async Task<List<Statement>> CorrectedAsync(DashboardDb db, IReadOnlyList<string> snapshots, CancellationToken ct)
    {
        var said = new List<Statement>();
        using var reading = TablesRead.BesideRows();
        foreach (var ids in snapshots.Chunk(MostAskedAtOnce))
            said.AddRange(await db.Statements.AsNoTracking().Where(s => EF.Parameter(ids).Contains(s.SubjectId) && s.WithdrawnByEntryId == null
                && (s.Attribute == StatedAttribute.BudgetActual || s.Attribute == StatedAttribute.LineActual)).OrderBy(s => s.Id).ToListAsync(ct));
        var corrected = said.GroupBy(s => (s.SubjectId, s.Attribute)).Where(g => g.Count() > 1).SelectMany(g => g).ToList();
        var entries = corrected.Select(s => s.EntryId).Distinct().ToArray();
        var by = await db.History.AsNoTracking().Where(h => EF.Parameter(entries).Contains(h.Id)).ToDictionaryAsync(h => h.Id, ct);
        foreach (var statement in corrected) statement.Entry = by[statement.EntryId];
        return corrected;
    }

    private BudgetRow Row(BudgetYear budget)
    {
        var lines = _lines[budget.Id].Select(line => Row(line, budget.FiscalYear)).OrderByDescending(l => l.Latest?.Execution?.Size)
            .ThenBy(l => l.Name.Zh, StringComparer.Ordinal).ThenBy(l => l.Id, StringComparer.Ordinal).ToList();
        return new(budget.Id, budget.FiscalYear, budget.Name, budget.Status, budget.Citations)
        {
            PreviousId = budget.PreviousId,
            Snapshots =
            [
                .. _snapshots[budget.Id].Select(s => new SnapshotRow(s.Id, s.AsOf, s.SupplementAsOf, s.ToExecution(budget.FiscalYear), s.Citations)
                {
                    FallReason = s.FallReason, Replaced = ReplacedOf(s.Id, StatedAttribute.BudgetActual, s.AsOf, s.ActualFen),
                }),
            ],
            Lines = lines,
            Plans = [.. _plans[budget.Id].Select(plan => Row(plan, budget.FiscalYear, lines))],
        };
    }

    private LineRow Row(BudgetLine line, int year) => new(line.Id, line.BudgetId, line.Name, line.Responsible, line.Direction, line.Type, line.Citations)
    {
        Snapshots =
        [
            .. _lineSnapshots[line.Id].Select(s => new SnapshotRow(s.Id, s.AsOf, null, s.ToExecution(year), s.Citations)
            {
                FallReason = s.FallReason, Replaced = ReplacedOf(s.Id, StatedAttribute.LineActual, s.AsOf, s.ActualFen),
            }),
        ],
    };

    private PlanRow Row(BudgetPlan plan, int year, IReadOnlyList<LineRow> lines)
    {
        var months = _months[plan.Id].ToLookup(m => m.LineId ?? "");
        IReadOnlyList<PlannedMonth> Of(string line) => [.. months[line].Select(m => PlannedMonth.Of(m.Month.Start.Month, new(m.AmountFen), m.PrintedIn))];
        return new(plan.Id, plan.ApprovedOn, plan.Reason, new(year, Of(""), lines.ToDictionary(l => l.Id, l => new PlannedYear(year, Of(l.Id)))), plan.Citations);
    }

    /// <summary>Of the same day, and another amount than the one that stands.</summary>
    private IReadOnlyList<Replaced> ReplacedOf(string id, StatedAttribute attribute, DateOnly day, long? stands) =>
    [
        .. _spent[id].Where(s => s.Attribute == attribute && s.AsOf == ReportedDate.On(day)).SkipLast(1)
            .Select(s => (Said: s, Fen: long.Parse(s.Value, CultureInfo.InvariantCulture))).Where(s => s.Fen != stands).DistinctBy(s => s.Fen)
            .Select(s => new Replaced(new(s.Fen), s.Said.Entry!.AtUtc, Stated.CitationOf(s.Said))),
    ];
}
