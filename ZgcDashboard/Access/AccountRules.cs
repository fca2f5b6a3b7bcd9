using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

/// <summary>What an account may be, within the transaction of a write.</summary>
internal sealed class AccountRules(DashboardDb db, UserManager<Account> users)
{
    private const int RecoveryCodeCount = 10;

    // Where Identity keeps them.
    private const string StoreProvider = "[AspNetUserStore]";
    private const string AuthenticatorKey = "AuthenticatorKey";
    private const string RecoveryCodes = "RecoveryCodes";

    public UserManager<Account> Users { get; } = users;

    public async Task<Account> FindAsync(string name) =>
        await Users.FindByNameAsync(name) ?? throw new AccountRefusedException(AccountRefusal.Unknown);

    public async Task<Account> NewAsync(string name, string role, IReadOnlyList<string> parks)
    {
        name = AccountName.Normal(name);
        if (AccountName.RefusalOf(name) is { } refusal) throw new AccountRefusedException(refusal);
        if (await Users.FindByNameAsync(name) is not null) throw new AccountRefusedException(AccountRefusal.Taken);
        var look = AccountName.LookOf(name);
        if ((await db.Users.Select(a => a.UserName!).ToListAsync()).Exists(other => AccountName.LookOf(other) == look))
            throw new AccountRefusedException(AccountRefusal.Alike);
        var account = new Account { UserName = name };
        Check(await Users.CreateAsync(account));
        await GiveAsync(account, role, parks);
        return account;
    }

    /// <summary>Ends the account's sessions too: they hold the rights that it had.</summary>
    /// <param name="role">Null for none.</param>
    public async Task GiveAsync(Account account, string? role, IReadOnlyList<string> parks)
    {
        if (role is not null && !Roles.All.Contains(role)) throw new AccountRefusedException(AccountRefusal.Role);
        if (parks.Count > 0 && role != Roles.Editor) throw new AccountRefusedException(AccountRefusal.ParksOfRole);
        if (await db.Parks.CountAsync(p => parks.Contains(p.Id)) != parks.Count) throw new AccountRefusedException(AccountRefusal.Park);
        Check(await Users.RemoveFromRolesAsync(account, await Users.GetRolesAsync(account)));
        if (role is not null) Check(await Users.AddToRoleAsync(account, role));
        account.Parks = parks.Count == 0 ? "" : $",{string.Join(',', parks)},";
        Check(await Users.UpdateSecurityStampAsync(account));
    }

    /// <summary>Ends the account's sessions: they have one factor only.</summary>
    public async Task<IReadOnlyList<string>> AddSecondFactorAsync(Account account, string key, string code)
    {
        Check(await Users.SetAuthenticationTokenAsync(account, StoreProvider, AuthenticatorKey, key));
        if (!await Users.VerifyTwoFactorTokenAsync(account, Users.Options.Tokens.AuthenticatorTokenProvider, code))
            throw new AccountRefusedException(AccountRefusal.SecondFactor);
        Check(await Users.SetTwoFactorEnabledAsync(account, true));
        return [.. await Users.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodeCount) ?? []];
    }

    public async Task RemoveSecondFactorAsync(Account account)
    {
        Check(await Users.SetTwoFactorEnabledAsync(account, false));
        foreach (var token in (string[])[AuthenticatorKey, RecoveryCodes])
            Check(await Users.RemoveAuthenticationTokenAsync(account, StoreProvider, token));
    }

    public async Task KeepAnAdminAsync(Account leaving)
    {
        var admins = (await Users.GetUsersInRoleAsync(Roles.Admin)).Where(a => !a.IsDisabled).ToList();
        if (admins.Count == 1 && admins[0].Id == leaving.Id) throw new AccountRefusedException(AccountRefusal.LastAdmin);
    }

    public async Task<bool> IsExternalAsync(Account account) => (await Users.GetLoginsAsync(account)).Count > 0;

    public async Task<string> LinkAsync(Account account) =>
        Urls.SetPassword(account.UserName!, await Users.GeneratePasswordResetTokenAsync(account));

    public Task<bool> OpensAsync(Account account, string code) =>
        Users.VerifyUserTokenAsync(account, Users.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose,
            code);

    public static void Check(IdentityResult result)
    {
        if (result.Succeeded) return;
        if (result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch)))
            throw new AccountRefusedException(AccountRefusal.Current);
        var broken = result.Errors.Select(e => e.Code).Where(code => code.StartsWith("Password", StringComparison.Ordinal)).ToList();
        if (broken.Count == 0) throw new AccountRefusedException(AccountRefusal.Store);
        throw new AccountRefusedException(broken.Find(code => !PasswordRules.Refusals.ContainsKey(code)) is null
            ? PasswordRules.Refusals[broken[0]] : AccountRefusal.Password);
    }
}
