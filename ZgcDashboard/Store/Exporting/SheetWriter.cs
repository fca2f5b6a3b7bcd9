using SpreadCheetah;
using SpreadCheetah.Worksheets;

namespace ZgcDashboard.Store.Exporting;

/// <summary>
/// Sheets as a workbook (XLSX), written while their rows are read; a list that is too long for a sheet goes on in
/// the next one.
/// </summary>
public static class SheetWriter
{
    /// <summary>That a spreadsheet can hold, the header among them.</summary>
    internal const int MostRows = 1_048_576;

    private const int LongestName = 31;

    /// <summary>With the addresses of cells, without which some readers (exceljs) find none; blanks at the ends of a text stay.</summary>
    private static readonly SpreadCheetahOptions Options = new()
    {
        WriteCellReferenceAttributes = true, PreserveStringWhitespace = true,
        CompressionLevel = SpreadCheetahCompressionLevel.Fastest
    };

    /// <inheritdoc cref="SheetWriter" />
    public static async Task WriteAsync(IReadOnlyList<Sheet> sheets, Stream stream, CancellationToken ct)
    {
        await using var unblocked = new UnblockedStream(stream);
        await using (var book = await Spreadsheet.CreateNewAsync(unblocked, Options, ct))
        {
            var styles = new SheetStyles(book);
            foreach (var sheet in sheets) await WriteAsync(book, styles, sheet, MostRows, ct);
            await book.FinishAsync(ct);
        }

        await unblocked.FlushAsync(ct);
    }

    internal static async Task WriteAsync(Spreadsheet book, SheetStyles styles, Sheet sheet, int mostRows, CancellationToken ct)
    {
        var (number, row) = (1, await BeginAsync(book, styles, sheet, 1, ct));
        var cells = new Cell[sheet.Columns.Count];
        await foreach (var values in sheet.Rows.WithCancellation(ct))
        {
            if (row == mostRows) row = await BeginAsync(book, styles, sheet, ++number, ct);
            for (var i = 0; i < cells.Length; i++) cells[i] = styles.Of(values[i]);
            await book.AddRowAsync(cells, ct);
            row++;
        }
    }

    /// <returns>How many rows stand in the new sheet.</returns>
    private static async Task<int> BeginAsync(Spreadsheet book, SheetStyles styles, Sheet sheet, int number, CancellationToken ct)
    {
        var options = new WorksheetOptions { FrozenRows = sheet.Above.Count + 1 };
        for (var i = 0; i < sheet.Columns.Count; i++) options.Column(i + 1).Width = sheet.Columns[i].Width;
        await book.StartWorksheetAsync(NameOf(sheet.Name, number), options, ct);
        for (var i = 0; i < sheet.Above.Count; i++)
            await book.AddRowAsync([i == 0 ? new Cell(SheetStyles.Escaped(sheet.Above[i]), styles.Title) : styles.Of(sheet.Above[i])], ct);
        await book.AddRowAsync([.. sheet.Columns.Select(c => new Cell(SheetStyles.Escaped(c.Header), styles.Header))], ct);
        return sheet.Above.Count + 1;
    }

    private static string NameOf(string name, int number)
    {
        var end = number == 1 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $" {number}");
        return name[..Math.Min(name.Length, LongestName - end.Length)] + end;
    }
}
