namespace ZgcDashboard.Store.Records;

/// <summary>
/// All that is known of a column of a kind, said once: see <see cref="RecordColumns"/>. What it is called stands under its
/// name in <see cref="Localization.ColumnText"/>, what it means in data/README.md.
/// </summary>
/// <param name="Name">In files, in the history and in the API: <c>stage_as_of</c>.</param>
/// <param name="Form">What a cell holds.</param>
public abstract record RecordColumn(string Name, ColumnForm Form)
{
    /// <summary>The enum whose words the cells are; null where they are none.</summary>
    public Type? Words { get; init; }

    /// <summary>The kind whose ids the cells are; null where they are none.</summary>
    public string? To { get; init; }

    /// <summary>Whether a cell may hold several ids.</summary>
    public bool HoldsSeveral { get; init; }

    /// <summary>Whether the number counts something, and has no decimals.</summary>
    public bool IsCount { get; init; }

    /// <summary>The column that says how exact the number is; null where the kind keeps none.</summary>
    public string? QualifiedBy { get; init; }

    /// <summary>Whether it came later: a data folder from before may lack it, and says nothing there.</summary>
    public bool IsLater { get; init; }

    /// <summary>What the cells state over time; null for what is written into the row alone.</summary>
    public StatedAttribute? Stated { get; init; }

    /// <summary>The column with the day that the statement speaks of.</summary>
    internal string? DatedBy { get; init; }
}

/// <inheritdoc />
/// <param name="Name">In files, in the history and in the API.</param>
/// <param name="Form">What a cell holds.</param>
/// <param name="Cell">Of a stored row.</param>
internal sealed record RecordColumn<T>(string Name, ColumnForm Form, Func<T, object?> Cell) : RecordColumn(Name, Form)
{
    /// <summary>Puts what the cells say into the row; null for what comes by its statement.</summary>
    public Action<T, RowReader, KnownRows>? Read { get; init; }

    /// <summary>What the cells state, as a statement keeps it: a word or a whole number; null where they state nothing.</summary>
    public Func<RowReader, string?>? Says { get; init; }

    /// <summary>Writes what a statement says into the row that it speaks of.</summary>
    public Action<T, Statement>? Project { get; init; }
}
