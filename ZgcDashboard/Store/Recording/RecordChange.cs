using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>A row as it is and as it is to be.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Id">The row's id.</param>
/// <param name="Before">Its cells without the empty ones; null when it is new.</param>
/// <param name="After">What they become; null when it is to be taken away.</param>
public sealed record RecordChange(RecordKind Kind, string Id, IReadOnlyDictionary<string, string>? Before, IReadOnlyDictionary<string, string>? After)
{
    private static readonly string[] Place = ["section", "item"];

    /// <summary>The columns whose cells differ, in the kind's order.</summary>
    public IReadOnlyList<string> Columns => [.. Kind.Columns.Where(c => Before?.GetValueOrDefault(c) != After?.GetValueOrDefault(c))];

    /// <summary>The row's line in the file that changes it; null where it is changed by none.</summary>
    public int? Line { get; init; }

    /// <summary>
    /// Whether the change says which place of a report it comes from: of a row that was there, another place than the row
    /// cited before. That a file repeats what the row cited says nothing of where its new numbers come from.
    /// </summary>
    public bool NamesAPlace => After?.ContainsKey("section") == true && (Before is null || Place.Any(c => Before.GetValueOrDefault(c) != After.GetValueOrDefault(c)));

    /// <param name="source">What the row comes from once it is changed: see <see cref="RowSource"/>.</param>
    internal HistoryChange ToHistory(string? source) => new()
    {
        Kind = Kind.Name, RowId = Id, Line = Line, Before = CellsJson.Write(Kind, Before), After = CellsJson.Write(Kind, After, source),
    };
}
