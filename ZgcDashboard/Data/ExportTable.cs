namespace ZgcDashboard.Data;

/// <summary>A list as it is exported: the columns of the data folder's file, so that what goes out can come in again.</summary>
/// <param name="Columns">As in data/README.md.</param>
/// <param name="Rows">Cells: text, a whole number, a decimal, a truth value, or null for not reported.</param>
public sealed record ExportTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>A cell as the data folder writes it.</summary>
    public static string Text(object? cell) => cell switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
