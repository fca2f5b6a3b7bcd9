using ZgcDashboard.Data.Importing;

namespace ZgcDashboard.Data;

public static class DataFeature
{
    public static IServiceCollection AddData(this IServiceCollection services) => services.AddSingleton<DataQueries>().AddImport();
}
