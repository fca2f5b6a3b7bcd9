using ZgcDashboard.Access;
using ZgcDashboard.Store.Auditing;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Audit;

/// <summary>The audit log for those who read it: its page, and GET /audit.csv with the page's filters. Nothing here writes to it but the day's pruning.</summary>
public static class AuditFeature
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton(provider => AuditSettings.Of(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<AuditQueries>()
        .AddHostedService<AuditRetention>()
        .AddHostedService<ClockWatch>();

    public static void MapAudit(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Urls.Audit + ".csv", DownloadAsync).ExcludeFromDescription().RequireAuthorization(AccessPolicies.Audit);

    private static async Task<IResult> DownloadAsync(HttpContext context, AuditQueries queries, CancellationToken ct)
    {
        var (filter, ignored) = AuditFilter.Parse(context.Request.Query.ToDictionary(q => q.Key, q => (string?)q.Value.ToString()));
        if (ignored is [var (name, value), ..]) return Results.Problem($"{name} cannot be '{value}'.", statusCode: StatusCodes.Status400BadRequest);
        var table = await queries.TableAsync(filter, ct);
        return Results.Stream(stream => RecordFiles.WriteCsvAsync(table.Stream, stream, ct), RecordFiles.CsvType, "audit.csv");
    }
}
