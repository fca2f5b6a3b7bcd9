using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ZgcDashboard.Live;

namespace ZgcDashboard.Access;

/// <summary>What stands before every page.</summary>
public static class DoorServices
{
    /// <summary>Browsers that have once come by https come by nothing else for so long.</summary>
    private static readonly TimeSpan StrictFor = TimeSpan.FromDays(365);

    internal static IServiceCollection AddDoor(this IServiceCollection services)
    {
        services.AddHsts(options => options.MaxAge = StrictFor);
        services.AddOptions<HostFilteringOptions>().Configure<IConfiguration, IServer>((options, configuration, server) =>
        {
            options.AllowEmptyHosts = false;
            if (string.IsNullOrEmpty(configuration[ServedHosts.Setting]))
                options.AllowedHosts = ServedHosts.Of(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
        });
        return services.AddSingleton<SecondFactorDemand>().AddHostedService<PlainHttpNotice>();
    }

    /// <summary>
    /// Before everything: whether others can reach this server, and whether a live connection is asked for by a page of another site.
    /// </summary>
    public static void UseDoor(this WebApplication app)
    {
        var reading = app.Services.GetRequiredService<ReadingRule>();
        app.UseHsts();
        app.Use((context, next) =>
        {
            reading.Notice(context.Request);
            return IsOfAnotherSite(context.Request)
                ? Results.Problem("A page of another site may not open a live connection.", statusCode: StatusCodes.Status403Forbidden)
                    .ExecuteAsync(context)
                : next(context);
        });
    }

    /// <summary>
    /// After authorization: takes note of what leaves, and leads who lacks a second factor that their role demands to where it is set up.
    /// </summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseAuditedDownloads();
        var demand = app.Services.GetRequiredService<SecondFactorDemand>();
        app.Use((context, next) =>
        {
            if (!demand.IsMissing(context.User) || SecondFactorDemand.IsOpen(context)) return next(context);
            if (!context.Request.IsForPage())
                return Results.Problem("This account must set up its second factor first.", statusCode: StatusCodes.Status403Forbidden)
                    .ExecuteAsync(context);
            context.Response.Redirect(Urls.SecondFactor);
            return Task.CompletedTask;
        });
    }

    /// <summary>Browsers say where the page is from; programs, which have nobody's cookie, need not.</summary>
    internal static bool IsOfAnotherSite(HttpRequest request) => request.Path.StartsWithSegments("/_blazor")
        && request.Headers.Origin is [{ Length: > 0 } origin, ..]
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var site)
            && site.Authority.Equals(AuthorityOf(request), StringComparison.OrdinalIgnoreCase));

    /// <summary>Without the port that the scheme has anyway, as in an origin.</summary>
    private static string AuthorityOf(HttpRequest request) => request.Host switch
    {
        { Port: 80 or 443 } host => host.Host,
        var host => host.Value ?? "",
    };
}
