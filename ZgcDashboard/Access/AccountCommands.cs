using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Auditing;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Access;

/// <summary>
/// Every write to accounts: one transaction, one entry in the history. A link that sets a password holds for a day and once.
/// </summary>
public sealed class AccountCommands(IServiceScopeFactory scopes, TimeProvider clock, AuditLog audit, IHttpContextAccessor? request = null)
{
    /// <summary>The kind under which the history keeps accounts.</summary>
    public const string Kind = "accounts";

    private const string Page = "page";

    /// <summary>An account without a password.</summary>
    /// <param name="parks">Confines an editor to these parks; empty for all.</param>
    /// <returns>The address of the page where its owner sets one.</returns>
    /// <exception cref="AccountRefusedException">The name is taken or is none, or there is no such role or park.</exception>
    /// <exception cref="NotAllowedException">The actor may not write accounts.</exception>
    public Task<string> AddAsync(string name, string role, IReadOnlyList<string> parks, Actor actor, CancellationToken ct = default) =>
        WriteAsync(actor, name, async rules => await rules.LinkAsync(await rules.NewAsync(name, role, parks)), ct);

    /// <summary>Gives another role or other parks, and signs the account out everywhere.</summary>
    /// <exception cref="AccountRefusedException">There is no such account, role or park, nobody would be left who may write accounts, or
    /// the identity provider decides the role.</exception>
    public Task SetRoleAsync(string name, string role, IReadOnlyList<string> parks, Actor actor, CancellationToken ct = default) =>
        WriteAsync(actor, name, async rules =>
    {
        var account = await rules.FindAsync(name);
        if (role != Roles.Admin) await rules.KeepAnAdminAsync(account);
        if (await rules.IsExternalAsync(account) && !await rules.Users.IsInRoleAsync(account, role))
            throw new AccountRefusedException(AccountRefusal.External);
        await rules.GiveAsync(account, role, parks);
    }, ct);

    /// <summary>
    /// Takes the password and the second factor away, signs the account out everywhere and gives it a link to set a new one with.
    /// </summary>
    public Task<string> ResetAsync(string name, Actor actor, CancellationToken ct = default) => WriteAsync(actor, name, async rules =>
    {
        var account = await rules.FindAsync(name);
        if (await rules.IsExternalAsync(account)) throw new AccountRefusedException(AccountRefusal.External);
        AccountRules.Check(await rules.Users.RemovePasswordAsync(account));
        await rules.RemoveSecondFactorAsync(account);
        AccountRules.Check(await rules.Users.UpdateSecurityStampAsync(account));
        return await rules.LinkAsync(account);
    }, ct);

    /// <summary>
    /// Signs the account out everywhere, and in no more until it is enabled; enabling also forgets the wrong passwords so far.
    /// </summary>
    public Task DisableAsync(string name, bool disabled, Actor actor, CancellationToken ct = default) =>
        WriteAsync(actor, name, async rules =>
    {
        var account = await rules.FindAsync(name);
        if (disabled) await rules.KeepAnAdminAsync(account);
        AccountRules.Check(await rules.Users.SetLockoutEnabledAsync(account, true));
        AccountRules.Check(await rules.Users.SetLockoutEndDateAsync(account, disabled ? DateTimeOffset.MaxValue : null));
        AccountRules.Check(await rules.Users.ResetAccessFailedCountAsync(account));
        AccountRules.Check(await rules.Users.UpdateSecurityStampAsync(account));
    }, ct);

