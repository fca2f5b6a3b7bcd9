namespace ZgcDashboard.Accounts;

/// <summary>The pages of accounts.</summary>
public static class AccountsFeature
{
    public static IServiceCollection AddAccountPages(this IServiceCollection services) => services.AddScoped<AccountDesk>();
}
