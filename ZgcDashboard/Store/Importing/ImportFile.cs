using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing.Sheets;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>A table of a file as rows of text, whatever a spreadsheet made of it.</summary>
/// <param name="Rows">With their lines in the file, from 1; rows without a cell are left out.</param>
public sealed record ImportFile(IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> Rows)
{
    /// <summary>In bytes, of the file as it comes.</summary>
    public const long LargestFile = 50_000_000;

    public const int MostRows = 200_000;

    /// <summary>In characters.</summary>
    public const int LongestCell = 10_000;

    public const int MostColumns = 200;

    /// <summary>Above the header of a sheet there may be a title.</summary>
    internal const int HeaderRows = 10;

    private const int Step = 1000;

    /// <summary>The sheet's name; empty for a file that has no sheets.</summary>
    public string Name { get; init; } = "";

    /// <summary>The file's name, without a folder; empty for bytes that have none.</summary>
    public string FileName { get; init; } = "";

    /// <summary>Whether the workbook does not show the sheet.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The places of columns that the sheet does not show.</summary>
    public IReadOnlySet<int> HiddenPlaces { get; init; } = new HashSet<int>();

    /// <summary>
    /// Whether each row has its cells written out: one with fewer than the header is cut off, and does not say that
    /// the rest is empty.
    /// </summary>
    public bool IsText { get; init; }

    /// <summary>The day that the workbook counts from.</summary>
    public DateOnly SerialZero { get; init; } = ImportedDate.SerialZero;

    /// <summary>What is to be known of how the sheet was read.</summary>
    public IReadOnlyList<Fault> Remarks { get; init; } = [];

    /// <summary>Cells that cannot be read, should their column be read.</summary>
    internal IReadOnlyDictionary<CellAddress, CellTrouble> Troubles { get; init; } = new Dictionary<CellAddress, CellTrouble>();

    /// <summary>The first table of a file.</summary>
    public static ImportFile Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return Read(stream, "", null, default)[0];
    }

    /// <param name="stream">CSV in UTF-8, UTF-16 or GB18030, or XLSX; which of them is seen from the bytes. Can be
    /// read again from its beginning.</param>
    /// <param name="fileName">Without a folder.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Every sheet that has a row, one at least.</returns>
    /// <exception cref="ImportRefusedException">The file is empty, too large, or neither.</exception>
    public static IReadOnlyList<ImportFile> Read(Stream stream, string fileName, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (stream.Length == 0) throw new ImportRefusedException(FaultRule.FileEmpty);
        if (stream.Length > LargestFile) throw new ImportRefusedException(FaultRule.FileTooLarge, $"{stream.Length}", $"{LargestFile}");
        var sheets = FileForm.IsSpreadsheet(stream) ? SheetFile.Read(stream, fileName, progress, ct)
            : [CsvFile.Read(stream, fileName, progress, ct)];
        var filled = sheets.Where(sheet => sheet.Rows.Count > 0).ToList();
        foreach (var sheet in filled) sheet.Check();
        return filled.Count == 0 ? throw new ImportRefusedException(FaultRule.FileEmpty) : filled;
    }

    internal static ImportRefusedException TooManyRows() => new(FaultRule.TooManyRows, $">{MostRows}", $"{MostRows}");

    internal static void Tell(IProgress<ImportProgress>? progress, int rows)
    {
        if (rows % Step == 0) progress?.Report(new(ImportPhase.Reading, rows, null));
    }

    private void Check()
    {
        foreach (var (line, cells) in Rows)
            foreach (var cell in cells)
                if (cell.Length > LongestCell)
                    throw new ImportRefusedException(new Fault(FaultRule.LongCell, "", $"{LongestCell}") { Line = line });
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
