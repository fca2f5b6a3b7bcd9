namespace ZgcDashboard.Store.Records;

/// <summary>A column of a list of records.</summary>
public sealed record RecordColumn<T>(string Name, Func<T, object?> Cell);
