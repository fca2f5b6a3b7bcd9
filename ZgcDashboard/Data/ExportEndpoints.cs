using ZgcDashboard.Api;
using ZgcDashboard.Shell;
using ZgcDashboard.Store;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data;

/// <summary>
/// GET /data/export/{kind}.csv, with ids and words as programs use them, and .xlsx, as people read it; both with headers in
/// the reader's language that an import reads back.
/// </summary>
public static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes) => routes
        .MapGet("/data/export/{kind}.{format}", DownloadAsync).ExcludeFromDescription().IsDownload();

    private static async Task<IResult> DownloadAsync(
        string kind, string format, HttpContext context, StoreContexts store, TimeProvider clock, CancellationToken ct)
    {
        if (RecordKinds.Find(kind) is not { } list || format is not ("csv" or "xlsx"))
        {
            return Results.Problem($"There is no '{kind}.{format}'; there are {string.Join(", ", RecordKinds.All.Select(k => k.Name))}, each as csv and xlsx.",
                statusCode: StatusCodes.Status404NotFound);
        }

        await using var db = await store.ToReadThroughAsync(ct);
        var query = new ApiQuery(context.Request.Query);
        var selection = await ExportFilter.OfAsync(list, query, ReferenceDay.Of(clock), db, ct);
        if (query.Problem() is { } problem) return problem;
        return await Downloads.OfAsync(selection, format, db, context.Response, ct);
    }
}
