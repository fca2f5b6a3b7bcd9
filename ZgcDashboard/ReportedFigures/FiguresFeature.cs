namespace ZgcDashboard.ReportedFigures;

public static class FiguresFeature
{
    public static IServiceCollection AddReportedFigures(this IServiceCollection services) => services.AddSingleton<FigureQueries>().AddSingleton<FigureFacets>();
}

/// <summary>The resources of the figures page.</summary>
public sealed class FigureText;
