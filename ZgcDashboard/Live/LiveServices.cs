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
        return services.AddQuestions().AddSingleton<LiveFeed>().AddSingleton<Answers>().AddScoped<LiveCircuit>();
    }

    /// <summary>The bound of questions, for those whose answers are not shared.</summary>
    public static IServiceCollection AddQuestions(this IServiceCollection services)
    {
        services.TryAddSingleton(QuestionLimits.Default);
        services.TryAddSingleton<Questions>();
        return services;
    }
}
