using ZgcDashboard.Access;
using ZgcDashboard.Shell;
using ZgcDashboard.Store.Auditing;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Audit;

/// <summary>
/// The audit log for those who read it: its page, and GET /audit.csv with the page's filters. Nothing here writes to it but the day's
/// pruning.
/// </summary>
public static class AuditFeature
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton(provider => AuditSettings.Of(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<AuditQueries>()
        .AddHostedService<AuditRetention>()
        .AddHostedService<ClockWatch>();

    public static void MapAudit(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Urls.Audit + ".csv", Download).ExcludeFromDescription().RequireAuthorization(AccessPolicies.Audit)
            .IsDownload();

    private static IResult Download(HttpContext context, AuditQueries queries, CancellationToken ct)
    {
        var (filter, ignored) = AuditFilter.Parse(context.Request.Query.ToDictionary(q => q.Key, q => (string?)q.Value.ToString()));
        if (ignored is [var (name, value), ..])
            return Results.Problem($"{name} cannot be '{value}'.", statusCode: StatusCodes.Status400BadRequest);
        return Results.Stream(stream => RecordFiles.WriteCsvAsync(queries.Stream(filter, ct), stream, ct), RecordFiles.CsvType,
            "audit.csv");
    }
}
