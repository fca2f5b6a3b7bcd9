namespace ZgcDashboard.Projects;

public static class ProjectsFeature
{
    public static IServiceCollection AddProjects(this IServiceCollection services) => services.AddSingleton<ProjectQueries>().AddSingleton<ProjectCharts>();
}
