using ZgcDashboard.Data.Editing;

namespace ZgcDashboard.Data;

public static class DataFeature
{
    public static IServiceCollection AddData(this IServiceCollection services) => services
        .AddSingleton<DataQueries>().AddSingleton<RecordNameQueries>().AddSingleton<CellTexts>()
        .AddScoped<DataCommands>().AddScoped<EditQueries>();
}
