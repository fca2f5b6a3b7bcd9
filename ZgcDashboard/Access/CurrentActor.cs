using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Access;

/// <summary>Who sits before the page, with the rights that they have now: read from the store at each write, not from the session.</summary>
public sealed class CurrentActor(AuthenticationStateProvider session, IServiceScopeFactory scopes)
{
    /// <param name="origin">The way in.</param>
    /// <param name="why">The reason.</param>
    public async Task<Actor> AsAsync(string origin, string why)
    {
        var user = (await session.GetAuthenticationStateAsync()).User;
        return new(user.Identity?.Name ?? "", origin, why, await RightsAsync(user));
    }

    /// <summary>What may be written now.</summary>
    public async Task<Rights> RightsAsync() => await RightsAsync((await session.GetAuthenticationStateAsync()).User);

    private async Task<Rights> RightsAsync(ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated != true) return Rights.None;
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await users.GetUserAsync(user) is not { } account || await users.IsLockedOutAsync(account)) return Rights.None;
        if (user.FindFirstValue(users.Options.ClaimsIdentity.SecurityStampClaimType) != await users.GetSecurityStampAsync(account)) return Rights.None;
        var roles = await users.GetRolesAsync(account);
        return roles.Contains(Roles.Admin) ? Rights.All : roles.Contains(Roles.Editor) ? Rights.EditorOf(StoreReading.Ids(account.Parks)) : Rights.None;
    }
}
