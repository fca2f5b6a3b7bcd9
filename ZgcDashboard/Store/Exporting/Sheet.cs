using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Exporting;

/// <summary>A sheet of a workbook that a person reads.</summary>
/// <param name="Name">On its tab.</param>
/// <param name="Above">What stands above the header, its title first; nothing where a program reads it.</param>
/// <param name="Columns">The header.</param>
/// <param name="Rows">Cells: text, <see cref="SheetNumber"/>, a day, <see cref="SheetMonth"/>, a moment, or null where it is empty.</param>
public sealed record Sheet(
    string Name, IReadOnlyList<string> Above, IReadOnlyList<SheetColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>A table as it is, for a program.</summary>
    public static Sheet Of(RecordTable table) =>
        new("Sheet1", [], [.. table.Columns.Select(c => new SheetColumn(c, 16))], table.Rows.Select(Cells).ToAsyncEnumerable());

    private static IReadOnlyList<object?> Cells(IReadOnlyList<object?> row) => [.. row.Select(cell => cell switch
    {
        int or long or decimal => new SheetNumber(Convert.ToDecimal(cell, System.Globalization.CultureInfo.InvariantCulture),
            IsGrouped: false),
        null or string => cell,
        _ => RecordTable.Text(cell),
    })];
}

/// <summary>A column's header and its width in characters.</summary>
public sealed record SheetColumn(string Header, int Width);

/// <summary>A number, shown with all decimals that it was given.</summary>
/// <param name="Value">The number.</param>
/// <param name="IsGrouped">Whether its thousands are set apart; those of a year are not.</param>
public sealed record SheetNumber(decimal Value, bool IsGrouped);

/// <summary>A month whose day was not given.</summary>
public sealed record SheetMonth(DateOnly First);
