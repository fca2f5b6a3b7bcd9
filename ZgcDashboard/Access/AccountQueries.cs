using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Live;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

/// <summary>Asked afresh each time, and of the present whatever moment is looked at: accounts know no past.</summary>
public sealed class AccountQueries(StoreContexts store, Questions questions, SignInBrake brake)
{
    /// <exception cref="QuestionTimeException">It took too long.</exception>
    public Task<AccountsModel> ModelAsync(CancellationToken ct = default) => questions.AnswerAsync(async token =>
    {
        await using var db = store.Present();
        return await ModelAsync(db, token);
    }, ct);

    /// <summary>Whether the account signs in with a password that it can change, and with a second factor.</summary>
    /// <exception cref="QuestionTimeException">It took too long.</exception>
    public Task<(bool Password, bool Second)> FactorsAsync(string name, CancellationToken ct = default) =>
        questions.AnswerAsync(async token =>
    {
        await using var db = store.Present();
        var account = await db.Users.AsNoTracking().Where(u => u.UserName == name)
            .Select(u => new { HasPassword = u.PasswordHash != null, u.TwoFactorEnabled }).SingleOrDefaultAsync(token);
        return (account?.HasPassword == true, account?.TwoFactorEnabled == true);
    }, ct);

    private async Task<AccountsModel> ModelAsync(DashboardDb db, CancellationToken ct)
    {
        var roles = (await db.UserRoles.Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => new { u.UserId, r.Name }).ToListAsync(ct))
            .ToLookup(r => r.UserId, r => r.Name);
        var external = (await db.UserLogins.Select(l => l.UserId).ToListAsync(ct)).ToHashSet();
        var accounts = await db.Users.AsNoTracking().OrderBy(u => u.NormalizedUserName).ToListAsync(ct);
        var parks = await db.Parks.AsNoTracking().OrderBy(p => p.SortOrder).ToListAsync(ct);
        return new(
            [.. accounts.Select(a => new AccountRow(a.UserName!, roles[a.Id].FirstOrDefault(), StoreReading.Ids(a.Parks),
                StateOf(a, external.Contains(a.Id)), a.TwoFactorEnabled))],
            [.. parks.Select(p => (p.Id, new Bilingual(p.NameZh, p.NameEn).ToString()))]);
    }

    private AccountState StateOf(Account account, bool external) => account switch
    {
        { IsDisabled: true } => AccountState.Disabled,
        _ when external => AccountState.External,
        { PasswordHash: null } => AccountState.Invited,
        _ when brake.IsSlowed(SignInKey.Of(account.NormalizedUserName, account)) => AccountState.Slowed,
        _ => AccountState.Active,
    };
}
