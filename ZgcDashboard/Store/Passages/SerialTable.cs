namespace ZgcDashboard.Store.Passages;

/// <summary>A table whose rows are numbered below 序号, its cells apart by tabs or by bars.</summary>
/// <param name="Bar">What stands between the cells.</param>
/// <param name="Column">Of the numbers, from 0.</param>
internal sealed record SerialTable(char Bar, int Column)
{
    private const string Head = "序号";

    /// <summary>The table that begins with this line; null where it is no such head.</summary>
    public static SerialTable? BeginningWith(string line)
    {
        foreach (var bar in (char[])['\t', '|'])
            if (Cells(line, bar) is { Count: > 1 } cells && cells.ToList().FindIndex(IsHead) is var column and >= 0) return new(bar, column);
        return null;
    }

    /// <summary>The cells of a row; null for a line that is none of this table's.</summary>
    public IReadOnlyList<string>? Row(string line) => line.Contains(Bar, StringComparison.Ordinal) ? Cells(line, Bar) : null;

    /// <summary>What stands below 序号; empty where the row goes on with the one before.</summary>
    public string SerialOf(IReadOnlyList<string> cells) => Column < cells.Count ? cells[Column] : "";

    /// <summary>Whether the row is the line that Markdown draws below a head.</summary>
    public static bool IsRule(IReadOnlyList<string> cells) => cells.All(cell => cell.Length > 0 && cell.All(c => c is '-' or ':'));

    /// <summary>The row as a paragraph.</summary>
    public static string Text(IReadOnlyList<string> cells) => string.Join(" | ", cells);

    private static bool IsHead(string cell) => string.Concat(cell.Where(c => !char.IsWhiteSpace(c))) == Head;

    private static IReadOnlyList<string> Cells(string line, char bar)
    {
        var row = bar == '|' ? line.Trim() : line.TrimEnd('\r', '\n');
        if (bar == '|' && row.StartsWith(bar)) row = row[1..];
        if (bar == '|' && row.EndsWith(bar)) row = row[..^1];
        return [.. row.Split(bar).Select(cell => cell.Trim())];
    }
}
