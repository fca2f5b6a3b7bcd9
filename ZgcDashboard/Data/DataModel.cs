namespace ZgcDashboard.Data;

/// <summary>What the store holds.</summary>
/// <param name="Lists">Each list with its number of rows.</param>
/// <param name="Statements">Dated statements that stand.</param>
/// <param name="AsOf">数据截至.</param>
public sealed record DataModel(IReadOnlyList<(string Kind, int Count)> Lists, int Statements, DateOnly? AsOf);
