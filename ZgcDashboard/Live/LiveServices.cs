using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ZgcDashboard.Live;

public static class LiveServices
{
    public static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddAnswers()
        .AddScoped<CircuitHandler>(services => services.GetRequiredService<LiveCircuit>())
        .AddHostedService<StoreWatch>()
        .AddHostedService<StopNotice>();

    /// <summary>The shared answers, without the watch over the store.</summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.AddHybridCache().AddSerializerFactory<HeldInProcess>();
        services.TryAddSingleton(QuestionLimits.Default);
        return services.AddSingleton<LiveFeed>().AddSingleton<Questions>().AddSingleton<Answers>().AddScoped<LiveCircuit>();
    }
}
