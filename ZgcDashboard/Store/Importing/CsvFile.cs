using ZgcDashboard.Store.Importing.Texts;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>The rows of a text file, whatever stands between its cells.</summary>
internal static class CsvFile
{
    /// <summary>In characters, from which the separator is seen.</summary>
    private const int Beginning = 1 << 16;

    private const int Step = 1000;

    /// <exception cref="ImportRefusedException">The bytes are no text, a quote is not closed, or a row or cell is too long.</exception>
    public static ImportFile Read(Stream stream, string fileName, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var bytes = Bytes(stream, ct);
        var (encoding, mark) = TextEncoding.Of(bytes);
        using var reader = new StreamReader(new MemoryStream(bytes, mark, bytes.Length - mark), encoding,
            detectEncodingFromByteOrderMarks: false);
        var (separator, isNamed) = Separators.Of(Start(bytes.AsSpan(mark), encoding));
        var (rows, pool) = (new List<(int, IReadOnlyList<string>)>(), new StringPool());
        foreach (var (line, cells) in DelimitedRows.Read(reader, separator).Skip(isNamed ? 1 : 0))
        {
            if (line % Step == 0) ct.ThrowIfCancellationRequested();
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            if (rows.Count == ImportFile.MostRows + ImportFile.HeaderRows) throw ImportFile.TooManyRows();
            ImportFile.Tell(progress, rows.Count);
            rows.Add((line, [.. cells.Select(pool.One)]));
        }

        return new(rows) { FileName = fileName, IsText = true };
    }

    private static byte[] Bytes(Stream stream, CancellationToken ct)
    {
        var bytes = new byte[stream.Length];
        stream.Position = 0;
        stream.ReadExactly(bytes);
        ct.ThrowIfCancellationRequested();
        return bytes;
    }

    private static string Start(ReadOnlySpan<byte> bytes, System.Text.Encoding encoding)
    {
        using var reader = new StreamReader(new MemoryStream(bytes[..Math.Min(bytes.Length, 4 * Beginning)].ToArray()),
            System.Text.Encoding.GetEncoding(encoding.CodePage), false);
        var buffer = new char[Beginning];
        return new(buffer, 0, reader.ReadBlock(buffer));
    }
}
