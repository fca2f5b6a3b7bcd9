namespace ZgcDashboard.Marks;

/// <summary>The resources of <see cref="StageBars"/>.</summary>
public sealed class StageText;
