namespace ZgcDashboard.Accounts;

public static class AccountsFeature
{
    public static IServiceCollection AddAccountPages(this IServiceCollection services) => services.AddSingleton<AccountQueries>();
}
