namespace ZgcDashboard.Data;

/// <summary>What the store holds.</summary>
/// <param name="Lists">Each list with its number of rows.</param>
/// <param name="Statements">Dated statements that stand.</param>
/// <param name="LastEntry">The last write through the program; null for an empty store.</param>
/// <param name="AsOf">数据截至.</param>
public sealed record DataModel(IReadOnlyList<(string Kind, int Count)> Lists, int Statements, EntryRow? LastEntry, DateOnly? AsOf);

/// <summary>A write.</summary>
/// <param name="AtUtc">When.</param>
/// <param name="By">By whom.</param>
/// <param name="Origin">From where.</param>
/// <param name="Why">Why.</param>
public sealed record EntryRow(DateTime AtUtc, string By, string Origin, string Why);
