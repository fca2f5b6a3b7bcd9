using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

/// <summary>Signing in by way of an identity provider, whose word decides the role each time.</summary>
public static class OpenIdConnectSignIn
{
    private const string Scheme = "oidc";
    private const string Return = "/sign-in/external/return";

    internal static void AddOpenIdConnectSignIn(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        var settings = OpenIdConnectSettings.Of(configuration);
        authentication.Services.AddSingleton(settings);
        if (settings.IsOn) authentication.AddOpenIdConnect(Scheme, settings.Name, options => Configure(options, settings));
    }

    /// <summary>The answer comes as a navigation, so that its cookies can be Lax and work without https on a closed network.</summary>
    private static void Configure(OpenIdConnectOptions options, OpenIdConnectSettings settings)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (settings.Authority, settings.ClientId, settings.ClientSecret);
        options.SignInScheme = IdentityConstants.ExternalScheme;
        (options.ResponseType, options.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);
        options.NonceCookie.SameSite = options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.NonceCookie.SecurePolicy = options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.RequireHttpsMetadata = new Uri(settings.Authority!) is not { IsLoopback: true };
        options.MapInboundClaims = false;
        options.TokenValidationParameters.NameClaimType = settings.NameClaim;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.MapJsonKey(settings.RoleClaim, settings.RoleClaim);
        options.ClaimActions.MapJsonKey(settings.NameClaim, settings.NameClaim);
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect(Urls.SignIn(null, "NoAnswer"));
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    public static void MapOpenIdConnectSignIn(this IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<OpenIdConnectSettings>().IsOn) return;
        routes.MapGet(Urls.SignInExternal(null), LeaveAsync).ExcludeFromDescription().AllowAnonymous();
        routes.MapGet(Return, ReturnAsync).ExcludeFromDescription().AllowAnonymous();
    }

    private static async Task LeaveAsync(string? back, HttpContext context, SignInManager<Account> session,
        ILogger<OpenIdConnectSettings> log)
    {
        try
        {
            await context.ChallengeAsync(Scheme,
                session.ConfigureExternalAuthenticationProperties(Scheme, $"{Return}?back={Uri.EscapeDataString(Urls.Local(back))}"));
        }
        catch (InvalidOperationException e)
        {
            // So the handler says that the provider's own description cannot be read.
            log.LogWarning(e, "The identity provider does not answer.");
            context.Response.Redirect(Urls.SignIn(back, "NoAnswer"));
        }
    }

    private static async Task<IResult> ReturnAsync(string? back, HttpContext context, SignInManager<Account> session,
        UserManager<Account> users, AccountCommands accounts, OpenIdConnectSettings settings, CancellationToken ct)
    {
        if (await session.GetExternalLoginInfoAsync() is not { } answer) return Refused(back, "NoAnswer");
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        var role = settings.RoleOf(answer.Principal.FindAll(settings.RoleClaim).Select(c => c.Value));
        var account = await users.FindByLoginAsync(answer.LoginProvider, answer.ProviderKey);
        var name = account?.UserName ?? answer.Principal.FindFirstValue(settings.NameClaim) ?? answer.ProviderKey;
        try
        {
            await accounts.WelcomeAsync(name, role, answer, ct);
        }
        catch (AccountRefusedException e)
        {
            return Refused(back, e.Refusal == AccountRefusal.Taken ? "NameTaken" : "NameUnfit");
        }

        if (role is null) return Refused(back, "NoRole");
        var result = await session.ExternalLoginSignInAsync(answer.LoginProvider, answer.ProviderKey, isPersistent: false);
        return result.Succeeded ? Results.LocalRedirect(Urls.Local(back)) : Refused(back, "Disabled");
    }

    private static IResult Refused(string? back, string why) =>
        Results.LocalRedirect(Urls.SignIn(back is null ? null : Urls.Local(back), why));
}
