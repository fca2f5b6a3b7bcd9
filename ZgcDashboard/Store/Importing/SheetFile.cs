using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ExcelDataReader;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Importing;

/// <summary>The rows of the sheets of an XLSX, each cell as its reader saw it: 56% and not 0.56, 2018-07 and not 43282.</summary>
internal static partial class SheetFile
{
    /// <summary>In bytes, of the archive when it is unpacked: one that grows beyond it is refused unread.</summary>
    private const long LargestUnpacked = 300_000_000;

    /// <summary>Sheets grow ten- to fiftyfold; what grows more, and large, was made to.</summary>
    private const long MostGrowth = 200;

    private const int LongestTag = 200;
    private const long Harmless = 20_000_000;

    /// <summary>Formats that Excel knows by number alone, of dates without a day: 2018年7月 in several calendars, and Jul-18.</summary>
    private static readonly int[] MonthFormats = [17, 27, 36, 50, 52, 57];

    static SheetFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="ImportRefusedException">The archive is damaged, or grows without bound.</exception>
    public static IEnumerable<(string Sheet, int Line, string[] Cells)> Rows(Stream stream)
    {
        using var sheet = Guarded(() => Open(stream));
        do
        {
            var (name, line) = (sheet.Name ?? "", 0);
            while (Guarded(sheet.Read))
            {
                line++;
                yield return (name, line, Guarded(() => Cells(sheet)));
            }
        }
        while (Guarded(sheet.NextResult));
    }

    private static IExcelDataReader Open(Stream stream)
    {
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
        {
            var unpacked = archive.Entries.Sum(e => e.Length);
            if (unpacked > LargestUnpacked || (unpacked > Harmless && unpacked / stream.Length > MostGrowth))
                throw new ImportRefusedException(FaultRule.UnpacksTooLarge, $"{unpacked}", $"{LargestUnpacked}");
            foreach (var entry in archive.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase))) RefuseErrors(entry);
        }

        stream.Position = 0;
        return ExcelReaderFactory.CreateOpenXmlReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
    }

    /// <summary>The reader takes a formula's error for an empty cell, which would say that nothing was reported.</summary>
    private static void RefuseErrors(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        var (buffer, kept) = (new char[1 << 16], 0);
        for (var read = reader.ReadBlock(buffer, kept, buffer.Length - kept); read > 0; read = reader.ReadBlock(buffer, kept, buffer.Length - kept))
        {
            var text = buffer.AsSpan(0, kept + read);
            if (text.Contains("t=\"e\"", StringComparison.Ordinal) && ErrorCell().Match(text.ToString()) is { Success: true } cell)
                throw new ImportRefusedException(FaultRule.SheetError, cell.Groups[1].Value);

            // A cell's tag may stand across two pieces.
            kept = Math.Min(LongestTag, text.Length);
            text[^kept..].CopyTo(buffer);
        }
    }

    private static string[] Cells(IExcelDataReader sheet)
    {
        var cells = new string[Math.Min(sheet.FieldCount, ImportFile.MostColumns + 1)];
        for (var i = 0; i < cells.Length; i++) cells[i] = Text(sheet, i);
        return cells;
    }

    private static string Text(IExcelDataReader sheet, int i) => sheet.GetValue(i) switch
    {
        null => "",
        string text => text,
        DateTime day => day.ToString(HasNoDay(sheet, i) ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => Number(number, sheet, i),
        bool flag => flag ? "true" : "false",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Number(double number, IExcelDataReader sheet, int i)
    {
        if (Math.Abs(number) > 1e15) return number.ToString("R", CultureInfo.InvariantCulture);
        if (MonthFormats.Contains(sheet.GetNumberFormatIndex(i)) && number > 0) return DateTime.FromOADate(number).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return sheet.GetNumberFormatString(i) is { } format && format.Contains('%', StringComparison.Ordinal)
            ? ((decimal)number * 100).ToString("0.############", CultureInfo.InvariantCulture) + "%"
            : number.ToString("0.###############", CultureInfo.InvariantCulture);
    }

    private static bool HasNoDay(IExcelDataReader sheet, int i) =>
        MonthFormats.Contains(sheet.GetNumberFormatIndex(i)) || (sheet.GetNumberFormatString(i) is { } format && !format.Contains('d', StringComparison.OrdinalIgnoreCase) && !format.Contains('h', StringComparison.OrdinalIgnoreCase));

    /// <summary>Whatever a damaged archive makes its reader stumble over is the same news to whoever sent it.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (ImportRefusedException or OutOfMemoryException))
        {
            throw new ImportRefusedException(FaultRule.SheetDamaged);
        }
    }

    [GeneratedRegex("<c (?:[^>]*? )?r=\"([A-Z]+[0-9]+)\"[^>]*? t=\"e\"")]
    private static partial Regex ErrorCell();
}
