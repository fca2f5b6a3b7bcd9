using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Localization;
using ZgcDashboard.Sources;

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
/// <param name="Text">Its passages; null where its text is not at hand.</param>
/// <param name="Cited">By the path of a passage, what cites it.</param>
public sealed record ReportPageModel(ReportRow Report, ShownPassages? Text, IReadOnlyDictionary<string, CitedPassage> Cited);

/// <summary>What cites a passage.</summary>
/// <param name="Place">As its citations give it.</param>
/// <param name="Facts">How many facts.</param>
public sealed record CitedPassage(ReportPlace Place, int Facts);
