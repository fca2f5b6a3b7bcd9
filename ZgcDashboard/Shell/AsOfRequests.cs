using Microsoft.AspNetCore.Components.Server.Circuits;
using ZgcDashboard.Store;
using ZgcDashboard.Store.AsOf;

namespace ZgcDashboard.Shell;

/// <summary>Whatever is asked under an address with <c>asof</c> is asked of that moment: pages, the API, exports and downloads.</summary>
internal static class AsOfRequests
{
    private const int SecondsToWait = 5;

    /// <summary>Addresses that programs read, and that therefore refuse a moment that is not understood.</summary>
    private static readonly string[] ForPrograms = ["/api", "/data/export"];

    public static IServiceCollection AddAsOf(this IServiceCollection services) =>
        services.AddScoped<CircuitHandler, AsOfCircuit>()
        .AddSingleton<AsOfQueries>().AddSingleton<Visits>().AddSingleton<NewsQueries>().AddScoped<Trail>();

    /// <summary>An address with <c>stated=1</c> is asked for what is stated outright alone.</summary>
    public static void UseStated(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var given = context.Request.Query[Urls.Stated];
        if (given.Count > 0 && context.Request.Path.StartsWithSegments("/data/export", StringComparison.Ordinal))
        {
            await Problem(Urls.Stated, "is not known here: an export holds what was inferred too, and says so in columns of its own.")
                .ExecuteAsync(context);
            return;
        }

        if (given.Count > 0 && !StatedOnly.Read(given.LastOrDefault()) && IsForPrograms(context))
        {
            await Problem(Urls.Stated, $"'{given[^1]}' is not 1: leave it out to see what was inferred too.").ExecuteAsync(context);
            return;
        }

        using var outright = StatedOnly.Look(() => StatedOnly.Read(given.LastOrDefault()));
        await next(context);
    });

    public static void UseAsOf(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var given = context.Request.Query[Urls.AsOf];
        if (given.Count == 0)
        {
            await next(context);
            return;
        }

        var forPrograms = IsForPrograms(context);
        var reading = AsOfMoment.Read(given.LastOrDefault(), context.RequestServices.GetRequiredService<TimeProvider>());
        if (forPrograms && (given.Count > 1 || reading.State == AsOfState.NotUnderstood))
        {
            await Problem(Urls.AsOf, given.Count > 1 ? "is given more than once."
                : $"'{given[0]}' is not a moment such as 2018-06-30 or 2026-11-25T10:00.").ExecuteAsync(context);
            return;
        }

        using var then = AsOfMoment.Look(reading.Past);
        try
        {
            await next(context);
        }
        catch (AsOfPreparingException e) when (!context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = $"{SecondsToWait}";
            await Results.Problem(e.Message, statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
        }
    });

    private static bool IsForPrograms(HttpContext context) =>
        Array.Exists(ForPrograms, path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal));

    private static IResult Problem(string name, string reason) =>
        Results.ValidationProblem(new Dictionary<string, string[]> { [name] = [reason] }, title: "The query cannot be answered.");
}
