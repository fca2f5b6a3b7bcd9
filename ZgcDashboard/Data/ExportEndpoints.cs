using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Api;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data;

/// <summary>GET /data/export/{kind}.csv and .xlsx.</summary>
public static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes) => routes
        .MapGet("/data/export/{kind}.{format}", DownloadAsync).ExcludeFromDescription();

    private static async Task<IResult> DownloadAsync(string kind, string format, HttpRequest request, IDbContextFactory<DashboardDb> store, CancellationToken ct)
    {
        if (RecordKinds.All.FirstOrDefault(k => k.Name == kind) is not { } list || format is not ("csv" or "xlsx"))
        {
            return Results.Problem($"There is no '{kind}.{format}'; there are {string.Join(", ", RecordKinds.All.Select(k => k.Name))}, each as csv and xlsx.",
                statusCode: StatusCodes.Status404NotFound);
        }

        await using var db = await store.CreateDbContextAsync(ct);
        var query = new ApiQuery(request.Query);
        var table = ExportFilter.Apply(await list.TableAsync(db, ct), query);
        if (query.Problem() is { } problem) return problem;
        return format == "csv"
            ? Results.File(await RecordFiles.CsvAsync(table, ct), "text/csv; charset=utf-8", $"{kind}.csv")
            : Results.File(await RecordFiles.XlsxAsync(table, ct), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{kind}.xlsx");
    }
}
