using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ZgcDashboard.Store.Records;

/// <summary>
/// A list as a file for programs, written row by row. Text that a spreadsheet would take for a formula is written so that
/// it stays text.
/// </summary>
public static class RecordFiles
{
    public const string CsvType = "text/csv; charset=utf-8";
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>UTF-8 with a byte order mark, by which Excel knows the encoding.</summary>
    public static async Task WriteCsvAsync(RecordStream list, Stream stream, CancellationToken ct)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            bufferSize: 1 << 15, leaveOpen: true);
        await using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        await WriteAsync(csv, list.Columns, ct);
        await foreach (var row in list.Rows.WithCancellation(ct)) await WriteAsync(csv, row, ct);
        await csv.FlushAsync();
    }

    /// <inheritdoc cref="WriteCsvAsync" />
    public static async Task<byte[]> CsvAsync(RecordTable table, CancellationToken ct)
    {
        using var stream = new MemoryStream();
        await WriteCsvAsync(table.Stream, stream, ct);
        return stream.ToArray();
    }

    private static async Task WriteAsync(CsvWriter csv, IReadOnlyList<object?> row, CancellationToken ct)
    {
        foreach (var cell in row)
            csv.WriteField(cell is string text ? ProtectedText.Protect(text, executes: true) : RecordTable.Text(cell));
        await csv.NextRecordAsync().WaitAsync(ct);
    }
}
