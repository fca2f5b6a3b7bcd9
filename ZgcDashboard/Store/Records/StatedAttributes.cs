namespace ZgcDashboard.Store.Records;

/// <summary>Which attributes are stated of which rows.</summary>
internal static class StatedAttributes
{
    public static IReadOnlyList<StatedAttribute> Of<T>() => typeof(T).Name switch
    {
        nameof(Project) => [StatedAttribute.ProjectStage],
        nameof(Fund) => [StatedAttribute.FundStage],
        nameof(FundStep) => [StatedAttribute.FundStepCount, StatedAttribute.FundStepApplicants, StatedAttribute.FundStepAmount],
        nameof(BudgetSnapshot) => [StatedAttribute.BudgetActual, StatedAttribute.BudgetInitial, StatedAttribute.BudgetAdjusted],
        nameof(WorkItem) => [StatedAttribute.WorkItemStatus],
        _ => [],
    };
}
