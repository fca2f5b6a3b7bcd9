namespace ZgcDashboard.Store.Recording;

/// <summary>Rows that want to come in.</summary>
/// <param name="Columns">The columns that the file has; the others keep what the store holds.</param>
/// <param name="Rows">In the file's order.</param>
public sealed record ImportedRows(IReadOnlyList<string> Columns, IReadOnlyList<ImportedRow> Rows)
{
    /// <summary>Whether what they state comes from the section of the report that they cite; by default, if the file says which.</summary>
    public bool Cites { get; init; } = Columns.Contains("section");

    /// <summary>What the writer saw; null where whatever is stored is written over.</summary>
    public Expecting? Expecting { get; init; }
}

/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Cells">By column, trimmed.</param>
public sealed record ImportedRow(int Line, IReadOnlyDictionary<string, string> Cells);
