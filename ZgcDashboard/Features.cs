using ZgcDashboard.Budget;
using ZgcDashboard.Marks;
using ZgcDashboard.Projects;

namespace ZgcDashboard;

/// <summary>The list of the features: a new one is added here and nowhere else.</summary>
public static class Features
{
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddMarks().AddProjects().AddBudget();

    /// <summary>Their endpoints: the API under /api/v1, and downloads.</summary>
    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");
        api.MapProjectsApi();
        api.MapBudgetApi();
    }
}
