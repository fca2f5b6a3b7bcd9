using ZgcDashboard.Shell;

namespace ZgcDashboard.Budget;

public static class BudgetFeature
{
    public static IServiceCollection AddBudget(this IServiceCollection services) => services
        .AddSingleton<BudgetQueries>().AddSingleton<INearAddresses, BudgetAddresses>().AddSingleton<INearAddresses, BudgetLineAddresses>().AddSingleton<INearAddresses, BudgetPlanAddresses>()
        .AddSingleton<BudgetCharts>()
        .AddSingleton<LampTexts>()
        .AddSingleton<BesideLines>()
        .AddSingleton<BudgetComparison>()
        .AddSingleton<BudgetTrajectory>();
}
