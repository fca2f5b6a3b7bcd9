using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace ZgcDashboard.Store.Records;

/// <summary>
/// A table as a file, written row by row. Text that a spreadsheet would take for a formula is written so that it stays text.
/// </summary>
public static class RecordFiles
{
    public const string CsvType = "text/csv; charset=utf-8";
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly OpenXmlConfiguration Sheet = new() { FreezeRowCount = 1, AutoFilter = true, EnableAutoWidth = true, FastMode = true, MaxWidth = 60 };

    /// <summary>UTF-8 with a byte order mark, by which Excel knows the encoding.</summary>
    public static async Task WriteCsvAsync(RecordTable table, Stream stream, CancellationToken ct)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 1 << 16, leaveOpen: true);
        await using var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        foreach (var row in table.Rows.Prepend(table.Columns))
        {
            foreach (var cell in row) csv.WriteField(cell is string text ? ProtectedText.Protect(text, executes: true) : RecordTable.Text(cell));
            await csv.NextRecordAsync().WaitAsync(ct);
        }

        await csv.FlushAsync();
    }

    /// <summary>One sheet with a frozen header; numbers are numbers.</summary>
    public static async Task WriteXlsxAsync(RecordTable table, Stream stream, CancellationToken ct)
    {
        var rows = table.Rows.Select(row => table.Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second is string text ? ProtectedText.Protect(text, executes: false) : pair.Second!));
        await stream.SaveAsAsync(table.Rows.Count == 0 ? [table.Columns.ToDictionary(c => c, _ => (object)"")] : rows, configuration: Sheet, cancellationToken: ct);
    }

    /// <inheritdoc cref="WriteCsvAsync" />
    public static Task<byte[]> CsvAsync(RecordTable table, CancellationToken ct) => BytesAsync(stream => WriteCsvAsync(table, stream, ct));

    /// <inheritdoc cref="WriteXlsxAsync" />
    public static Task<byte[]> XlsxAsync(RecordTable table, CancellationToken ct) => BytesAsync(stream => WriteXlsxAsync(table, stream, ct));

    private static async Task<byte[]> BytesAsync(Func<Stream, Task> write)
    {
        using var stream = new MemoryStream();
        await write(stream);
        return stream.ToArray();
    }
}
