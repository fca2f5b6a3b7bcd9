namespace ZgcDashboard.Submissions;

public static class SubmissionsFeature
{
    public static IServiceCollection AddSubmissions(this IServiceCollection services) => services
        .AddSingleton<SubmissionQueries>().AddSingleton<SubmissionFacets>().AddSingleton<SubmissionExport>().AddScoped<SubmissionCommands>().AddSingleton<DueRows>();
}

/// <summary>The resources of the pages of submissions.</summary>
public sealed class SubmissionsText;
