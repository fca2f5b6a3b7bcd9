using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Records;

/// <summary>Rows that want to come in.</summary>
/// <param name="Columns">The columns that the file has; the others keep what the store holds.</param>
/// <param name="Rows">In the file's order.</param>
public sealed record ImportedRows(IReadOnlyList<string> Columns, IReadOnlyList<ImportedRow> Rows)
{
    /// <summary>What was wrong with rows before they could be read: these rows are not among <see cref="Rows"/>.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>
    /// What is to be known of how the file was read, and which of its rows are no records; none of it keeps them
    /// from being stored.
    /// </summary>
    public IReadOnlyList<Fault> Remarks { get; init; } = [];

    /// <summary>The names that a cell of a column may have meant; none for a form.</summary>
    public Func<string, string, IReadOnlyList<string>> Nearest { get; init; } = (_, _) => [];

    /// <summary>The file that they come from, without a folder; null for a form.</summary>
    public string? FileName { get; init; }

    /// <summary>The sheet of the file; null where it has none.</summary>
    public string? Sheet { get; init; }

    /// <summary>
    /// Whether what they state comes from the section that they cite; null where each row tells (see
    /// <see cref="Recording.RecordChange.NamesAPlace"/>).
    /// </summary>
    public bool? Cites { get; init; }

    /// <summary>The writer saw the warnings, and wants what they speak of to be stored.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>What the file is sent for; null where nobody asked for it.</summary>
    public FilingDraft? Fulfils { get; init; }

    /// <summary>What the writer saw; null where whatever is stored is written over.</summary>
    public Expecting? Expecting { get; init; }
}

/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Cells">By column, trimmed; also of a column that the file does not have, where another cell says it:
/// 30余 is a value and a qualifier.</param>
public sealed record ImportedRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>By column, the cells as they stand in the file; null for a form.</summary>
    public IReadOnlyDictionary<string, string>? Typed { get; init; }
}
