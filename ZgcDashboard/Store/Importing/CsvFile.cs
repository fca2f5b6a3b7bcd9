using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Importing;

/// <summary>The rows of a text file with commas, semicolons or tabs between its cells.</summary>
internal static class CsvFile
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    static CsvFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<(int Line, string[] Cells)> Rows(Stream stream)
    {
        var encoding = EncodingOf(stream);
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = null, DetectDelimiter = true, DetectDelimiterValues = [",", ";", "\t"],
        });
        while (parser.Read()) yield return (parser.RawRow, parser.Record!);
    }

    /// <exception cref="ImportRefusedException">The bytes are no text.</exception>
    private static Encoding EncodingOf(Stream stream)
    {
        Span<byte> mark = stackalloc byte[2];
        stream.Position = 0;
        _ = stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        IEnumerable<Encoding> candidates = mark switch
        {
            [0xFF, 0xFE] => [new UnicodeEncoding(false, true, throwOnInvalidBytes: true)],
            [0xFE, 0xFF] => [new UnicodeEncoding(true, true, throwOnInvalidBytes: true)],
            _ => [Utf8, Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)],
        };
        return candidates.FirstOrDefault(encoding => Decodes(stream, encoding)) ?? throw new ImportRefusedException(FaultRule.NotDecodable);
    }

    private static bool Decodes(Stream stream, Encoding encoding)
    {
        stream.Position = 0;
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
        var buffer = new char[1 << 16];
        try
        {
            for (var read = reader.Read(buffer); read > 0; read = reader.Read(buffer))
                if (buffer.AsSpan(0, read).Contains('\0')) throw new ImportRefusedException(FaultRule.NotATable);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
