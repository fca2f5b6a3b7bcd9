using ZgcDashboard.Shell;

namespace ZgcDashboard.Projects;

public static class ProjectsFeature
{
    public static IServiceCollection AddProjects(this IServiceCollection services) => services.AddSingleton<ProjectQueries>().AddSingleton<DeliveryQueries>().AddSingleton<DeliveryCharts>().AddSingleton<INearAddresses, ProjectAddresses>().AddSingleton<ProjectCharts>();
}
