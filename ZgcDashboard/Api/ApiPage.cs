using ZgcDashboard.Figures;

namespace ZgcDashboard.Api;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows of this page.</param>
/// <param name="Total">How many rows the whole list has.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">Rows a page, 1 to 500.</param>
/// <param name="AsOf">The dates that the whole list speaks of; null where its rows have none.</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize, ApiDates? AsOf = null);

/// <summary>The dates that the statements of a list speak of, each as precise as it was reported: 2018-06-30, 2018-05, 2018-H1.</summary>
/// <param name="Earliest">Null where none is dated.</param>
/// <param name="Latest">Null where none is dated.</param>
/// <param name="Undated">How many have no date.</param>
/// <param name="Total">How many there are as they are counted: of projects, those with parts are left to their parts.</param>
public sealed record ApiDates(string? Earliest, string? Latest, int Undated, int Total)
{
    public static ApiDates? Of(DatedRange? dates) =>
        dates is null ? null : new(dates.Earliest?.ToString(), dates.Latest?.ToString(), dates.Undated, dates.Total);
}

/// <summary>Where a row comes from. The report, section and item are null where no report states it.</summary>
/// <param name="Kind">report, file or form: what the row itself cites. A report's row that a file or form changed later is one of a report, with a submission.</param>
/// <param name="Report">Id of the report.</param>
/// <param name="Section">1 to 28.</param>
/// <param name="Item">Ordinal in the section; null where it has none.</param>
/// <param name="Paragraph">Of a section that has no items, from 1: its heading is not counted. Null where an item or the section as a whole is cited.</param>
/// <param name="Also">Other places that state the same fact, <c>16</c>, <c>27.1</c> or <c>11¶2</c>.</param>
/// <param name="Submission">The file or form that the row, or a part of it, came in by; null where a report states all of it.</param>
public sealed record ApiCitation(
    string Kind, string? Report, int? Section, int? Item, int? Paragraph, IReadOnlyList<string> Also, ApiSubmission? Submission)
{
    /// <param name="citations">The row's citations, its own place first.</param>
    public static ApiCitation Of(IReadOnlyList<Citation> citations)
    {
        IReadOnlyList<ReportPlace> places = [.. citations.OfType<ReportPlace>()];
        var submission = citations.OfType<Submission>().FirstOrDefault();
        var place = places is [var own, ..] ? own : null;
        return new(
            place is not null ? "report" : submission is FileRow ? "file" : "form",
            place?.Report, place?.Section, place?.Item, place?.Paragraph,
            [.. places.Skip(1).Select(p => p.ToString())], submission is null ? null : ApiSubmission.Of(submission));
    }
}

/// <summary>What came in by a file or a form.</summary>
/// <param name="Entry">The entry of the history: <c>/data/history/12</c>.</param>
/// <param name="By">Who brought it in.</param>
/// <param name="AtUtc">When.</param>
/// <param name="File">The file's name; null for a form.</param>
/// <param name="Sheet">The file's sheet; null where it has none.</param>
/// <param name="Row">The row of the file, from 1 as a spreadsheet counts.</param>
/// <param name="Reason">The reason that was given in the form; null for a file.</param>
public sealed record ApiSubmission(long Entry, string By, DateTime AtUtc, string? File, string? Sheet, int? Row, string? Reason)
{
    public static ApiSubmission Of(Submission submission)
    {
        var file = submission as FileRow;
        return new(submission.Entry, submission.By, DateTime.SpecifyKind(submission.AtUtc, DateTimeKind.Utc), file?.File, file?.Sheet, file?.Line, (submission as GivenReason)?.Why);
    }
}

/// <summary>A text in both languages; the English is null where nobody gave it.</summary>
public sealed record ApiText(string Zh, string? En)
{
    public static ApiText? Of(Localization.Bilingual? text) => text is null ? null : new(text.Zh, text.En.Length > 0 ? text.En : null);
}
