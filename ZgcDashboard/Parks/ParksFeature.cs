using ZgcDashboard.Shell;

namespace ZgcDashboard.Parks;

public static class ParksFeature
{
    public static IServiceCollection AddParks(this IServiceCollection services) => services.AddSingleton<ParkQueries>().AddSingleton<INearAddresses, ParkAddresses>().AddSingleton<ParkCharts>();
}
