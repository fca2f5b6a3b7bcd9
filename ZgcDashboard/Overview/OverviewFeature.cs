namespace ZgcDashboard.Overview;

public static class OverviewFeature
{
    public static IServiceCollection AddOverview(this IServiceCollection services) => services
        .AddSingleton<OverviewQueries>().AddSingleton<AttentionRules>().AddSingleton<OverviewCharts>();
}
