namespace ZgcDashboard.Budget;

/// <summary>The resources of the budget page.</summary>
public sealed class BudgetText;
