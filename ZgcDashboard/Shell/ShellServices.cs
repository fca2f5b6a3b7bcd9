using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.ResponseCompression;
using MudBlazor.Services;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Shell;

/// <summary>The frame around the features: pages, static files, health, compression, security headers.</summary>
public static class ShellServices
{
    public const string DefaultAddress = "http://localhost:5080";

    /// <summary>Listens on <see cref="DefaultAddress"/> unless <c>--urls</c> or <c>ASPNETCORE_URLS</c> says otherwise.</summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["urls"] is null) builder.WebHost.UseUrls(DefaultAddress);

        // Without this, a program that runs from its build output in Production finds no static files of its packages.
        builder.WebHost.UseStaticWebAssets();

        // And with this it would send them uncompressed, in case somebody edits them while it runs: 980 KB a first visit in place of 245.
        if (!builder.Environment.IsDevelopment()) builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
    }

    public static IServiceCollection AddShell(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCrowdLimits(configuration);

        // What was closed is cleared up after it: a timer of each circuit, which twice a second is felt with a thousand of them.
        services.AddMudServices(mud => mud.PopoverOptions.QueueDelay = TimeSpan.FromSeconds(20));
        services.AddRazorComponents().AddInteractiveServerComponents(CircuitLimits.Apply).AddHubOptions(CircuitLimits.Apply);
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.AddAsOf();

        // Pages and streams that are open are cut off after it: supervisors kill what takes ten.
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(4));

        // A page without an address of its own can lead nowhere.
        services.Configure<Microsoft.AspNetCore.HostFiltering.HostFilteringOptions>(options => options.AllowEmptyHosts = false);
        services.AddProblemDetails().AddExceptionHandler<StoreRefusal>();
        services.AddOpenApi();
        services.AddHealthChecks().AddCheck<StoreHealth>("store", tags: ["ready"]);
        return services;
    }

    public static void UseShell(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error", CreateScopeForErrors = true, StatusCodeSelector = StoreRefusal.StatusOf,
        });
        app.UseSecurityHeaders();
        app.UseLanguages();
        app.UseCrowdLimits();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseHead();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseRequestTimeouts();
        app.UseAsOf();
        app.UseStated();
    }

    public static void MapShell(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(CircuitLimits.Apply);
        app.MapOpenApi();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapLanguageChoice();
        app.MapThemeChoice();
    }
}
