namespace ZgcDashboard.Marks;

/// <summary>The resources of <see cref="ExecutionPictures"/>.</summary>
public sealed class ExecutionText;
