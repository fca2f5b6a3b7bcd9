using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using ZgcDashboard.Live;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

/// <summary>Accounts without a server: what the command line needs too.</summary>
public static class AccountServices
{
    private const int ShortestPassword = 12;
    private const int FewestDifferentCharacters = 5;
    private static readonly TimeSpan LinkGood = TimeSpan.FromDays(1);

    /// <summary>
    /// The keys that links and cookies are sealed with lie beside the store, so that the command line can make links that the server opens.
    /// Who reads a key can make a session for any account.
    /// </summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(nameof(ZgcDashboard));
        services.AddOptions<KeyManagementOptions>().Configure<StoreLocation, ILoggerFactory>((options, store, log) =>
            options.XmlRepository = new FileSystemXmlRepository(PrivateFiles.Folder(store.File + "-keys"), log));
        services.AddScoped(provider => provider.GetRequiredService<StoreContexts>().Present());
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = LinkGood);
        services.AddSingleton<ILookupNormalizer, AccountNameNormalizer>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = RoundedHasher.Rounds);
        services.AddScoped<IPasswordHasher<Account>, RoundedHasher>();
        services.AddIdentityCore<Account>(options =>
        {
            // Who guesses is slowed down at the door; a lock would shut the owner out.
            options.Lockout.MaxFailedAccessAttempts = int.MaxValue;
            options.User.AllowedUserNameCharacters = "";
            options.Password.RequiredLength = ShortestPassword;
            options.Password.RequiredUniqueChars = FewestDifferentCharacters;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase =
                options.Password.RequireNonAlphanumeric = false;
        }).AddPasswordValidator<PasswordRules>().AddRoles<IdentityRole>().AddEntityFrameworkStores<DashboardDb>()
            .AddUserStore<SealedTokens>().AddDefaultTokenProviders();
        return services.AddQuestions().AddSingleton<SignInBrake>().AddSingleton<AccountCommands>().AddSingleton<AccountQueries>();
    }
}
