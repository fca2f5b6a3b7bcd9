namespace ZgcDashboard.Store.Records;

/// <summary>Every kind of record, those that others refer to before those that refer to them.</summary>
public static class RecordKinds
{
    public static IReadOnlyList<RecordKind> All { get; } =
    [
        new RecordKind<Park>("parks", RecordColumns.Park.All),
        new RecordKind<Place>("places", RecordColumns.Place.All),
        new RecordKind<WorkItem>("work-items", RecordColumns.WorkItem.All),
        new RecordKind<Fund>("funds", RecordColumns.Fund.All),
        new RecordKind<FundStep>("fund-steps", RecordColumns.FundStep.All),
        new RecordKind<Project>("projects", RecordColumns.Project.All),
        new RecordKind<Milestone>("milestones", RecordColumns.Milestone.All) { HasOwnDate = true, KnownBy = ["project", "name_zh"], IsLater = true },
        new RecordKind<Problem>("problems", RecordColumns.Problem.All) { HasOwnDate = true, KnownBy = ["project", "what_zh"], IsLater = true },
        new RecordKind<BudgetYear>("budgets", RecordColumns.Budget.All),
        new RecordKind<BudgetSnapshot>("budget-snapshots", RecordColumns.Snapshot.All) { HasOwnDate = true, KnownBy = ["budget", "as_of"] },
        new RecordKind<BudgetLine>("budget-lines", RecordColumns.Line.All) { KnownBy = ["budget", "name_zh"], IsLater = true },
        new RecordKind<LineSnapshot>("line-snapshots", RecordColumns.LineSnapshot.All) { HasOwnDate = true, KnownBy = ["line", "as_of"], IsLater = true },
        new RecordKind<BudgetPlan>("budget-plans", RecordColumns.Plan.All) { HasOwnDate = true, KnownBy = ["budget", "approved_on"], IsLater = true },
        new RecordKind<PlanMonth>("plan-months", RecordColumns.PlanMonth.All) { KnownBy = ["plan", "line", "month"], IsLater = true },
        new RecordKind<Figure>("figures", RecordColumns.Figure.All) { HasOwnDate = true },
        new RecordKind<Policy>("policies", RecordColumns.Policy.All) { HasOwnDate = true },
        new RecordKind<Event>("events", RecordColumns.Event.All) { HasOwnDate = true },
        new RecordKind<Organisation>("organisations", RecordColumns.Organisation.All),
        new RecordKind<Flaw>("flaws", RecordColumns.Flaw.All),
        new RecordKind<Duty>("duties", RecordColumns.Duty.All) { IsSeeded = false, IsSetByAdministrators = true },
        new RecordKind<Filing>("submissions", RecordColumns.Filing.All) { IsSeeded = false },
    ];

    public static RecordKind? Find(string name) => All.FirstOrDefault(k => k.Name == name);
}
