namespace ZgcDashboard.Store.Records;

/// <summary>Every kind of record, those that others refer to before those that refer to them.</summary>
public static class RecordKinds
{
    public static IReadOnlyList<RecordKind> All { get; } =
    [
        new RecordKind<Park>("parks", RecordColumns.Park),
        new RecordKind<Place>("places", RecordColumns.Place) { Reader = (known, row) => known.Place(row) },
        new RecordKind<WorkItem>("work-items", RecordColumns.WorkItem) { Reader = (known, row) => known.WorkItem(row),
            States = StatedCells.Of },
        new RecordKind<Fund>("funds", RecordColumns.Fund) { Reader = (known, row) => known.Fund(row), States = StatedCells.Of },
        new RecordKind<FundStep>("fund-steps", RecordColumns.FundStep) { Reader = (known, row) => known.FundStep(row),
            States = StatedCells.Of },
        new RecordKind<Project>("projects", RecordColumns.Project) { Reader = (known, row) => known.Project(row), States = StatedCells.Of },
        new RecordKind<BudgetYear>("budgets", RecordColumns.Budget) { Reader = (known, row) => known.Budget(row) },
        new RecordKind<BudgetSnapshot>("budget-snapshots", RecordColumns.Snapshot) { Reader = (known, row) => known.Snapshot(row),
            States = StatedCells.Of },
        new RecordKind<Figure>("figures", RecordColumns.Figure) { Reader = (known, row) => known.Figure(row) },
        new RecordKind<Policy>("policies", RecordColumns.Policy) { Reader = (known, row) => known.Policy(row) },
        new RecordKind<Event>("events", RecordColumns.Event) { Reader = (known, row) => known.Event(row) },
        new RecordKind<Organisation>("organisations", RecordColumns.Organisation) { Reader = (known, row) => known.Organisation(row) },
        new RecordKind<Flaw>("flaws", RecordColumns.Flaw) { Reader = (known, row) => known.Flaw(row) },
    ];

    public static RecordKind? Find(string name) => All.FirstOrDefault(k => k.Name == name);
}
