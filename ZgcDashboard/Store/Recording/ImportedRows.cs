namespace ZgcDashboard.Store.Recording;

/// <summary>Rows that want to come in.</summary>
/// <param name="Columns">The columns that the file has; the others keep what the store holds.</param>
/// <param name="Rows">In the file's order.</param>
public sealed record ImportedRows(IReadOnlyList<string> Columns, IReadOnlyList<ImportedRow> Rows)
{
    /// <summary>Whether the file says which section of the report its rows come from.</summary>
    public bool Cites => Columns.Contains("section");
}

/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Cells">By column, trimmed.</param>
public sealed record ImportedRow(int Line, IReadOnlyDictionary<string, string> Cells);
