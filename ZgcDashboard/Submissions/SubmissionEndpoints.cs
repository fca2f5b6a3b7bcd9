using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Shell;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Exporting;

namespace ZgcDashboard.Submissions;

/// <summary>GET /api/v1/submissions, the files of what the filters leave, and the workbook of one period.</summary>
public static class SubmissionEndpoints
{
    public static void MapSubmissionsApi(this IEndpointRouteBuilder api) =>
        api.MapGet("/submissions", async (HttpRequest request, SubmissionQueries queries, CancellationToken ct) =>
        {
            var query = new ApiQuery(request.Query);
            var model = await queries.ModelAsync(query.Whole("year", SubmissionFilter.FirstYear, SubmissionFilter.LastYear), ct);
            var filter = SubmissionFilter.Of(query, model.Parks.Keys);
            return query.Answer<ApiSubmission>([.. filter.CellsOf(model).Select(c => Row(c.Row, c.Cell))]);
        })
        .WithName("ListSubmissions").WithSummary("What each unit has to send, period by period, and what became of it.")
        .Produces<ApiPage<ApiSubmission>>().ProducesValidationProblem();

    public static void MapSubmissionFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/submissions/{duty}/{period}.xlsx", WorkbookAsync).ExcludeFromDescription().IsDownload();
        routes.MapGet("/data/export/lists/submissions.{format}", async (
            string format, HttpContext context, SubmissionExport export, SubmissionQueries queries, CancellationToken ct) =>
        {
            if (!Downloads.Formats.Contains(format))
                return Results.Problem($"There is no 'submissions.{format}'; there are csv and xlsx.", statusCode: StatusCodes.Status404NotFound);
            var query = new ApiQuery(context.Request.Query);
            var model = await queries.ModelAsync(query.Whole("year", SubmissionFilter.FirstYear, SubmissionFilter.LastYear), ct);
            var filter = SubmissionFilter.Of(query, model.Parks.Keys);
            if (query.Problem() is { } problem) return problem;
            return format == "csv" ? await Downloads.CsvAsync(context.Response, "submissions.csv", export.Rows(model, filter), ct)
                : await Downloads.XlsxAsync(context.Response, "submissions.xlsx", stream => export.WriteAsync(model, filter, stream, ct));
        }).ExcludeFromDescription().IsDownload();
    }

    private static async Task<IResult> WorkbookAsync(
        string duty, string period, HttpContext context, SubmissionQueries queries, DueRows rows, Terms terms, StoreContexts store, CancellationToken ct)
    {
        if (await queries.PageAsync(duty, period, ct) is not { } page)
            return Results.Problem($"There is no duty '{duty}' with the period '{period}'.", statusCode: StatusCodes.Status404NotFound);
        await using var db = await store.ToReadThroughAsync(ct);
        var sheet = await ExportSheet.OfAsync(rows.Of(page.Row.Duty, page.Cell.Period), db, ct);
        return await Downloads.XlsxAsync(context.Response, DueRows.FileName(page.Row.Duty, page.Cell.Period, terms), stream => sheet.WriteAsync(db, stream, ct));
    }

    private static ApiSubmission Row(DutyRow row, SubmissionCell cell) => new(
        row.Duty.Id, ApiText.Of(row.Duty.Unit)!, Word.Of(row.Duty.List), row.Duty.ParkId, $"{cell.Period}", cell.DueOn, Word.Of(cell.State),
        cell.Filing?.FirstSentOn, cell.Filing?.SentOn, cell.Filing?.SentBy, cell.Filing?.File, cell.Filing?.Rows, cell.Filing?.ReturnedWhy, cell.Entry);
}

/// <summary>A period of a duty. What was sent is null where nothing was.</summary>
/// <param name="Duty">Its id.</param>
/// <param name="Unit">Who has to send.</param>
/// <param name="List">What: projects, budget-snapshots.</param>
/// <param name="Park">Of which sub-park; null for the whole zone.</param>
/// <param name="Period">2018-07, 2018-Q3, 2018-H1, 2018.</param>
/// <param name="DueOn">The day by which it is to be sent.</param>
/// <param name="State">in-time, late, returned, missing, due (the period is over), ahead.</param>
/// <param name="FirstSentOn">The day that counts.</param>
/// <param name="SentOn">The last time that it was sent.</param>
/// <param name="SentBy">By whom.</param>
/// <param name="File">Null where nothing had changed.</param>
/// <param name="Rows">New and changed rows.</param>
/// <param name="ReturnedWhy">Of the last return.</param>
/// <param name="Entry">Of the history.</param>
public sealed record ApiSubmission(
    string Duty, ApiText Unit, string List, string? Park, string Period, DateOnly DueOn, string State, DateOnly? FirstSentOn, DateOnly? SentOn,
    string? SentBy, string? File, int? Rows, string? ReturnedWhy, long? Entry);
