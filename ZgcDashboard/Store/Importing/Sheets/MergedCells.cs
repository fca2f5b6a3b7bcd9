using System.Xml;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Importing.Sheets;

/// <summary>A merged cell says the same of all that it covers, but that its number is each one's: that is asked.</summary>
internal static class MergedCells
{
    /// <summary>Of all merged cells together; they do not overlap in a sheet that a program wrote.</summary>
    private const int MostCovered = 5_000_000;

    /// <returns>How many merged cells cover several rows.</returns>
    public static int Fill(SheetTable table)
    {
        var (lines, covered, over) = (table.Rows.ConvertAll(r => r.Line), 0, 0);
        foreach (var (first, last) in table.Merged)
        {
            var row = lines.BinarySearch(first.Line);
            if (row < 0 || first.Place >= table.Rows[row].Cells.Length || table.Rows[row].Cells[first.Place] is not { Length: > 0 } text)
                continue;
            var end = row;
            while (end + 1 < lines.Count && lines[end + 1] <= last.Line) end++;
            if ((covered += (end - row + 1) * (Math.Min(last.Place, ImportFile.MostColumns - 1) - first.Place + 1)) > MostCovered)
                throw new XmlException("Merged cells cover too much.");
            if (end > row) over++;
            for (var i = row; i <= end; i++) Fill(table, table.Rows[i], first.Place, Math.Min(last.Place, ImportFile.MostColumns - 1),
                text, numbers: end > row);
        }

        return over;
    }

    private static void Fill(SheetTable table, SheetRow row, int from, int to, string text, bool numbers)
    {
        if (row.Cells.Length <= to) row.Cells = [.. row.Cells, .. Enumerable.Repeat("", to + 1 - row.Cells.Length)];
        for (var place = from; place <= to; place++)
        {
            if (row.Cells[place].Length == 0) row.Cells[place] = text;
            if (numbers && !table.Troubles.ContainsKey(new(row.Line, place)))
                table.Trouble(new(row.Line, place), new(FaultRule.MergedNumber, text, OnlyNumbers: true));
        }
    }
}
