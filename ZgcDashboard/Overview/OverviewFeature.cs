using ZgcDashboard.Shell.Wall;

namespace ZgcDashboard.Overview;

public static class OverviewFeature
{
    public static IServiceCollection AddOverview(this IServiceCollection services) => services
        .AddSingleton<OverviewQueries>().AddSingleton<AttentionRules>().AddSingleton<OverviewCharts>()
        .AddScoped<RecordedWords>().AddSingleton(new WallNews(typeof(ChangesWall)));
}