    /// <summary>Whether the link still sets this account's password.</summary>
    public async Task<bool> IsGoodAsync(string name, string code)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rules = ActivatorUtilities.CreateInstance<AccountRules>(scope.ServiceProvider);
        return await rules.Users.FindByNameAsync(name) is { } account && await rules.OpensAsync(account, code);
    }

    /// <summary>By the account's owner, with the link's code.</summary>
    /// <exception cref="AccountRefusedException">The code is not or no longer good, or the password breaks a rule.</exception>
    public Task SetPasswordAsync(string name, string code, string password, string why, CancellationToken ct = default) =>
        WriteAsync(Owner(name, why), name, async rules =>
    {
        if (await rules.Users.FindByNameAsync(name) is not { } account || !await rules.OpensAsync(account, code))
            throw new AccountRefusedException(AccountRefusal.Code);
        AccountRules.Check(await rules.Users.ResetPasswordAsync(account, code, password));
    }, ct);

    /// <summary>By the account's owner, who knows the password so far; ends every session of the account.</summary>
    /// <exception cref="AccountRefusedException">The current password is not this one, or the new one breaks a rule.</exception>
    public Task ChangePasswordAsync(string name, string current, string password, string why, CancellationToken ct = default) =>
        WriteAsync(Owner(name, why), name, async rules =>
        AccountRules.Check(await rules.Users.ChangePasswordAsync(await rules.FindAsync(name), current, password)), ct);

    /// <summary>By the account's owner: a second factor, in place of the one that there was; ends every session of the account.</summary>
    /// <returns>Codes that stand in for it, once each, with blanks between them.</returns>
    /// <exception cref="AccountRefusedException">The code is not the key's.</exception>
    public Task<string> AddSecondFactorAsync(string name, string key, string code, string why, CancellationToken ct = default) =>
        WriteAsync(Owner(name, why), name, async rules =>
        string.Join(' ', await rules.AddSecondFactorAsync(await rules.FindAsync(name), key, code)), ct);

    /// <summary>By the account's owner, who knows the password.</summary>
    /// <exception cref="AccountRefusedException">The password is not this one.</exception>
    public Task RemoveSecondFactorAsync(string name, string password, string why, CancellationToken ct = default) =>
        WriteAsync(Owner(name, why), name, async rules =>
    {
        var account = await rules.FindAsync(name);
        if (!await rules.Users.CheckPasswordAsync(account, password)) throw new AccountRefusedException(AccountRefusal.Current);
        await rules.RemoveSecondFactorAsync(account);
    }, ct);

    /// <summary>The same password, hashed as it is today; sessions go on.</summary>
    internal Task HashAnewAsync(string name, string password, string why, CancellationToken ct = default) =>
        WriteAsync(Owner(name, why), name, async rules =>
        {
            var account = await rules.FindAsync(name);
            account.PasswordHash = rules.Users.PasswordHasher.HashPassword(account, password);
            AccountRules.Check(await rules.Users.UpdateAsync(account));
        }, ct);

    /// <summary>Ends every session of the account, by its owner.</summary>
    public Task SignOutEverywhereAsync(string name, string why, CancellationToken ct = default) =>
        WriteAsync(Owner(name, why), name, async rules =>
        AccountRules.Check(await rules.Users.UpdateSecurityStampAsync(await rules.FindAsync(name))), ct);

    /// <summary>Who comes by an identity provider: a new account, or the role that the provider says now.</summary>
    /// <param name="role">Null where the provider gives none: a known account loses its role then.</param>
    /// <exception cref="AccountRefusedException">The name is no name, or an account of this name did not come by this provider.</exception>
    internal async Task WelcomeAsync(string name, string? role, UserLoginInfo login, CancellationToken ct)
    {
        var (isKnown, now) = await RoleOfAsync(login);
        if (now == role) return;
        await WriteAsync(new(name, login.LoginProvider, "", Rights.All), name, async rules =>
        {
            if (!isKnown) AccountRules.Check(await rules.Users.AddLoginAsync(await rules.NewAsync(name, role!, []), login));
            else if (await rules.Users.FindByLoginAsync(login.LoginProvider, login.ProviderKey) is { } known)
                await rules.GiveAsync(known, role, role == Roles.Editor ? StoreReading.Ids(known.Parks) : []);
        }, ct);
    }

    private async Task<(bool IsKnown, string? Role)> RoleOfAsync(UserLoginInfo login)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await users.FindByLoginAsync(login.LoginProvider, login.ProviderKey) is { } known
            ? (true, (await users.GetRolesAsync(known)).FirstOrDefault()) : (false, null);
    }

    /// <exception cref="AccountRefusedException">There is an administrator, or the name or the password breaks a rule.</exception>
    internal Task AddFirstAsync(string name, string password, string why, CancellationToken ct) =>
        WriteAsync(Owner(name, why), name, async rules =>
    {
        if ((await rules.Users.GetUsersInRoleAsync(Roles.Admin)).Count > 0) throw new AccountRefusedException(AccountRefusal.Code);
        AccountRules.Check(await rules.Users.AddPasswordAsync(await rules.NewAsync(name, Roles.Admin, []), password));
    }, ct);

    private Actor Owner(string name, string why) => new(name, Page, why, Rights.All) { From = CallerAddress.Of(request?.HttpContext) };

    private Task<string> WriteAsync(Actor actor, string name, Func<AccountRules, Task> write, CancellationToken ct) =>
        WriteAsync(actor, name, async rules =>
    {
        await write(rules);
        return "";
    }, ct);

    private async Task<string> WriteAsync(Actor actor, string name, Func<AccountRules, Task<string>> write, CancellationToken ct)
    {
        if (!actor.May.Accounts)
        {
            await audit.NoteAsync(AuditAct.Refused, actor.By, actor.From is "" ? actor.Origin : actor.From, $"{Kind}/{name}: {actor.Why}");
            throw new NotAllowedException([]);
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DashboardDb>();
        var rules = ActivatorUtilities.CreateInstance<AccountRules>(scope.ServiceProvider);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var entry = await HistoryBook.OpenAsync(db, actor, clock.GetUtcNow(), null, ct);
        await EnsureRolesAsync(scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>());
        var before = await StateAsync(rules, name);
        var result = await write(rules);
        var known = await rules.Users.FindByNameAsync(name);
        var change = new HistoryChange
        {
            Kind = Kind, RowId = known?.UserName ?? name, Before = before,
            After = await StateAsync(rules, name)
        };
        entry.Changes.Add(change);
        await HistoryBook.CloseAsync(db, entry, ct);
        await transaction.CommitAsync(ct);
        await audit.NoteAsync(AuditAct.AccountChanged, actor.By, actor.From is "" ? actor.Origin : actor.From,
            $"{change.RowId}: {actor.Why} {AccountDifference.Of(before, change.After)}".TrimEnd());
        return result;
    }

    private static async Task EnsureRolesAsync(RoleManager<IdentityRole> roles)
    {
        foreach (var role in Roles.All.Except(await roles.Roles.Select(r => r.Name!).ToListAsync()))
            AccountRules.Check(await roles.CreateAsync(new(role)));
    }

    /// <summary>What the history keeps of an account: whether it has a password, never which.</summary>
    private static async Task<string?> StateAsync(AccountRules rules, string name) =>
        await rules.Users.FindByNameAsync(name) is not { } account ? null
        : JsonSerializer.Serialize(new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["role"] = string.Join(',', await rules.Users.GetRolesAsync(account)), ["parks"] = account.Parks.Trim(','),
            ["disabled"] = account.IsDisabled ? "true" : "false", ["password"] = account.PasswordHash is null ? "none" : "set",
            ["factor"] = account.TwoFactorEnabled ? "set" : "none",
        });
}
