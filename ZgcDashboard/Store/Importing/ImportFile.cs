using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Importing;

/// <summary>A file as rows of text, header first, whatever a spreadsheet made of it.</summary>
/// <param name="Rows">With their lines in the file, from 1.</param>
public sealed record ImportFile(IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> Rows)
{
    /// <summary>In bytes, of the file as it comes.</summary>
    public const long LargestFile = 50_000_000;

    public const int MostRows = 200_000;

    /// <summary>In characters.</summary>
    public const int LongestCell = 10_000;

    /// <summary>In bytes, of an XLSX when it is unpacked: an archive that grows beyond it is refused unread.</summary>
    private const long LargestUnpacked = 500_000_000;

    /// <param name="bytes">CSV in UTF-8, UTF-16 or GB18030, or XLSX; which of them is seen from the bytes.</param>
    /// <exception cref="ImportRefusedException">The file is empty, too large, or neither.</exception>
    public static ImportFile Read(byte[] bytes)
    {
        if (bytes.Length == 0) throw new ImportRefusedException(FaultRule.FileEmpty);
        if (bytes.LongLength > LargestFile) throw new ImportRefusedException(FaultRule.FileTooLarge, $"{bytes.LongLength}", $"{LargestFile}");
        var rows = bytes is [(byte)'P', (byte)'K', ..] ? Sheet(bytes) : Csv(Decode(bytes));
        if (rows.Count == 0) throw new ImportRefusedException(FaultRule.FileEmpty);
        if (rows.Count - 1 > MostRows) throw new ImportRefusedException(FaultRule.TooManyRows, $"{rows.Count - 1}", $"{MostRows}");
        if (rows.FirstOrDefault(r => r.Cells.Any(c => c.Length > LongestCell)) is { Cells: not null } row)
            throw new ImportRefusedException(new Fault(FaultRule.LongCell, "", $"{LongestCell}") { Line = row.Line });
        return new(rows);
    }

    private static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            try
            {
                return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                throw new ImportRefusedException(FaultRule.NotDecodable);
            }
        }
    }

    private static List<(int Line, IReadOnlyList<string> Cells)> Csv(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal)) throw new ImportRefusedException(FaultRule.NotATable);
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, DetectDelimiter = true, DetectDelimiterValues = [",", ";", "\t"] });
        var rows = new List<(int, IReadOnlyList<string>)>();
        while (parser.Read()) rows.Add((parser.RawRow, parser.Record!));
        return rows;
    }

    private static List<(int Line, IReadOnlyList<string> Cells)> Sheet(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            using (var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (archive.Entries.Sum(e => e.Length) > LargestUnpacked) throw new ImportRefusedException(FaultRule.UnpacksTooLarge, "", $"{LargestUnpacked}");
            }

            stream.Position = 0;
            return [.. stream.Query().Cast<IDictionary<string, object?>>().Select((row, i) => (i + 1, (IReadOnlyList<string>)[.. row.Values.Select(Text)])).Where(r => r.Item2.Any(c => c.Length > 0))];
        }
        catch (Exception e) when (e is InvalidDataException or System.Xml.XmlException or IOException or KeyNotFoundException or NullReferenceException or InvalidOperationException)
        {
            throw new ImportRefusedException(FaultRule.SheetDamaged);
        }
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("0.###############", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };
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
