using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace ZgcDashboard.Support;

/// <summary>A circuit keeps what its session was when it was opened; nobody's, until a test says otherwise.</summary>
public sealed class OpenedCircuit : AuthenticationStateProvider
{
    public ClaimsPrincipal User { get; set; } = new(new ClaimsIdentity());

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(User));
}
