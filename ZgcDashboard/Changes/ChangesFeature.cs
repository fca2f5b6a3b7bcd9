namespace ZgcDashboard.Changes;

public static class ChangesFeature
{
    public static IServiceCollection AddChanges(this IServiceCollection services) => services
        .AddSingleton<ChangeQueries>().AddSingleton<ChangeWords>().AddSingleton<ChangeFacets>().AddSingleton<ChangeExport>();
}

/// <summary>The resources of the page of changes.</summary>
public sealed class ChangeText;
