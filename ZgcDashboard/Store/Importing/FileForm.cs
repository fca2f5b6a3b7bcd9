using System.IO.Compression;
using System.Text;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Importing;

/// <summary>What a file is, seen from its bytes and not from its name; what cannot be imported is named, with what to do.</summary>
internal static class FileForm
{
    private const int HeadLength = 4096;

    /// <summary>Of an old file the names of its parts may stand anywhere.</summary>
    private const int MostSearched = 4_000_000;

    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Beginnings that no table of text has, and what has them.</summary>
    private static readonly (byte[] Head, string Name)[] Others =
    [
        ([.. "%PDF"u8], "PDF"), ([0x89, .. "PNG"u8], "PNG"), ([0xFF, 0xD8, 0xFF], "JPEG"), ([.. "GIF8"u8], "GIF"),
        ([.. "{\\rtf"u8], "RTF"), ([0x1F, 0x8B], "GZIP"),
        ([.. "7z"u8, 0xBC, 0xAF], "7z"), ([.. "Rar!"u8], "RAR"), ([.. "SQLite format 3"u8], "SQLite"), ([.. "PAR1"u8], "Parquet"),
        ([.. "BM"u8, 0x36], "BMP"),
    ];

    /// <returns>True for an XLSX; false for what may be a table of text.</returns>
    /// <exception cref="ImportRefusedException">It is something else.</exception>
    public static bool IsSpreadsheet(Stream stream)
    {
        var head = Head(stream, HeadLength);
        if (head.AsSpan().StartsWith("PK"u8)) return IsWorkbook(stream);
        if (head.AsSpan().StartsWith(Compound)) throw Refused(OfCompound(Head(stream, MostSearched)));
        if (head is [0x09, 0x00 or 0x02 or 0x04 or 0x08, 0x04 or 0x06 or 0x08 or 0x10, 0x00, ..]) throw Refused(FaultRule.OldSpreadsheet);
        foreach (var (begins, name) in Others)
            if (head.AsSpan().StartsWith(begins)) throw Refused(FaultRule.OtherFile, name);
        RefuseMarkup(head);
        return false;
    }

    /// <summary>Text of another kind than a table. Without zeros UTF-16 reads as ASCII.</summary>
    private static void RefuseMarkup(byte[] head)
    {
        var text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal)
            .TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
        bool Has(string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
        if (text.StartsWith("MIME-Version", StringComparison.OrdinalIgnoreCase)) throw Refused(FaultRule.WebPage, "MHTML");
        if (text.StartsWith('<') && (Has("<html") || Has("<!doctype html") || Has("<table") || Has("<meta")))
            throw Refused(FaultRule.WebPage, "HTML");
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || (text.StartsWith('<') && Has("xmlns")))
            throw Refused(FaultRule.XmlTable, Has("office:spreadsheet") ? "XML Spreadsheet 2003" : "XML");
        if (text is ['{' or '[', ..] && text[1..].TrimStart() is ['"' or '{' or '[' or ']' or '}', ..]) throw Refused(FaultRule.JsonFile);
        if (text.StartsWith("ID;P", StringComparison.Ordinal)) throw Refused(FaultRule.OtherFile, "SYLK");
    }

    private static bool IsWorkbook(Stream stream)
    {
        var names = Names(stream);
        bool Has(string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
        if (names.Any(n => n.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)
            && n.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) && n.Contains("workbook", StringComparison.OrdinalIgnoreCase)))
            throw Refused(FaultRule.OldSpreadsheet, ".xlsb");
        if (names.Any(n => n.StartsWith("xl", StringComparison.OrdinalIgnoreCase))) return true;
        if (Has("mimetype") || Has("content.xml")) throw Refused(FaultRule.OpenDocument, ".ods");
        if (names.Any(n => n.StartsWith("word/", StringComparison.OrdinalIgnoreCase))) throw Refused(FaultRule.OtherFile, "Word (.docx)");
        if (names.Any(n => n.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)))
            throw Refused(FaultRule.OtherFile, "PowerPoint (.pptx)");
        if (names.Any(n => n.EndsWith(".iwa", StringComparison.OrdinalIgnoreCase))) throw Refused(FaultRule.OtherFile, "Numbers");
        return names.Any(n => n.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase)) ? true
            : throw Refused(FaultRule.OtherFile, "ZIP");
    }

    private static IReadOnlyList<string> Names(Stream stream)
    {
        try
        {
            stream.Position = 0;
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return [.. archive.Entries.Select(e => e.FullName.Replace('\\', '/').TrimStart('/'))];
        }
        catch (InvalidDataException)
        {
            throw new ImportRefusedException(FaultRule.SheetDamaged);
        }
    }

    /// <summary>Old Excel files and encrypted new ones lie in the same container; the names of its parts tell which.</summary>
    private static FaultRule OfCompound(byte[] bytes)
    {
        bool Has(string name) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
        return Has("EncryptedPackage") ? FaultRule.Encrypted
            : Has("Workbook") || Has("Book") ? FaultRule.OldSpreadsheet
            : Has("WordDocument") || Has("PowerPoint Document") ? FaultRule.OldDocument : FaultRule.OldOrEncrypted;
    }

    private static byte[] Head(Stream stream, int length)
    {
        var head = new byte[Math.Min(length, stream.Length)];
        stream.Position = 0;
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    private static ImportRefusedException Refused(FaultRule rule, string found = "") => new(rule, found);
}
