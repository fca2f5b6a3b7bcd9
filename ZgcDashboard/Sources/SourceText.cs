namespace ZgcDashboard.Sources;

/// <summary>The resources of the sources page.</summary>
public sealed class SourceText;
