namespace ZgcDashboard.Projects;

/// <summary>The resources of the project pages.</summary>
public sealed class ProjectText;
