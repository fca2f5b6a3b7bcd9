using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>A new or changed row, as it would be stored, and where it stands in its file.</summary>
internal sealed record CheckedRow(RecordKind Kind, CitedRow Made, int Line)
{
    /// <summary>Whether rows that stand have a say in it: the others are not kept for long.</summary>
    /// <param name="made">As it would be stored.</param>
    /// <param name="before">As it stands; null for a new row.</param>
    public static bool IsNeeded(CitedRow made, IReadOnlyDictionary<string, string>? before) =>
        made is BudgetSnapshot or BudgetYear or BudgetLine or LineSnapshot or BudgetPlan or PlanMonth or FundStep or Filing or Milestone
            || AncestorRules.Of(made) is not null
            || (AncestorRules.ColumnOf(made) is { } column && before?.ContainsKey(column) == true);

    public Fault Fault(string column, FaultRule rule, string found, string expected) =>
        new(rule, found, expected) { File = Kind.File, Line = Line, Column = column };
}

/// <summary>What is wrong with rows beside those that stand, and what is only unlikely.</summary>
internal sealed record RowFindings(IReadOnlyList<Fault> Faults, IReadOnlyList<Fault> Warnings)
{
    public static RowFindings None { get; } = new([], []);

    /// <param name="db">Holds the rows that stand.</param>
    /// <param name="rows">New and changed rows of any one kind.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<RowFindings> OfAsync(DashboardDb db, IReadOnlyList<CheckedRow> rows, CancellationToken ct) => rows switch
    {
        [] => None,
        [{ Made: BudgetSnapshot or LineSnapshot }, ..] => await SnapshotRules.OfAsync(db, rows, ct),
        [{ Made: Milestone }, ..] => new([], await MilestoneRules.OfAsync(db, rows, ct)),
        [{ Made: BudgetYear }, ..] => new(await BudgetRules.OfAsync(db, rows, ct), []),
        [{ Made: BudgetLine or BudgetPlan or PlanMonth }, ..] => new(await PlanRules.OfAsync(db, rows, ct), []),
        _ => new([.. await AncestorRules.OfAsync(db, rows, ct), .. await FundStepRules.OfAsync(db, rows, ct), .. await FilingRules.OfAsync(db, rows, ct)], []),
    };

    public bool Same(RowFindings other) => Faults.SequenceEqual(other.Faults) && Warnings.SequenceEqual(other.Warnings);
}
