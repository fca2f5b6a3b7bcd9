namespace ZgcDashboard.Data;

/// <summary>The resources of the data page.</summary>
public sealed class DataText;
