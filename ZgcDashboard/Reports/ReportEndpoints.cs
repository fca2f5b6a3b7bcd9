using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Passages;

namespace ZgcDashboard.Reports;

/// <summary>GET /api/v1/reports and /api/v1/reports/{id}.</summary>
public static class ReportEndpoints
{
    public static void MapReportsApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/reports", async (HttpRequest request, ReportQueries queries, CancellationToken ct) =>
        {
            var query = new ApiQuery(request.Query);
            var view = query.Sorted(ReportsModel.Columns);
            return query.Answer<ApiReport>([.. view.Sort.Apply((await queries.ModelAsync(ct)).Rows, ReportsModel.Columns).Select(Row)]);
        })
        .WithName("ListReports").WithSummary("The reports that figures come from, the latest first, with what each states.")
        .Produces<ApiPage<ApiReport>>().ProducesValidationProblem();
        api.MapGet("/reports/{id}", async (string id, ReportQueries queries, CancellationToken ct) =>
            await queries.PageAsync(id, ct) is { } page ? Results.Ok(Page(page))
                : Results.Problem($"There is no report '{id}'.", statusCode: StatusCodes.Status404NotFound))
        .WithName("GetReport").WithSummary("One report with its passages, labels as printed, and the doubts about them.")
        .Produces<ApiReportText>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static ApiReport Row(ReportRow row) => new(
        row.Id, ApiText.Of(row.Title)!, ApiText.Of(row.Organisation)!, row.Period.ToString(), row.AsOf, row.Received?.On, row.Received?.File,
        row.Received?.Hash, row.Received?.Entry, row.HasText, row.States.ToDictionary(s => Word.Of(s.Kind), s => s.Count), row.Flaws);

    private static ApiReportText Page(ReportPageModel page) => new(
        Row(page.Report),
        [.. (page.Text?.Tree.Whole.All ?? []).Where(p => p.Lines.Count > 0).Select(p => Passage(p, page))],
        [.. (page.Text?.Tree.Doubts ?? []).Select(d => new ApiDoubt(Word.Of(d.Rule), d.Line, d.Found, d.Expected))]);

    private static ApiPassage Passage(Passage passage, ReportPageModel page) => new(
        passage.Label, passage.Path, passage.Lines[0].Number, [.. passage.Lines.Select(l => l.Text)], page.Cited.GetValueOrDefault(passage.Path)?.Facts ?? 0);
}

/// <summary>A report. File, hash and entry are null for the one that the store began with.</summary>
/// <param name="Id">The last part of its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Organisation">Whose report it is.</param>
/// <param name="Period">What it reports on: 2018-H1, 2018-Q3, 2018-07.</param>
/// <param name="FiguresRunTo">The day to which its figures run.</param>
/// <param name="Received">The day on which it was received.</param>
/// <param name="File">The name of its file.</param>
/// <param name="Hash">SHA-256 of its text.</param>
/// <param name="Entry">The entry of the history that added it.</param>
/// <param name="HasText">Whether its passages are at hand.</param>
/// <param name="States">By kind, how many facts it states.</param>
/// <param name="Flaws">How many flaws of it are known.</param>
public sealed record ApiReport(
    string Id, ApiText Title, ApiText Organisation, string Period, DateOnly FiguresRunTo, DateOnly? Received, string? File, string? Hash, long? Entry,
    bool HasText, IReadOnlyDictionary<string, int> States, int Flaws);

/// <summary>A report with its text.</summary>
public sealed record ApiReportText(ApiReport Report, IReadOnlyList<ApiPassage> Passages, IReadOnlyList<ApiDoubt> Doubts);

/// <summary>A passage. What has no label has an empty one.</summary>
/// <param name="Label">As printed.</param>
/// <param name="Path">The labels from the outermost on, with / between.</param>
/// <param name="Line">Of the text, from 1.</param>
/// <param name="Paragraphs">Its own; the first begins with the label.</param>
/// <param name="Facts">How many facts cite it.</param>
public sealed record ApiPassage(string Label, string Path, int Line, IReadOnlyList<string> Paragraphs, int Facts);

/// <summary>Where the numbering or the file is not as expected.</summary>
/// <param name="Rule">What is doubtful: label-jumps, label-repeats, …</param>
/// <param name="Line">Of the text; null for the file as a whole.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
public sealed record ApiDoubt(string Rule, int? Line, string Found, string Expected);
