using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;

namespace ZgcDashboard.Store.Records;

/// <summary>
/// A table as a file. Text that a spreadsheet would take for a formula is written so that it stays text.
/// </summary>
public static class RecordFiles
{
    /// <summary>UTF-8 with a byte order mark, by which Excel knows the encoding.</summary>
    public static async Task<byte[]> CsvAsync(RecordTable table, CancellationToken ct)
    {
        using var stream = new MemoryStream();
        await using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        await using (var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\n" }))
        {
            foreach (var row in table.Rows.Prepend(table.Columns))
            {
                foreach (var cell in row) csv.WriteField(RecordTable.Text(cell));
                await csv.NextRecordAsync().WaitAsync(ct);
            }
        }

        return stream.ToArray();
    }

    /// <summary>One sheet with a frozen header; numbers are numbers.</summary>
    public static async Task<byte[]> XlsxAsync(RecordTable table, CancellationToken ct)
    {
        using var stream = new MemoryStream();
        var rows = table.Rows.Select(row => table.Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second!));
        await stream.SaveAsAsync(table.Rows.Count == 0 ? [table.Columns.ToDictionary(c => c, _ => (object)"")] : rows, cancellationToken: ct);
        return stream.ToArray();
    }
}
