using System.Security.Claims;

namespace ZgcDashboard.Access;

/// <summary>Which roles must have a second factor: without it they reach nothing but the page where it is set up.</summary>
public sealed class SecondFactorDemand
{
    public const string Setting = "Access:SecondFactorFor";

    /// <summary>How a session with both factors says so.</summary>
    internal const string Both = "mfa";

    private static readonly string[] Open = [Urls.SecondFactor, Urls.SignOut, Urls.SignInPage, "/language", "/theme", "/health",
        "/not-found", "/error"];
    private readonly string[] _roles;

    /// <exception cref="InvalidOperationException">There is no such role.</exception>
    public SecondFactorDemand(IConfiguration configuration)
    {
        _roles = configuration[Setting]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        var unknown = _roles.Except(Roles.All).ToList();
        if (unknown.Count > 0)
            throw new InvalidOperationException($"{Setting} names {string.Join(", ", unknown)}; there are {string.Join(", ", Roles.All)}.");
    }

    /// <summary>Who comes by an identity provider has there what it demands.</summary>
    internal bool IsMissing(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && !user.HasClaim("amr", Both)
            && !user.HasClaim(c => c.Type == ClaimTypes.AuthenticationMethod) && Array.Exists(_roles, user.IsInRole);

    internal static bool IsOpen(HttpContext context) =>
        Array.Exists(Open, path => context.Request.Path.StartsWithSegments(path))
            || context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;
}
