namespace ZgcDashboard.Overview;

/// <summary>The resources of the overview.</summary>
public sealed class OverviewText;
