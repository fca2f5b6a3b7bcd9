namespace ZgcDashboard.Events;

public static class EventsFeature
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services.AddSingleton<EventQueries>();
}

/// <summary>The resources of the events page.</summary>
public sealed class EventText;
