using ZgcDashboard.Shell;

namespace ZgcDashboard.Budget;

public static class BudgetFeature
{
    public static IServiceCollection AddBudget(this IServiceCollection services) => services
        .AddSingleton<BudgetQueries>().AddSingleton<INearAddresses, BudgetAddresses>()
        .AddSingleton<BudgetCharts>()
        .AddSingleton<LampTexts>()
        .AddSingleton<BudgetTrajectory>();
}
