using System.Data.Common;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

/// <summary>
/// Asks of every open circuit, again and again, whether its session has ended, and its account still is what it was when it signed in.
/// </summary>
internal sealed class SessionRevalidation(
    ILoggerFactory log, IServiceScopeFactory scopes, SessionSettings settings, SessionLedger ledger, IHostApplicationLifetime server)
    : RevalidatingServerAuthenticationStateProvider(log)
{
    protected override TimeSpan RevalidationInterval => settings.RecheckEvery;

    /// <exception cref="TaskCanceledException">The circuit or the server ends: nothing is asked of it any more.</exception>
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState,
        CancellationToken cancellationToken)
    {
        var stands = true;
        try
        {
            stands = await StandsAsync(authenticationState.User, cancellationToken);
        }
        catch (Exception) when (HasEnded(cancellationToken))
        {
            // What it was asked of is gone.
        }
        catch (Exception e) when (e is DbException or IOException)
        {
            // While the store cannot be read, a session that stood stands.
        }

        // A page whose reader is signed out is drawn anew, which takes services that are no more.
        return HasEnded(cancellationToken) ? throw new TaskCanceledException(null, null, cancellationToken) : stands;
    }

    private async Task<bool> StandsAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        if (!await ledger.StandsAsync(SessionCookies.IdOf(user), ct)) return false;
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await users.GetUserAsync(user) is { IsDisabled: false } account
            && user.FindFirstValue(users.Options.ClaimsIdentity.SecurityStampClaimType) == await users.GetSecurityStampAsync(account);
    }

    /// <summary>A circuit whose connection was closed is kept for a while, also by a server that stops.</summary>
    private bool HasEnded(CancellationToken circuit) =>
        circuit.IsCancellationRequested || server.ApplicationStopping.IsCancellationRequested;
}
