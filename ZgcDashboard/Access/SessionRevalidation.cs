using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

/// <summary>
/// Asks of every open circuit, again and again, whether its session has ended, and its account still is what it was when it signed in.
/// </summary>
internal sealed class SessionRevalidation(ILoggerFactory log, IServiceScopeFactory scopes, SessionSettings settings, SessionLedger ledger)
    : RevalidatingServerAuthenticationStateProvider(log)
{
    protected override TimeSpan RevalidationInterval => settings.RecheckEvery;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState,
        CancellationToken cancellationToken)
    {
        if (!await ledger.StandsAsync(SessionCookies.IdOf(authenticationState.User), cancellationToken)) return false;
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await users.GetUserAsync(authenticationState.User) is { IsDisabled: false } account
            && authenticationState.User.FindFirstValue(
                users.Options.ClaimsIdentity.SecurityStampClaimType) == await users.GetSecurityStampAsync(account);
    }
}
