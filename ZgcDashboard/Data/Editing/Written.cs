namespace ZgcDashboard.Data.Editing;

/// <summary>A write that was done.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Cells">The row as it was written.</param>
/// <param name="Entry">The history's entry.</param>
/// <param name="Fields">How many fields it changed.</param>
/// <param name="Deleted">The row was taken away.</param>
public sealed record Written(string Id, IReadOnlyDictionary<string, string> Cells, long Entry, int Fields, bool Deleted);
