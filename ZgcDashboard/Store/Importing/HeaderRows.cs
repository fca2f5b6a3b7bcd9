using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>
/// The header of a sheet: one row, or several with groups above their columns; units and numbers of columns may
/// stand below.
/// </summary>
/// <param name="First">The index of its first row among the file's rows; what stands above is a title.</param>
/// <param name="Last">The index of its last row.</param>
/// <param name="Cells">What it says of each column, from above.</param>
/// <param name="Depth">How many rows have names.</param>
internal sealed record HeaderRows(int First, int Last, IReadOnlyList<IReadOnlyList<string>> Cells, int Depth)
{
    private const int MostTitleRows = 10;
    private const int MostDepth = 3;

    /// <summary>Where most of the kind's columns are named; of equals the shallowest, then the first.</summary>
    public static HeaderRows Of(RecordKind kind, ImportFile file)
    {
        var best = (Known: -1, Header: Single(file, 0));
        for (var depth = 1; depth <= MostDepth; depth++)
        {
            for (var first = 0; first < MostTitleRows && first + depth <= file.Rows.Count; first++)
            {
                var header = new HeaderRows(first, first + depth - 1, Columns(file, first, depth), depth);
                var known = header.Known(kind);
                if (known > best.Known) best = (known, header);
            }
        }

        return best.Header.WithUnits(file);
    }

    /// <summary>How many of the kind's columns the sheet names.</summary>
    public int Known(RecordKind kind) => Cells.Select(cells => Guess(kind, cells)?.Column).OfType<string>().Distinct().Count();

    /// <summary>The column that the cells of a header name, the lowest or several together.</summary>
    public static ImportHeader? Guess(RecordKind kind, IReadOnlyList<string> cells)
    {
        var names = cells.Where(cell => !IsUnit(cell)).ToList();
        if (names.Count == 0) return null;
        IEnumerable<string> tried = names.Count == 1 ? names
            : [names[^1], string.Concat(names), string.Concat(names.AsEnumerable().Reverse())];
        var guess = tried.Select(name => ImportHeader.Guess(name, kind)).FirstOrDefault(found => found is not null);
        if (guess is not { Unit: null, UnknownUnit: null }) return guess;
        var said = cells.Reverse().Select(HeaderName.Of).FirstOrDefault(name => name.Unit is not null || name.UnknownUnit is not null);
        return said is null ? guess : guess with { Unit = said.Unit, UnknownUnit = said.UnknownUnit };
    }

    /// <summary>What the column is called where it is shown.</summary>
    public static string Text(IReadOnlyList<string> cells) => string.Join(" ", cells.Select(cell => cell.Trim()));

    private static HeaderRows Single(ImportFile file, int row) => new(row, row, Columns(file, row, 1), 1);

    /// <summary>A cell of a group stands once above its columns: it is each one's.</summary>
    private static List<IReadOnlyList<string>> Columns(ImportFile file, int first, int depth)
    {
        var rows = Enumerable.Range(first, depth).Select(i => file.Rows[i].Cells).ToList();
        var (columns, group) = (new List<IReadOnlyList<string>>(), new string[depth]);
        for (var place = 0; place < rows.Max(r => r.Count); place++)
        {
            var cells = new List<string>();
            for (var level = 0; level < depth; level++)
            {
                var own = place < rows[level].Count ? rows[level][place] : "";
                var below = Enumerable.Range(level + 1, depth - level - 1).Any(l => place < rows[l].Count && rows[l][place].Length > 0);
                if (own.Length > 0) Array.Clear(group, level, depth - level);
                group[level] = own.Length > 0 ? own : below ? group[level] ?? "" : "";
                if (group[level].Length > 0 && !cells.Contains(group[level])) cells.Add(group[level]);
            }

            columns.Add(cells);
        }

        return columns;
    }

    /// <summary>Rows below the names that say units (（元）), or number the columns (栏次 1 2 3).</summary>
    private HeaderRows WithUnits(ImportFile file)
    {
        var header = this;
        while (header.Last + 1 < file.Rows.Count && file.Rows[header.Last + 1].Cells is var cells && (IsUnits(cells) || IsNumbering(cells)))
        {
            var units = IsUnits(cells);
            header = header with
            {
                Last = header.Last + 1,
                Cells = [.. header.Cells.Select((column, place) => units && place < cells.Count
                    && cells[place].Length > 0 ? [.. column, cells[place]] : column)],
            };
        }

        return header;
    }

    private static bool IsUnits(IReadOnlyList<string> cells)
    {
        var filled = cells.Where(cell => cell.Length > 0).ToList();
        return filled.Count > 0 && filled.Any(IsUnit)
            && filled.All(cell => IsUnit(cell) || NameFold.Of(cell) is "单位" or "计量单位" or "-" or "/" or "(-)" or "");
    }

    private static bool IsUnit(string cell) =>
        cell.Length is > 0 and < 20 && NameFold.Of(cell) is var text
            && (text.Trim('(', ')') == "%" || (UnitWords.Of(text) is not null && text.Length < 12)
            || (text is ['(', ..] && UnitWords.SpeaksOfMoney(text)));

    private static bool IsNumbering(IReadOnlyList<string> cells)
    {
        var filled = cells.Select(NameFold.Of).Where(cell => cell.Length > 0).ToList();
        if (filled.Count > 1 && filled[0] is "栏次" or "列次") return true;
        return filled.Count >= 3 && filled.Select((cell, i) => cell == $"{i + 1}" || cell == $"({i + 1})").All(same => same);
    }
}
