namespace ZgcDashboard.Budget;

public static class BudgetFeature
{
    public static IServiceCollection AddBudget(this IServiceCollection services) => services
        .AddSingleton<BudgetQueries>()
        .AddSingleton<BudgetCharts>()
        .AddSingleton<LampTexts>()
        .AddSingleton<BudgetTrajectory>();
}
