using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Access;

/// <summary>Every write to accounts: one transaction, one entry in the history. A link that sets a password holds for a day and once.</summary>
public sealed class AccountCommands(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>The kind under which the history keeps accounts.</summary>
    public const string Kind = "accounts";

    private const int LongestName = 50;

    /// <summary>An account without a password.</summary>
    /// <returns>The address of the page where its owner sets one.</returns>
    /// <exception cref="AccountRefusedException">The name is taken or is none, or there is no such role.</exception>
    /// <exception cref="NotAllowedException">The actor may not write accounts.</exception>
    public Task<string> AddAsync(string name, string role, IReadOnlyList<string> parks, Actor actor, CancellationToken ct = default) => WriteAsync(actor, name, async users =>
    {
        var account = await NewAsync(users, name, role, parks);
        return await LinkAsync(users, account);
    }, ct);

    /// <param name="parks">Confines an editor to these parks; empty for all.</param>
    /// <exception cref="AccountRefusedException">There is no such account or role, or nobody would be left who may write accounts.</exception>
    public Task SetRoleAsync(string name, string role, IReadOnlyList<string> parks, Actor actor, CancellationToken ct = default) => WriteAsync(actor, name, async users =>
    {
        var account = await FindAsync(users, name);
        if (role != Roles.Admin) await KeepAnAdminAsync(users, account);
        await GiveAsync(users, account, role, parks);
        return "";
    }, ct);

    /// <summary>Signs the account out everywhere and gives it a link to set a new password with.</summary>
    public Task<string> ResetAsync(string name, Actor actor, CancellationToken ct = default) => WriteAsync(actor, name, async users =>
    {
        var account = await FindAsync(users, name);
        await users.RemovePasswordAsync(account);
        await users.UpdateSecurityStampAsync(account);
        return await LinkAsync(users, account);
    }, ct);

    /// <summary>Signs the account out everywhere, and in no more until it is enabled.</summary>
    public Task DisableAsync(string name, bool disabled, Actor actor, CancellationToken ct = default) => WriteAsync(actor, name, async users =>
    {
        var account = await FindAsync(users, name);
        if (disabled) await KeepAnAdminAsync(users, account);
        Check(await users.SetLockoutEnabledAsync(account, true));
        Check(await users.SetLockoutEndDateAsync(account, disabled ? DateTimeOffset.MaxValue : null));
        await users.UpdateSecurityStampAsync(account);
        return "";
    }, ct);

    /// <summary>By the account's owner, with the link's code.</summary>
    /// <exception cref="AccountRefusedException">The code is not or no longer good, or the password breaks a rule.</exception>
    public Task SetPasswordAsync(string name, string code, string password, CancellationToken ct = default) => WriteAsync(Owner(name), name, async users =>
    {
        var account = await users.FindByNameAsync(name) ?? throw new AccountRefusedException(AccountRefusal.Code);
        if (!await users.VerifyUserTokenAsync(account, users.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, code))
            throw new AccountRefusedException(AccountRefusal.Code);
        Check(await users.ResetPasswordAsync(account, code, password));
        return "";
    }, ct);

    /// <summary>Ends every session of the account, by its owner.</summary>
    public Task SignOutEverywhereAsync(string name, CancellationToken ct = default) => WriteAsync(Owner(name), name, async users =>
    {
        await users.UpdateSecurityStampAsync(await FindAsync(users, name));
        return "";
    }, ct);

    /// <summary>Who comes by an identity provider: a new account, or the role that the provider says now.</summary>
    /// <exception cref="AccountRefusedException">An account of this name did not come by this provider.</exception>
    internal async Task WelcomeAsync(string name, string role, UserLoginInfo login, CancellationToken ct)
    {
        if (await RoleOfAsync(login) == role) return;
        await WriteAsync(new(name, login.LoginProvider, "", Rights.All), name, async users =>
        {
            if (await users.FindByLoginAsync(login.LoginProvider, login.ProviderKey) is { } known) await GiveAsync(users, known, role, StoreReading.Ids(known.Parks));
            else Check(await users.AddLoginAsync(await NewAsync(users, name, role, []), login));
            return "";
        }, ct);
    }

    private async Task<string?> RoleOfAsync(UserLoginInfo login)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await users.FindByLoginAsync(login.LoginProvider, login.ProviderKey) is { } known ? (await users.GetRolesAsync(known)).FirstOrDefault() : null;
    }

    internal Task AddFirstAsync(string name, string password, CancellationToken ct) => WriteAsync(Owner(name), name, async users =>
    {
        if ((await users.GetUsersInRoleAsync(Roles.Admin)).Count > 0) throw new AccountRefusedException(AccountRefusal.Code);
        Check(await users.AddPasswordAsync(await NewAsync(users, name, Roles.Admin, []), password));
        return "";
    }, ct);

    private static Actor Owner(string name) => new(name, Kind, "", Rights.All);

    private async Task<string> WriteAsync(Actor actor, string name, Func<UserManager<Account>, Task<string>> write, CancellationToken ct)
    {
        if (!actor.May.Accounts) throw new NotAllowedException([]);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DashboardDb>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await EnsureRolesAsync(scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>());
        var before = await StateAsync(users, name);
        var result = await write(users);
        var entry = await HistoryBook.OpenAsync(db, actor, clock.GetUtcNow(), null, ct);
        entry.Changes.Add(new() { Kind = Kind, RowId = name, Before = before, After = await StateAsync(users, name) });
        await HistoryBook.CloseAsync(db, entry, ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    private static async Task EnsureRolesAsync(RoleManager<IdentityRole> roles)
    {
        foreach (var role in Roles.All.Except(await roles.Roles.Select(r => r.Name!).ToListAsync())) Check(await roles.CreateAsync(new(role)));
    }

    private static async Task<Account> NewAsync(UserManager<Account> users, string name, string role, IReadOnlyList<string> parks)
    {
        if (name.Length is 0 or > LongestName || name != name.Trim() || name.Any(char.IsControl)) throw new AccountRefusedException(AccountRefusal.Name);
        if (await users.FindByNameAsync(name) is not null) throw new AccountRefusedException(AccountRefusal.Taken);
        var account = new Account { UserName = name };
        Check(await users.CreateAsync(account));
        await GiveAsync(users, account, role, parks);
        return account;
    }

    private static async Task GiveAsync(UserManager<Account> users, Account account, string role, IReadOnlyList<string> parks)
    {
        if (!Roles.All.Contains(role)) throw new AccountRefusedException(AccountRefusal.Role);
        Check(await users.RemoveFromRolesAsync(account, await users.GetRolesAsync(account)));
        Check(await users.AddToRoleAsync(account, role));
        account.Parks = parks.Count == 0 || role != Roles.Editor ? "" : $",{string.Join(',', parks)},";
        Check(await users.UpdateSecurityStampAsync(account));
    }

    private static async Task<Account> FindAsync(UserManager<Account> users, string name) =>
        await users.FindByNameAsync(name) ?? throw new AccountRefusedException(AccountRefusal.Unknown);

    private static async Task KeepAnAdminAsync(UserManager<Account> users, Account leaving)
    {
        var admins = (await users.GetUsersInRoleAsync(Roles.Admin)).Where(a => !a.IsDisabled).ToList();
        if (admins.Count == 1 && admins[0].Id == leaving.Id) throw new AccountRefusedException(AccountRefusal.LastAdmin);
    }

    private static async Task<string> LinkAsync(UserManager<Account> users, Account account) =>
        Urls.SetPassword(account.UserName!, await users.GeneratePasswordResetTokenAsync(account));

    /// <summary>What the history keeps of an account: never its password.</summary>
    private static async Task<string?> StateAsync(UserManager<Account> users, string name) => await users.FindByNameAsync(name) is not { } account ? null
        : JsonSerializer.Serialize(new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["role"] = string.Join(',', await users.GetRolesAsync(account)), ["parks"] = account.Parks.Trim(','), ["disabled"] = account.IsDisabled ? "true" : "false",
        });

    private static void Check(IdentityResult result)
    {
        if (result.Succeeded) return;
        throw new AccountRefusedException(result.Errors.Any(e => e.Code.StartsWith("Password", StringComparison.Ordinal)) ? AccountRefusal.Password : AccountRefusal.Store);
    }
}

/// <summary>Why a write to an account is refused.</summary>
public enum AccountRefusal
{
    Name,
    Taken,
    Role,
    Unknown,
    LastAdmin,
    Code,
    Password,
    Store,
}

/// <summary>An account was not written.</summary>
public sealed class AccountRefusedException(AccountRefusal refusal) : Exception(Reason(refusal))
{
    public AccountRefusal Refusal { get; } = refusal;

    private static string Reason(AccountRefusal refusal) => refusal switch
    {
        AccountRefusal.Name => "a name has 1 to 50 characters, with no blank at either end",
        AccountRefusal.Taken => "the name is taken",
        AccountRefusal.Role => $"there is no such role; there are {string.Join(", ", Roles.All)}",
        AccountRefusal.Unknown => "there is no such account",
        AccountRefusal.LastAdmin => "nobody would be left who may write accounts",
        AccountRefusal.Code => "the link is not or no longer good",
        AccountRefusal.Password => "a password has at least 12 characters, 5 of them different",
        _ => "the account was changed by somebody else meanwhile",
    };
}
