using ZgcDashboard.Shell;

namespace ZgcDashboard.Search;

public static class SearchFeature
{
    public static IServiceCollection AddSearch(this IServiceCollection services) =>
        services.AddSingleton<SearchQueries>().AddSingleton<SearchWords>().AddSingleton(new OnEveryPage(typeof(SearchOpener)));
}

/// <summary>The resources of the search.</summary>
public sealed class SearchText;
