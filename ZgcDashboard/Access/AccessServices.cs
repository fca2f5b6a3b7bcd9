using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.SignalR;
using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Auditing;

namespace ZgcDashboard.Access;

/// <summary>Sessions and rights of the server.</summary>
public static class AccessServices
{
    /// <summary>What asks for nothing else asks for <see cref="AccessPolicies.Read"/>.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        var sessions = SessionSettings.Of(configuration);
        services.AddSingleton(sessions).AddSingleton<ReadingRule>().AddSingleton<FirstAdmin>().AddSingleton<SessionLedger>()
            .AddSingleton<KnownDevices>().AddDoor();
        services.AddSignIn(configuration, sessions);
        services.AddSingleton<IAuthorizationHandler, ReadingHandler>();
        services.AddAuthorizationBuilder()
            .AddPolicy(AccessPolicies.Read, policy => policy.AddRequirements(new ReadingRequirement()))
            .AddPolicy(AccessPolicies.Write, policy => policy.RequireRole(Roles.Editor, Roles.Admin))
            .AddPolicy(AccessPolicies.Audit, policy => policy.RequireRole(Roles.Auditor, Roles.Admin))
            .AddPolicy(AccessPolicies.Administer, policy => policy.RequireRole(Roles.Admin))
            .AddFallbackPolicy("unless said otherwise", policy => policy.AddRequirements(new ReadingRequirement()));
        services.AddCascadingAuthenticationState();
        return services.AddScoped<AuthenticationStateProvider, SessionRevalidation>().AddScoped<CurrentActor>().AddScoped<CurrentRights>()
            .AddHostedService<FirstAdminNotice>();
    }

    private static void AddSignIn(this IServiceCollection services, IConfiguration configuration, SessionSettings sessions)
    {
        new IdentityBuilder(typeof(Account), typeof(IdentityRole), services).AddSignInManager();
        services.AddScoped<PasswordSignIn>().AddScoped<SecondFactor>().AddScoped<CallerAddress>()
            .AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CallerAddress>());
        services.AddSingleton<OpenPageActivity>().Configure<HubOptions>(options => options.AddFilter<OpenPageActivity>());
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(cookie => Configure(cookie, sessions)));
        authentication.AddOpenIdConnectSignIn(configuration);
        services.Configure<SecurityStampValidatorOptions>(options =>
            (options.ValidationInterval, options.OnRefreshingPrincipal) = (sessions.RecheckEvery, SessionCookies.KeepAsync));
        services.Configure<AntiforgeryOptions>(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
    }

    private static void Configure(CookieAuthenticationOptions options, SessionSettings sessions)
    {
        options.Cookie.Name = "zgc-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = sessions.AtMost;
        options.SlidingExpiration = false;
        options.LoginPath = Urls.SignInPage;
        options.AccessDeniedPath = Urls.Denied;
        options.ReturnUrlParameter = "back";
        options.Events.OnSigningIn = SessionCookies.BeginAsync;
        options.Events.OnSigningOut = SessionCookies.EndAsync;
        options.Events.OnValidatePrincipal = SessionCookies.ValidateAsync;
        options.Events.OnRedirectToLogin = context => PageOrProblem(context, StatusCodes.Status401Unauthorized, "Sign in to read this.");
        options.Events.OnRedirectToAccessDenied = async context =>
        {
            await context.HttpContext.RequestServices.GetRequiredService<AuditLog>()
                .NoteAsync(AuditAct.Refused, context.HttpContext, $"{context.Request.Method} {context.Request.Path}");
            await PageOrProblem(context, StatusCodes.Status403Forbidden, "This account has no right to this.");
        };
    }

    /// <summary>A person is led to a page; a program gets a status.</summary>
    private static async Task PageOrProblem(RedirectContext<CookieAuthenticationOptions> context, int status, string detail)
    {
        if (context.Request.IsForPage())
            context.Response.Redirect(context.RedirectUri);
        else await Results.Problem(detail, statusCode: status).ExecuteAsync(context.HttpContext);
    }
}

/// <summary>To read.</summary>
internal sealed class ReadingRequirement : IAuthorizationRequirement;

/// <inheritdoc cref="AccessPolicies.Read" />
internal sealed class ReadingHandler(ReadingRule rule) : AuthorizationHandler<ReadingRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ReadingRequirement requirement)
    {
        if (context.User.Identity?.IsAuthenticated == true || rule.AnonymousRead) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
