using ZgcDashboard.Store.Passages;
using ZgcDashboard.Store.Searching;

namespace ZgcDashboard.Sources;

/// <summary>The text of a report as its page shows it: paragraph by paragraph, so many on a page.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Tree">Its passages.</param>
public sealed record ShownPassages(string Report, PassageTree Tree)
{
    /// <summary>Paragraphs on a page.</summary>
    public const int PageSize = 400;

    private readonly Lazy<IReadOnlyList<PassageRow>> _rows = new(() => PassageRow.Of(Tree.Whole));

    private readonly Lazy<IReadOnlyList<string>> _folded = new(() => [.. PassageRow.Of(Tree.Whole).Select(row => SoughtText.Folded(row.Line.Text))]);

    public IReadOnlyList<PassageRow> Rows => _rows.Value;

    public int Pages => Math.Max(1, (Rows.Count + PageSize - 1) / PageSize);

    /// <param name="page">From 1.</param>
    public IEnumerable<PassageRow> OnPage(int page) => Rows.Skip((page - 1) * PageSize).Take(PageSize);

    /// <summary>The paragraphs that hold a text.</summary>
    public IEnumerable<PassageRow> Holding(SoughtText sought) => Rows.Where((_, at) => sought.IsIn(_folded.Value[at]));

    /// <summary>Where a passage stands.</summary>
    public string AddressOf(Passage passage) => AddressOfLine(passage.Lines[0].Number);

    /// <summary>Where a line of the text stands: on which page, and where there.</summary>
    public string AddressOfLine(int line) => AddressOfLine(line, null);

    /// <inheritdoc cref="AddressOfLine(int)" />
    /// <param name="line">Of the text, from 1.</param>
    /// <param name="find">What is marked there; null for nothing.</param>
    public string AddressOfLine(int line, string? find) =>
        Urls.Report(Report, 1 + Rows.Count(row => row.Line.Number < line) / PageSize, find) + $"#{PassageRow.AnchorOf(line)}";
}

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
