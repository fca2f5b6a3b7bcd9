namespace ZgcDashboard.Data.History;

/// <summary>The resources of the history pages.</summary>
public sealed class HistoryText;
