using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

/// <summary>What an account may be, within the transaction of a write.</summary>
internal sealed class AccountRules(DashboardDb db, UserManager<Account> users)
{
    private const int LongestName = 50;

    public UserManager<Account> Users { get; } = users;

    public async Task<Account> FindAsync(string name) => await Users.FindByNameAsync(name) ?? throw new AccountRefusedException(AccountRefusal.Unknown);

    public async Task<Account> NewAsync(string name, string role, IReadOnlyList<string> parks)
    {
        if (name.Length is 0 or > LongestName || name != name.Trim() || name.Any(IsUnseen)) throw new AccountRefusedException(AccountRefusal.Name);
        if (await Users.FindByNameAsync(name) is not null) throw new AccountRefusedException(AccountRefusal.Taken);
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

    public async Task KeepAnAdminAsync(Account leaving)
    {
        var admins = (await Users.GetUsersInRoleAsync(Roles.Admin)).Where(a => !a.IsDisabled).ToList();
        if (admins.Count == 1 && admins[0].Id == leaving.Id) throw new AccountRefusedException(AccountRefusal.LastAdmin);
    }

    public async Task<bool> IsExternalAsync(Account account) => (await Users.GetLoginsAsync(account)).Count > 0;

    public async Task<string> LinkAsync(Account account) => Urls.SetPassword(account.UserName!, await Users.GeneratePasswordResetTokenAsync(account));

    public Task<bool> OpensAsync(Account account, string code) =>
        Users.VerifyUserTokenAsync(account, Users.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, code);

    public static void Check(IdentityResult result)
    {
        if (result.Succeeded) return;
        if (result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch))) throw new AccountRefusedException(AccountRefusal.Current);
        throw new AccountRefusedException(result.Errors.Any(e => e.Code.StartsWith("Password", StringComparison.Ordinal)) ? AccountRefusal.Password : AccountRefusal.Store);
    }

    /// <summary>Two names that look the same must be the same.</summary>
    private static bool IsUnseen(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
}
