
namespace ZgcDashboard.Store.Importing.Texts;

/// <summary>What stands between the cells of a text, seen from its first rows.</summary>
internal static class Separators
{
    private const int MostJudged = 20;

    /// <summary>Of equals the first.</summary>
    private static readonly char[] Known = [',', '\t', ';', '|', '，', '；'];

    /// <returns>The separator, and whether the first line only names it (<c>sep=;</c>).</returns>
    public static (char Separator, bool IsNamed) Of(string beginning)
    {
        if (beginning.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && beginning.Length > 5 && beginning[5] is '\r' or '\n')
            return (beginning[4], true);
        return (Known.MaxBy(separator => Agreeing(beginning, separator)), false);
    }

    /// <summary>How many rows have the same number of cells, of more than one; the more cells, the better.</summary>
    private static (int Rows, int Cells) Agreeing(string beginning, char separator)
    {
        var counts = new List<int>();
        try
        {
            using var reader = new StringReader(beginning);
            counts.AddRange(DelimitedRows.Read(reader, separator).Take(MostJudged).Select(row => row.Cells.Count)
                .Where(count => count > 1));
        }
        catch (ImportRefusedException)
        {
            // The beginning is cut off anywhere, in the middle of a quoted cell perhaps.
        }

        return counts.GroupBy(count => count).Select(same => (same.Count(), same.Key)).DefaultIfEmpty((0, 0)).Max();
    }
}
