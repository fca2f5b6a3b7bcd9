using ZgcDashboard.Api;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data;

/// <summary>GET /data/export/{kind}.csv and .xlsx, with headers in the reader's language that an import reads back.</summary>
public static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes) => routes
        .MapGet("/data/export/{kind}.{format}", DownloadAsync).ExcludeFromDescription();

    private static async Task<IResult> DownloadAsync(string kind, string format, HttpRequest request, StoreContexts store, CancellationToken ct)
    {
        if (RecordKinds.Find(kind) is not { } list || format is not ("csv" or "xlsx"))
        {
            return Results.Problem($"There is no '{kind}.{format}'; there are {string.Join(", ", RecordKinds.All.Select(k => k.Name))}, each as csv and xlsx.",
                statusCode: StatusCodes.Status404NotFound);
        }

        await using var db = await store.AsShownAsync(ct);
        var query = new ApiQuery(request.Query);
        var table = ExportFilter.Apply(await list.TableAsync(db, ct), query);
        if (query.Problem() is { } problem) return problem;
        var name = await db.HoldsSyntheticAsync(ct) ? $"{kind}-{Synthetic.Report}" : kind;
        var captioned = table with { Columns = [.. table.Columns.Select(column => ImportHeader.Caption(list, column))] };
        return format == "csv"
            ? FileResults.Csv(captioned, $"{name}.csv", ct)
            : await FileResults.XlsxAsync(stream => RecordFiles.WriteXlsxAsync(captioned, stream, ct), $"{name}.xlsx");
    }
}
