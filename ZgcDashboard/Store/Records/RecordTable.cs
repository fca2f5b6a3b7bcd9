using System.Globalization;

namespace ZgcDashboard.Store.Records;

/// <summary>A list of records as a table, with the columns of the data folder's file: what goes out can come in again.</summary>
/// <param name="Columns">As in data/README.md.</param>
/// <param name="Rows">Cells: text, a whole number, a decimal, a truth value, or null for not reported.</param>
public sealed record RecordTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    public RecordStream Stream => new(Columns, Rows.ToAsyncEnumerable());

    /// <summary>A cell as the data folder writes it.</summary>
    public static string Text(object? cell) => cell switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
