namespace ZgcDashboard.Store.Records;

/// <summary>A list of records while it is read: one row after the other, so that none of any length is held as a whole.</summary>
/// <param name="Columns">What the cells are.</param>
/// <param name="Rows">Cells as in <see cref="RecordTable"/>; can be read once.</param>
public sealed record RecordStream(IReadOnlyList<string> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows);
