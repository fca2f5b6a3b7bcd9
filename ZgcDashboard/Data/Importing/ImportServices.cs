namespace ZgcDashboard.Data.Importing;

public static class ImportServices
{
    public static IServiceCollection AddImport(this IServiceCollection services) =>
        services.AddSingleton<ImportFiles>().AddSingleton<TemplateExplanations>().AddTransient<ImportSession>();
}
