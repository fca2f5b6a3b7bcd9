using ZgcDashboard.Store;
using ZgcDashboard.Store.Exporting;

namespace ZgcDashboard.Api;

/// <summary>GET /data/export/lists/{list}.csv and .xlsx: what the filter of a list leaves, by the words of the list's own address.</summary>
public static class ListExports
{
    /// <param name="routes">Of the program.</param>
    /// <param name="list">As the address of the page has it: <c>figures</c>.</param>
    /// <param name="select">Reads a query; which rows it asks for is told once it was found to hold.</param>
    public static RouteHandlerBuilder MapListExport<TQueries>(
        this IEndpointRouteBuilder routes, string list, Func<TQueries, ApiQuery, CancellationToken, Task<Func<ExportSelection>>> select)
        where TQueries : notnull => routes
        .MapGet($"/data/export/lists/{list}.{{format}}", async (string format, HttpContext context, TQueries queries, StoreContexts store, CancellationToken ct) =>
        {
            if (!Downloads.Formats.Contains(format))
                return Results.Problem($"There is no '{list}.{format}'; there are csv and xlsx.", statusCode: StatusCodes.Status404NotFound);
            var query = new ApiQuery(context.Request.Query);
            var selection = await select(queries, query, ct);
            if (query.Problem() is { } problem) return problem;
            await using var db = await store.ToReadThroughAsync(ct);
            return await Downloads.OfAsync(selection(), format, db, context.Response, ct);
        })
        .ExcludeFromDescription();
}
