using System.Globalization;

namespace ZgcDashboard.Store.Records;

/// <summary>
/// The file or form that a row comes from, as a cell among the row's cells: the history keeps it with them, so that an
/// undo, a look at the past and a check of the history have it too. It is no column: nobody types it.
/// </summary>
internal static class RowSource
{
    public const string Cell = "source";

    /// <summary><c>12</c>, or <c>12:5</c> for line 5 of the file of entry 12; null for none.</summary>
    public static string? Text(CitedRow row) => row.SourceEntryId is not { } entry ? null
        : row.SourceLine is { } line ? FormattableString.Invariant($"{entry}:{line}") : entry.ToString(CultureInfo.InvariantCulture);

    /// <summary>Puts what the cells say into the row.</summary>
    public static void Put(CitedRow row, IReadOnlyDictionary<string, string>? cells) =>
        (row.SourceEntryId, row.SourceLine) = Parse(cells?.GetValueOrDefault(Cell));

    /// <summary>The entry, and the line of its file.</summary>
    public static (long? Entry, int? Line) Parse(string? text)
    {
        var parts = text?.Split(':');
        return (parts is [var entry, ..] ? long.Parse(entry, CultureInfo.InvariantCulture) : null,
            parts is [_, var line] ? int.Parse(line, CultureInfo.InvariantCulture) : null);
    }
}
