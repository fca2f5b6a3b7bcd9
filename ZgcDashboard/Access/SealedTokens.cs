using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

/// <summary>
/// Accounts as Identity keeps them, with the seed of the second factor and its recovery codes sealed by a key that lies
/// beside the store: who has the store alone can make no code.
/// </summary>
internal sealed class SealedTokens(DashboardDb db, IDataProtectionProvider protection, IdentityErrorDescriber describer)
    : UserStore<Account, IdentityRole, DashboardDb>(db, describer)
{
    /// <summary>
    /// Before what is sealed. What stands there without it is of an older version, and is sealed when it is next written.
    /// </summary>
    private const string Sealed = "sealed:";

    private readonly IDataProtector _seal = protection.CreateProtector(nameof(SealedTokens));

    /// <summary>A seal that another store's key made opens nothing: then there is no second factor to compare with.</summary>
    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name,
        CancellationToken cancellationToken) =>
        Open(await base.GetTokenAsync(user, loginProvider, name, cancellationToken));

    public override Task SetTokenAsync(
        Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : Sealed + _seal.Protect(value), cancellationToken);

    private string? Open(string? kept)
    {
        if (kept?.StartsWith(Sealed, StringComparison.Ordinal) != true) return kept;
        try
        {
            return _seal.Unprotect(kept[Sealed.Length..]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
