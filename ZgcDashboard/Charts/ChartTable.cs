using System.Text.RegularExpressions;

namespace ZgcDashboard.Charts;

/// <summary>The numbers of a chart as text: what a screen reader reads, and what the CSV holds.</summary>
public sealed record ChartTable(IReadOnlyList<string> Columns, IReadOnlyList<ChartRow> Rows)
{
    /// <summary>Whether a cell is a number, and so stands at the right of its column.</summary>
    internal static bool IsNumber(string cell) => NumberAtStart.IsMatch(cell);

    private static readonly Regex NumberAtStart = new(@"^[+\-−±≈≥≤¥]?\s?\d(?![\d,.\s]*[-/年月])", RegexOptions.CultureInvariant);
}

/// <summary>The first cell is the row's header, and carries the link: the keyboard's way to where a click in the chart leads.</summary>
public sealed record ChartRow(IReadOnlyList<string> Cells, string? Link = null);
