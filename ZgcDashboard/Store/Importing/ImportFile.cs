using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Store.Importing;

/// <summary>A table of a file as rows of text, whatever a spreadsheet made of it.</summary>
/// <param name="Rows">With their lines in the file, from 1; rows without a cell are left out, and so are empty cells at a row's end.</param>
public sealed record ImportFile(IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> Rows)
{
    /// <summary>In bytes, of the file as it comes.</summary>
    public const long LargestFile = 50_000_000;

    public const int MostRows = 200_000;

    /// <summary>In characters.</summary>
    public const int LongestCell = 10_000;

    public const int MostColumns = 200;

    /// <summary>The sheet's name; empty for a file that has no sheets.</summary>
    public string Name { get; init; } = "";

    private const int Step = 1000;

    /// <summary>Above the header of a sheet there may be a title.</summary>
    private const int HeaderRows = 10;

    /// <summary>The first table of a file.</summary>
    public static ImportFile Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return Read(stream, null, default)[0];
    }

    /// <param name="stream">CSV in UTF-8, UTF-16 or GB18030, or XLSX; which of them is seen from the bytes. Can be read again from its beginning.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Every sheet that has a row, one at least.</returns>
    /// <exception cref="ImportRefusedException">The file is empty, too large, or neither.</exception>
    public static IReadOnlyList<ImportFile> Read(Stream stream, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (stream.Length == 0) throw new ImportRefusedException(FaultRule.FileEmpty);
        if (stream.Length > LargestFile) throw new ImportRefusedException(FaultRule.FileTooLarge, $"{stream.Length}", $"{LargestFile}");
        var (sheets, rows, pool, total) = (new List<ImportFile>(), new List<(int, IReadOnlyList<string>)>(), new StringPool(), 0);
        foreach (var (sheet, line, cells) in IsArchive(stream) ? SheetFile.Rows(stream) : CsvFile.Rows(stream).Select(row => ("", row.Line, row.Cells)))
        {
            ct.ThrowIfCancellationRequested();
            if (line % Step == 0) progress?.Report(new(ImportPhase.Reading, total, null));
            if (sheets.Count == 0 || sheets[^1].Name != sheet) sheets.Add(new(rows = []) { Name = sheet });
            var filled = Array.FindLastIndex(cells, cell => !string.IsNullOrWhiteSpace(cell)) + 1;
            if (filled == 0) continue;
            Check(line, cells.AsSpan(0, filled));
            if (total++ == MostRows + HeaderRows) throw new ImportRefusedException(FaultRule.TooManyRows, $">{MostRows}", $"{MostRows}");
            rows.Add((line, [.. cells.Take(filled).Select(pool.One)]));
        }

        sheets.RemoveAll(sheet => sheet.Rows.Count == 0);
        return sheets.Count == 0 ? throw new ImportRefusedException(FaultRule.FileEmpty) : sheets;
    }

    private static void Check(int line, ReadOnlySpan<string> cells)
    {
        if (cells.Length > MostColumns) throw new ImportRefusedException(new Fault(FaultRule.Cells, $"{cells.Length}", $"{MostColumns}") { Line = line });
        foreach (var cell in cells)
            if (cell.Length > LongestCell) throw new ImportRefusedException(new Fault(FaultRule.LongCell, "", $"{LongestCell}") { Line = line });
    }

    private static bool IsArchive(Stream stream)
    {
        Span<byte> head = stackalloc byte[2];
        stream.Position = 0;
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return read == head.Length && head[0] == 'P' && head[1] == 'K';
    }

    /// <summary>A sheet says the same few words a hundred thousand times; they are held once.</summary>
    private sealed class StringPool
    {
        private const int Most = 5000;

        private readonly HashSet<string> _held = [];

        public string One(string text)
        {
            if (text.Length == 0) return "";
            if (_held.TryGetValue(text, out var held)) return held;
            if (_held.Count < Most) _held.Add(text);
            return text;
        }
    }
}

/// <summary>A file cannot be imported at all.</summary>
public sealed class ImportRefusedException(Fault fault) : Exception
{
    public ImportRefusedException(FaultRule rule, string found = "", string expected = "")
        : this(new Fault(rule, found, expected))
    {
    }

    public Fault Fault { get; } = fault;

    public override string Message => Fault.ToString();
}
