using ZgcDashboard.Shell;

namespace ZgcDashboard.Institutions;

public static class InstitutionsFeature
{
    public static IServiceCollection AddInstitutions(this IServiceCollection services) => services
        .AddSingleton<InstitutionQueries>().AddSingleton<InstitutionFacets>().AddSingleton<InstitutionExport>().AddSingleton<INearAddresses, InstitutionAddresses>();
}

/// <summary>The resources of the pages of institutions.</summary>
public sealed class InstitutionText;
