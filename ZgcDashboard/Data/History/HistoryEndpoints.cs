using System.Globalization;
using ZgcDashboard.Access;
using ZgcDashboard.Api;
using ZgcDashboard.Shell;
using ZgcDashboard.Store.Exporting;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Data.History;

/// <summary>GET /data/history.csv and .xlsx with the log's filters, and /data/backup.</summary>
public static class HistoryEndpoints
{
    public static void MapHistory(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Urls.History + ".{format}", DownloadAsync).ExcludeFromDescription().IsDownload();
        routes.MapGet(Urls.Backup, BackupAsync).ExcludeFromDescription().RequireAuthorization(AccessPolicies.Administer);
    }

    private static async Task<IResult> DownloadAsync(
        string format, HttpContext context, HistoryQueries queries, HistoryExport export, CancellationToken ct)
    {
        if (format is not ("csv" or "xlsx"))
            return Results.Problem($"There is no '{format}'; there are csv and xlsx.", statusCode: StatusCodes.Status404NotFound);
        var (filter, ignored) = HistoryFilter.Parse(context.Request.Query.ToDictionary(q => q.Key, q => (string?)q.Value.ToString()));
        if (ignored is [var (name, value), ..])
            return Results.Problem($"{name} cannot be '{value}'.", statusCode: StatusCodes.Status400BadRequest);
        var accounts = context.User.IsInRole(Roles.Admin);
        if (format == "csv")
            return await Downloads.CsvAsync(context.Response, "history.csv",
                HistoryExport.Rows(queries.ChangesAsync(filter, accounts, ct)), ct);
        var sheet = await export.SheetAsync(filter, accounts, ct);
        return await Downloads.XlsxAsync(context.Response, $"{sheet.Name}.xlsx", stream => SheetWriter.WriteAsync([sheet], stream, ct));
    }

    /// <summary>The copy is there only while it is sent.</summary>
    private static async Task<IResult> BackupAsync(Backups backups, TimeProvider clock, CancellationToken ct) =>
        Results.File(await backups.OpenAsync(ct), "application/vnd.sqlite3",
            string.Create(CultureInfo.InvariantCulture, $"zgc-{clock.GetLocalNow():yyyyMMdd-HHmmss}.db"));
}
