using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Access;

/// <summary>
/// Who sits before the page, with the rights that they have now: read from the store at each write, not from the session.
/// </summary>
public sealed class CurrentActor(AuthenticationStateProvider session, IServiceScopeFactory scopes, CallerAddress? caller = null)
{
    /// <param name="origin">The way in.</param>
    /// <param name="why">The reason.</param>
    public async Task<Actor> AsAsync(string origin, string why) =>
        await OfAsync((await session.GetAuthenticationStateAsync()).User, origin, why);

    /// <summary>What may be written now.</summary>
    public async Task<Rights> RightsAsync() => (await AsAsync("", "")).May;

    /// <summary>Whether they hold a role, by their session: for what a page offers.</summary>
    public async Task<bool> IsAsync(string role) => (await session.GetAuthenticationStateAsync()).User.IsInRole(role);

    /// <summary>Who sends a request, for endpoints: they have no page.</summary>
    public async Task<Actor> OfAsync(ClaimsPrincipal user, string origin, string why)
    {
        var nobody = new Actor(user.Identity?.Name ?? "", origin, why, Rights.None) { From = caller?.Text ?? "" };
        if (user.Identity?.IsAuthenticated != true) return nobody;
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await users.GetUserAsync(user) is not { IsDisabled: false } account) return nobody;
        if (SessionCookies.IdOf(user) is { } id && scope.ServiceProvider.GetService<SessionLedger>() is { } ledger
            && !await ledger.StandsAsync(id)) return nobody;
        var stamp = await users.GetSecurityStampAsync(account);
        if (user.FindFirstValue(users.Options.ClaimsIdentity.SecurityStampClaimType) != stamp) return nobody;
        return nobody with
        {
            By = account.UserName!,
            May = RightsOf(account, await users.GetRolesAsync(account)),
            Session = new(account.Id, stamp)
        };
    }

    private static Rights RightsOf(Account account, IList<string> roles) =>
        roles.Contains(Roles.Admin) ? Rights.All : roles.Contains(Roles.Editor) ? Rights.EditorOf(StoreReading.Ids(account.Parks))
            : Rights.None;
}
