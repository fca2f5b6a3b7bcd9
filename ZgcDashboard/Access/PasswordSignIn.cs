using Microsoft.AspNetCore.Identity;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

/// <summary>Signing in with a name and a password. Every failure looks alike and takes as long, so that nobody learns which names there are.</summary>
public sealed class PasswordSignIn(SignInManager<Account> session, UserManager<Account> users, IPasswordHasher<Account> hasher)
{
    private static readonly Account Nobody = new();
    private static readonly Lazy<string> NobodysPassword = new(() => new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <summary>Asks again who is signed in already; a wrong answer counts as one at the door.</summary>
    public async Task<bool> IsOwnerAsync(string name, string password) =>
        await users.FindByNameAsync(name) is { PasswordHash: not null } account
        && (await session.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)).Succeeded;

    /// <summary>Ends this session.</summary>
    public Task EndAsync() => session.SignOutAsync();

    /// <returns>False where the name or the password is wrong, or the account is disabled, locked after wrong passwords, or has no password.</returns>
    public async Task<bool> TryAsync(string name, string password)
    {
        if (await users.FindByNameAsync(name) is { PasswordHash: not null } account && !await users.IsLockedOutAsync(account))
            return (await session.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true)).Succeeded;
        hasher.VerifyHashedPassword(Nobody, NobodysPassword.Value, password);
        return false;
    }
}
