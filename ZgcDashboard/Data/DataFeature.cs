using ZgcDashboard.Data.Editing;
using ZgcDashboard.Data.History;
using ZgcDashboard.Data.Importing;

namespace ZgcDashboard.Data;

public static class DataFeature
{
    public static IServiceCollection AddData(this IServiceCollection services) => services
        .AddSingleton<DataQueries>().AddSingleton<RecordNameQueries>().AddSingleton<CellTexts>()
        .AddSingleton<HistoryQueries>().AddSingleton<HistoryExport>()
        .AddScoped<DataCommands>().AddScoped<EditQueries>().AddSingleton(new Shell.Beside(Urls.EditBeside, typeof(EditDrawer)))
        .AddImport();
}
