using System.Globalization;
using System.Resources;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Exporting;

/// <summary>
/// Where the rows of a file that goes out come from, as a cell beside each: its place in the report, the file with sheet
/// and row or the reason that was given, by whom and when. An import leaves the column out and says so.
/// </summary>
public sealed class ExportedSources
{
    private static readonly ResourceManager Texts = new(typeof(ExportText));

    private readonly RecordKind _kind;
    private readonly Dictionary<long, HistoryEntry> _entries;

    private ExportedSources(RecordKind kind, IEnumerable<HistoryEntry> entries) =>
        (_kind, _entries) = (kind, entries.ToDictionary(e => e.Id));

    public static async Task<ExportedSources> OfAsync(RecordKind kind, DashboardDb db, CancellationToken ct) =>
        new(kind, await kind.SourcesAsync(db, ct));

    /// <summary>The column's own name, for programs.</summary>
    public static string Column => RowSource.Cell;

    /// <summary>What the column is called, for people.</summary>
    public static string Caption => ColumnText.Caption(Column);

    /// <param name="row">Of an <see cref="ExportSelection"/>.</param>
    /// <returns>Empty for a row that cites nothing.</returns>
    public string Of(IReadOnlyList<object?> row)
    {
        var (entry, line) = RowSource.Parse(RecordTable.Text(row[^1]) is { Length: > 0 } text ? text : null);
        return string.Join("; ", Places(row)
            .Append(entry is { } id && _entries.TryGetValue(id, out var of) ? Of(of.ToSubmission(line)) : "")
            .Where(part => part.Length > 0));
    }

    /// <summary>The file with its sheet and row, or the reason, by whom and when.</summary>
    public static string Of(Submission submission)
    {
        var day = submission.AtUtc.ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return submission switch
        {
            FileRow file => Text("Source.File", string.Join(" · ", Parts(file)), file.By, day),
            GivenReason { Why.Length: > 0 } reason => Text("Source.Form", reason.Why, reason.By, day),
            _ => Text("Source.FormAlone", submission.By, day),
        };
    }

    private static IEnumerable<string> Parts(FileRow file) =>
        new[] { file.File, file.Sheet, file.Line is { } line ? Text("Source.Row", line) : null }.OfType<string>();

    private IEnumerable<string> Places(IReadOnlyList<object?> row)
    {
        string Cell(string column) => _kind.Places.Of(column) is var place and >= 0 ? RecordTable.Text(row[place]) : "";
        if (!int.TryParse(Cell("section"), NumberStyles.None, CultureInfo.InvariantCulture, out var section)) return [];
        var own = new ReportPlace("", section, null);
        if (ReportPlace.TryParseWithin(Cell("item"), out var within)) own = new("", section, within.Item) { Paragraph = within.Paragraph };
        return [Text("Source.Report",
            string.Join(Text("Source.And"), ReportPlace.ParseAlso("", Cell("also")).Prepend(own).Select(CitationWords.Of)))];
    }

    private static string Text(string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Texts.GetString(key, CultureInfo.CurrentUICulture)!, values);
}
