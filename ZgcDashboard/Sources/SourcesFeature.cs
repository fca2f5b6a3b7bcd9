namespace ZgcDashboard.Sources;

public static class SourcesFeature
{
    public static IServiceCollection AddSources(this IServiceCollection services) => services
        .AddSingleton<SourceQueries>().AddSingleton<ReportPassages>().AddSingleton<StoredPassages>().AddSingleton<SourceCharts>();
}
