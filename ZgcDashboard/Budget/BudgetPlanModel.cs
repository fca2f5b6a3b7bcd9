using ZgcDashboard.Figures;

namespace ZgcDashboard.Budget;

/// <summary>The page of a version of a plan.</summary>
/// <param name="Budget">That it is of.</param>
/// <param name="Plan">The version.</param>
/// <param name="Address">Of the budget.</param>
/// <param name="Rows">The budget as a whole, then each line that it has something of.</param>
public sealed record BudgetPlanModel(BudgetRow Budget, PlanRow Plan, string Address, IReadOnlyList<PlanTableRow> Rows)
{
    public static BudgetPlanModel Of(IReadOnlyList<BudgetRow> budgets, BudgetRow budget, PlanRow plan)
    {
        var before = budget.Plans.LastOrDefault(p => p.ApprovedOn < plan.ApprovedOn);
        IEnumerable<LineRow?> all = [null, .. budget.Lines];
        return new(budget, plan, new BudgetModel(budgets, budget).AddressOf(budget, null),
            [.. all.Select(line => Row(budget, plan, before, line)).OfType<PlanTableRow>()]);
    }

    private static PlanTableRow? Row(BudgetRow budget, PlanRow plan, PlanRow? before, LineRow? line) => plan.Of(line?.Id) is not { } year ? null
        : new(line, line is null && plan.Plan.IsSumOfLines, year, BudgetOf((line is null ? budget.Latest : line.Latest)?.Execution), before?.Of(line?.Id));

    /// <summary>The adjusted budget as it was reported latest; the initial one where no other is known.</summary>
    private static Derived? BudgetOf(BudgetExecution? execution) => execution switch
    {
        { AdjustedBudget: { Value: not null } adjusted } => adjusted,
        { InitialBudget: { Value: not null } initial } => initial,
        _ => null,
    };
}

/// <summary>What a plan has of a line or of the whole, by month.</summary>
/// <param name="Line">Null for the budget as a whole.</param>
/// <param name="IsSum">The whole was not planned for as such: it is the sum of the lines.</param>
/// <param name="Year">The plan.</param>
/// <param name="Budget">What there is to plan, 万元; null where it was not reported.</param>
/// <param name="Before">The same of the version before; null where it has nothing of it.</param>
public sealed record PlanTableRow(LineRow? Line, bool IsSum, PlannedYear Year, Derived? Budget, PlannedYear? Before)
{
    /// <summary>January to December: what is planned, and what the version before had where that is another amount. 万元; null where not planned.</summary>
    public IReadOnlyList<(decimal? Amount, decimal? Was)> Months { get; } =
    [
        .. Enumerable.Range(1, 12).Select(month => (Now: AmountOf(Year, month), Then: AmountOf(Before, month)))
            .Select(m => (m.Now, m.Then is not null && m.Then != m.Now ? m.Then : null)),
    ];

    /// <summary>未编报差额, 万元: it is shown and never spread.</summary>
    public decimal? Unplanned => Budget is { } budget ? Year.Unplanned(budget).Value : null;

    private static decimal? AmountOf(PlannedYear? year, int month) => year?.Months.FirstOrDefault(m => m.Month == month)?.Amount;
}
