using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Localization;
using ZgcDashboard.Sources;
using ZgcDashboard.Store.Passages;

namespace ZgcDashboard.Reports;

/// <summary>A report as the list shows it.</summary>
public sealed record ReportRow
{
    public required string Id { get; init; }
    public required Bilingual Title { get; init; }
    public required Bilingual Organisation { get; init; }
    public required ReportedDate Period { get; init; }

    /// <summary>The day to which its figures run.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How its text came in; null for the report that the store began with.</summary>
    public ReceivedText? Received { get; init; }

    /// <summary>What it states: how many facts of which kind, the most first.</summary>
    public required IReadOnlyList<(SourceKind Kind, int Count)> States { get; init; }

    /// <summary>How many flaws it has that are known.</summary>
    public required int Flaws { get; init; }

    /// <summary>Whether its passages can be shown.</summary>
    public bool HasText { get; init; }

    public int Facts => States.Sum(s => s.Count);
}

/// <summary>The file that a report came in.</summary>
/// <param name="On">The day.</param>
/// <param name="File">Without a folder.</param>
/// <param name="Hash">SHA-256 of the text.</param>
/// <param name="Entry">Of the history.</param>
/// <param name="By">Who added it.</param>
public sealed record ReceivedText(DateOnly On, string File, string Hash, long Entry, string By);

/// <param name="Rows">The latest first.</param>
public sealed record ReportsModel(IReadOnlyList<ReportRow> Rows)
{
    public static IReadOnlyList<ListColumn<ReportRow>> Columns { get; } =
    [
        new("title", r => r.Title.ToString()) { Class = "head" }, new("organisation", r => r.Organisation.ToString()), new("period", r => r.Period) { Class = "nowrap" },
        new("asOf", r => r.AsOf) { Class = "nowrap" }, new("received", r => r.Received?.On) { Class = "nowrap" }, new("states", r => r.Facts),
        new("flaws", r => r.Flaws) { Class = "num" }, new("text", r => r.HasText) { Class = "nowrap" },
    ];
}

/// <summary>A report's own page.</summary>
/// <param name="Report">The report.</param>
/// <param name="Tree">Its passages; null where its text is not at hand.</param>
/// <param name="Cited">By the path of a passage, what cites it.</param>
public sealed record ReportPageModel(ReportRow Report, PassageTree? Tree, IReadOnlyDictionary<string, CitedPassage> Cited)
{
    /// <summary>Paragraphs on a page.</summary>
    public const int PageSize = 400;

    private readonly Lazy<IReadOnlyList<PassageRow>> _rows = new(() => Tree is null ? [] : PassageRow.Of(Tree.Whole));

    public IReadOnlyList<PassageRow> Rows => _rows.Value;

    public int Pages => Math.Max(1, (Rows.Count + PageSize - 1) / PageSize);

    /// <summary>Where a passage stands.</summary>
    public string AddressOf(Passage passage) => AddressOfLine(passage.Lines[0].Number);

    /// <summary>Where a line of the text stands: on which page, and where there.</summary>
    public string AddressOfLine(int line) =>
        Urls.Report(Report.Id, 1 + Rows.Count(row => row.Line.Number < line) / PageSize, PassageRow.AnchorOf(line));
}

/// <summary>What cites a passage.</summary>
/// <param name="Place">As its citations give it.</param>
/// <param name="Facts">How many facts.</param>
public sealed record CitedPassage(ReportPlace Place, int Facts);

/// <summary>A paragraph as it is shown.</summary>
/// <param name="Passage">That it belongs to.</param>
/// <param name="Depth">How many labels it stands below; 0 for what has none.</param>
/// <param name="Line">The paragraph.</param>
/// <param name="IsHeading">Whether it begins with the label.</param>
public sealed record PassageRow(Passage Passage, int Depth, PassageLine Line, bool IsHeading)
{
    public string Anchor => AnchorOf(Line.Number);

    /// <summary>A stored text never changes: its lines are places that last.</summary>
    public static string AnchorOf(int line) => FormattableString.Invariant($"p{line}");

    public static IReadOnlyList<PassageRow> Of(Passage whole) => [.. Below(whole, 0).OrderBy(row => row.Line.Number)];

    private static IEnumerable<PassageRow> Below(Passage passage, int depth) =>
        passage.Lines.Select((line, at) => new PassageRow(passage, depth, line, at == 0 && passage.Numbering is not null))
            .Concat(passage.Parts.SelectMany(part => Below(part, depth + 1)));
}
