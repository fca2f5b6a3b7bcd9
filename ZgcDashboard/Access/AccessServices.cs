using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace ZgcDashboard.Access;

/// <summary>Sessions and rights of the server.</summary>
public static class AccessServices
{
    private static readonly TimeSpan Session = TimeSpan.FromHours(10);

    /// <summary>What asks for nothing else asks for <see cref="Policies.Read"/>.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ReadingRule>();
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(ConfigureCookie));
        authentication.AddOpenIdConnectSignIn(configuration);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = SessionRevalidation.Pause);
        services.AddSingleton<IAuthorizationHandler, ReadingHandler>();
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Read, policy => policy.AddRequirements(new ReadingRequirement()))
            .AddPolicy(Policies.Write, policy => policy.RequireRole(Roles.Editor, Roles.Admin))
            .AddPolicy(Policies.Administer, policy => policy.RequireRole(Roles.Admin))
            .AddFallbackPolicy("unless said otherwise", policy => policy.AddRequirements(new ReadingRequirement()));
        services.AddCascadingAuthenticationState();
        return services.AddScoped<AuthenticationStateProvider, SessionRevalidation>().AddScoped<CurrentActor>().AddScoped<CurrentRights>().AddHostedService<FirstAdminNotice>();
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "zgc-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Session;
        options.SlidingExpiration = true;
        options.LoginPath = Urls.SignInPage;
        options.AccessDeniedPath = Urls.Denied;
        options.ReturnUrlParameter = "back";
        options.Events.OnRedirectToLogin = context => PageOrStatus(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => PageOrStatus(context, StatusCodes.Status403Forbidden);
    }

    /// <summary>A person is led to a page; a program gets a status.</summary>
    private static Task PageOrStatus(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Headers.Accept.Any(accept => accept?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true)) context.Response.Redirect(context.RedirectUri);
        else context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}

/// <summary>To read.</summary>
internal sealed class ReadingRequirement : IAuthorizationRequirement;

/// <inheritdoc cref="Policies.Read" />
internal sealed class ReadingHandler(ReadingRule rule) : AuthorizationHandler<ReadingRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ReadingRequirement requirement)
    {
        if (context.User.Identity?.IsAuthenticated == true || rule.AnonymousRead) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
