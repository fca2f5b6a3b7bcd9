using ZgcDashboard.Figures;

namespace ZgcDashboard.Budget;

/// <summary>How the budget of last year was found that this one is compared with.</summary>
public enum PreviousChoice
{
    /// <summary>No budget of the year before is known.</summary>
    None,

    /// <summary>The budget itself names it.</summary>
    Named,

    /// <summary>The year before has this one alone.</summary>
    Alone,

    /// <summary>The year before has several, and nobody said which: none is taken.</summary>
    Several,
}

/// <summary>
/// What a budget's spending stands beside: the plan of its day, the year before, and where the three shapes lead. A pure
/// function of the budgets.
/// </summary>
/// <param name="Latest">The snapshot that is looked at.</param>
/// <param name="Standing">The plan that was approved latest on or before its day; null where none was.</param>
/// <param name="Plan">The spending beside that plan.</param>
/// <param name="Choice">How <paramref name="Previous"/> was found.</param>
/// <param name="Previous">Last year's budget.</param>
/// <param name="Before">The spending beside last year's.</param>
/// <param name="Forecast">Of the year.</param>
public sealed record BudgetOutlook(
    SnapshotRow Latest, PlanRow? Standing, PlanExecution? Plan, PreviousChoice Choice, BudgetRow? Previous, YearBefore? Before, Forecast Forecast)
{
    /// <summary>Null where no spending was reported.</summary>
    public static BudgetOutlook? Of(BudgetModel model)
    {
        if (model.Latest is not { Execution: { } execution } latest) return null;
        var standing = model.Shown.StandingOn(execution.AsOf);
        var plan = standing?.Of(null) is { } year ? new PlanExecution(execution, year) : null;
        var (choice, previous) = PreviousOf(model);
        var before = previous is null ? null : new YearBefore(execution, [.. previous.Snapshots.Select(s => s.Execution).OfType<BudgetExecution>()]);
        return new(latest, standing, plan, choice, previous, before, Forecast.Of(execution, plan, before));
    }

    /// <summary>Neither a plan nor a year before: there is nothing to compare with.</summary>
    public bool IsAlone => Standing is null && Previous is null && Choice != PreviousChoice.Several;

    private static (PreviousChoice, BudgetRow?) PreviousOf(BudgetModel model)
    {
        if (model.Shown.PreviousId is { } id && model.Budgets.FirstOrDefault(b => b.Id == id) is { } named) return (PreviousChoice.Named, named);
        var before = model.Budgets.Where(b => b.FiscalYear == model.Shown.FiscalYear - 1).ToList();
        return before switch
        {
            [] => (PreviousChoice.None, null),
            [var alone] => (PreviousChoice.Alone, alone),
            _ => (PreviousChoice.Several, null),
        };
    }
}
