using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
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
        var settings = configuration.GetSection(OpenIdConnectSettings.Section).Get<OpenIdConnectSettings>() ?? new();
        authentication.Services.AddSingleton(settings);
        if (!settings.IsOn) return;
        authentication.AddOpenIdConnect(Scheme, settings.Name, options =>
        {
            (options.Authority, options.ClientId, options.ClientSecret) = (settings.Authority, settings.ClientId, settings.ClientSecret);
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.ResponseType = OpenIdConnectResponseType.Code;
            options.RequireHttpsMetadata = new Uri(settings.Authority!) is not { IsLoopback: true };
            options.MapInboundClaims = false;
            options.TokenValidationParameters.NameClaimType = "preferred_username";
            options.GetClaimsFromUserInfoEndpoint = true;
        });
    }

    public static void MapOpenIdConnectSignIn(this IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<OpenIdConnectSettings>().IsOn) return;
        routes.MapGet("/sign-in/external", (string? back, SignInManager<Account> session) =>
            Results.Challenge(session.ConfigureExternalAuthenticationProperties(Scheme, $"{Return}?back={Uri.EscapeDataString(Urls.Local(back))}"), [Scheme]))
            .ExcludeFromDescription().AllowAnonymous();
        routes.MapGet(Return, ReturnAsync).ExcludeFromDescription().AllowAnonymous();
    }

    private static async Task<IResult> ReturnAsync(string? back, SignInManager<Account> session, UserManager<Account> users, AccountCommands accounts, OpenIdConnectSettings settings, CancellationToken ct)
    {
        if (await session.GetExternalLoginInfoAsync() is not { } answer) return Refused("NoAnswer");
        if (settings.RoleOf(answer.Principal.FindAll(settings.RoleClaim).Select(c => c.Value)) is not { } role) return Refused("NoRole");
        var account = await users.FindByLoginAsync(answer.LoginProvider, answer.ProviderKey);
        var name = account?.UserName ?? answer.Principal.FindFirstValue("preferred_username") ?? answer.Principal.FindFirstValue("name") ?? answer.ProviderKey;
        try
        {
            await accounts.WelcomeAsync(name, role, answer, ct);
        }
        catch (AccountRefusedException)
        {
            return Refused("NameTaken");
        }

        var result = await session.ExternalLoginSignInAsync(answer.LoginProvider, answer.ProviderKey, isPersistent: false);
        return result.Succeeded ? Results.LocalRedirect(Urls.Local(back)) : Refused("NoRole");
    }

    private static IResult Refused(string why) => Results.LocalRedirect($"{Urls.SignInPage}?why={why}");
}
