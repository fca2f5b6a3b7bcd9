namespace ZgcDashboard.WorkItems;

/// <summary>The resources of the work items page.</summary>
public sealed class WorkItemText;
