using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

/// <summary>The link with which the first administrator makes their account: good for a day, and until there is one.</summary>
public sealed class FirstAdmin(IServiceScopeFactory scopes, IDataProtectionProvider protection, AccountCommands accounts)
{
    private static readonly TimeSpan Good = TimeSpan.FromDays(1);
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector(nameof(FirstAdmin)).ToTimeLimitedDataProtector();

    /// <summary>The address of the page; null where there is an administrator.</summary>
    public async Task<string?> LinkAsync() => await ExistsAsync() ? null : Urls.FirstAdmin(_seal.Protect("", Good));

    public async Task<bool> IsGoodAsync(string code) => Opens(code) && !await ExistsAsync();

    /// <exception cref="AccountRefusedException">The code is not or no longer good, or the name or the password breaks a rule.</exception>
    public async Task AddAsync(string code, string name, string password, CancellationToken ct = default)
    {
        if (!Opens(code)) throw new AccountRefusedException(AccountRefusal.Code);
        await accounts.AddFirstAsync(name, password, ct);
    }

    private bool Opens(string code)
    {
        try
        {
            return _seal.Unprotect(code).Length == 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private async Task<bool> ExistsAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().GetUsersInRoleAsync(Roles.Admin)).Count > 0;
    }
}
