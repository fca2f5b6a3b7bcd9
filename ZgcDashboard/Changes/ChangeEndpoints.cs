using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Changes;

/// <summary>GET /api/v1/changes, and the files of what the filters leave.</summary>
public static class ChangeEndpoints
{
    public static void MapChangesApi(this IEndpointRouteBuilder api) =>
        api.MapGet("/changes", async (HttpRequest request, ChangeQueries queries, CancellationToken ct) =>
        {
            var query = new ApiQuery(request.Query);
            var parks = await queries.ParksAsync(ct);
            var filter = ChangeFilter.Of(query, parks, queries.Clock) with { View = query.Sorted(ChangeFilter.Columns) };
            if (filter.Span.IsBackwards) query.Refuse("to", "comes before from.");
            return query.Answer<ApiChange>([.. filter.Of(await queries.ModelAsync(filter.Span, ct)).Select(Row)]);
        })
        .WithName("ListChanges").WithSummary("What stands at 'to' against what stood at 'from': days or months, or numbers of entries of the history; "
            + $"by default since the beginning of last month. Of more than {ChangeQueries.Most} writes the newest are compared.")
        .Produces<ApiPage<ApiChange>>().ProducesValidationProblem();

    public static void MapChangeExports(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/data/export/lists/changes.{format}", async (string format, HttpContext context, ChangeQueries queries, ChangeExport export, CancellationToken ct) =>
        {
            if (!Downloads.Formats.Contains(format))
                return Results.Problem($"There is no 'changes.{format}'; there are csv and xlsx.", statusCode: StatusCodes.Status404NotFound);
            var query = new ApiQuery(context.Request.Query);
            var filter = ChangeFilter.Of(query, await queries.ParksAsync(ct), queries.Clock);
            if (filter.Span.IsBackwards) query.Refuse("to", "comes before from.");
            if (query.Problem() is { } problem) return problem;
            return format == "csv" ? await Downloads.CsvAsync(context.Response, "changes.csv", await export.RowsAsync(filter, ct), ct)
                : await Downloads.XlsxAsync(context.Response, "changes.xlsx", stream => export.WriteAsync(filter, stream, ct));
        }).ExcludeFromDescription().IsDownload();

    private static ApiChange Row(ChangeLine line) => new(
        line.Kind.Name, line.Id, ApiText.Of(line.Name), Word.Of(line.Nature), line.Column, line.Was, line.WasOf, line.Is, line.IsOf, line.Parks,
        line.Moved is { Interval.IsUnknown: false } moved ? new(moved.Difference, Word.Of(line.Unit), Low(moved.Interval), moved.Interval.High, moved.Percent,
            moved.PercentInterval.IsUnknown ? null : Low(moved.PercentInterval), moved.PercentInterval.High, moved.IsWithinRounding) : null,
        From(line.WasFrom), From(line.IsFrom), ApiSubmission.Of(line.Written));

    /// <summary>The history keeps the place in the report, and not which.</summary>
    private static ApiCitation? From(Citation? citation) => citation is null ? null : ApiCitation.Of([citation]) with { Report = null };

    private static decimal? Low(Interval interval) => interval.IsBoundedBelow ? interval.Low : null;
}

/// <summary>A change of a row, or of one of its cells.</summary>
/// <param name="Kind">The list.</param>
/// <param name="Id">The row.</param>
/// <param name="Name">What it is called; null where it has no name.</param>
/// <param name="Nature">new, moved, corrected or gone.</param>
/// <param name="Column">Null for the whole row.</param>
/// <param name="Was">As the data folder writes it; null where it was not reported.</param>
/// <param name="WasAsOf">The day that it speaks of.</param>
/// <param name="Is">What it is.</param>
/// <param name="IsAsOf">The day that this speaks of.</param>
/// <param name="Parks">Of the row, before or after.</param>
/// <param name="Moved">Of a number; null where it is none, or nothing is known of one side.</param>
/// <param name="WasFrom">Where the first comes from; null where the row was not there.</param>
/// <param name="IsFrom">Where the second comes from.</param>
/// <param name="Written">The last write that made the change.</param>
public sealed record ApiChange(
    string Kind, string Id, ApiText? Name, string Nature, string? Column, string? Was, string? WasAsOf, string? Is, string? IsAsOf,
    IReadOnlyList<string> Parks, ApiMoved? Moved, ApiCitation? WasFrom, ApiCitation? IsFrom, ApiSubmission Written);

/// <summary>How far a number moved.</summary>
/// <param name="Difference">Null where either side is a range.</param>
/// <param name="Unit">ten-thousand-yuan, percentage-points or number.</param>
/// <param name="Low">The least that it may be, given how both sides were rounded; null without bound.</param>
/// <param name="High">The most.</param>
/// <param name="Percent">Of the number before; null for rates.</param>
/// <param name="PercentLow">The least that it may be.</param>
/// <param name="PercentHigh">The most.</param>
/// <param name="WithinRounding">Both sides may stand for the same number.</param>
public sealed record ApiMoved(
    decimal? Difference, string Unit, decimal? Low, decimal? High, decimal? Percent, decimal? PercentLow, decimal? PercentHigh, bool WithinRounding);
