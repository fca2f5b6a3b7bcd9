using ZgcDashboard.Shell;

namespace ZgcDashboard.Funds;

public static class FundsFeature
{
    public static IServiceCollection AddFunds(this IServiceCollection services) => services.AddSingleton<FundQueries>().AddSingleton<FundFacets>().AddSingleton<INearAddresses, FundAddresses>();
}
