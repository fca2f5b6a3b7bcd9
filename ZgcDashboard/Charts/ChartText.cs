namespace ZgcDashboard.Charts;

/// <summary>The resources of <see cref="Chart"/>.</summary>
public sealed class ChartText;
