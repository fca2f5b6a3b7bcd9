namespace ZgcDashboard.WorkItems;

public static class WorkItemsFeature
{
    public static IServiceCollection AddWorkItems(this IServiceCollection services) => services.AddSingleton<WorkItemQueries>().AddSingleton<WorkItemFacets>();
}
