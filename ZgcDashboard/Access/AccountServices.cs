using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

/// <summary>Accounts without a server: what the command line needs too.</summary>
public static class AccountServices
{
    private const int ShortestPassword = 12;
    private const int FewestDifferentCharacters = 5;
    private const int MostAttempts = 5;
    private static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    /// <summary>The keys that links and cookies are sealed with lie beside the store, so that the command line can make links that the server opens.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, StoreLocation location)
    {
        services.AddDataProtection().SetApplicationName(nameof(ZgcDashboard)).PersistKeysToFileSystem(new(location.File + "-keys"));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<DashboardDb>>().CreateDbContext());
        services.AddIdentityCore<Account>(options =>
        {
            options.User.AllowedUserNameCharacters = "";
            options.Password.RequiredLength = ShortestPassword;
            options.Password.RequiredUniqueChars = FewestDifferentCharacters;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            options.Lockout.MaxFailedAccessAttempts = MostAttempts;
            options.Lockout.DefaultLockoutTimeSpan = Lockout;
        }).AddRoles<IdentityRole>().AddEntityFrameworkStores<DashboardDb>().AddSignInManager().AddDefaultTokenProviders();
        return services.AddSingleton<AccountCommands>().AddSingleton<FirstAdmin>();
    }
}
