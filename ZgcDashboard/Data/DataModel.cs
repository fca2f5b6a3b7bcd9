namespace ZgcDashboard.Data;

/// <summary>What the store holds.</summary>
/// <param name="Lists">Each list with its number of rows.</param>
/// <param name="Statements">Dated statements that stand.</param>
public sealed record DataModel(IReadOnlyList<(string Kind, int Count)> Lists, int Statements);
