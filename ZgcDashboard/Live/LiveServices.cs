namespace ZgcDashboard.Live;

public static class LiveServices
{
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddHybridCache();
        return services
            .AddSingleton<LiveFeed>()
            .AddSingleton<Answers>()
            .AddHostedService<StoreWatch>();
    }
}
