namespace ZgcDashboard.Parks;

/// <summary>The resources of the park pages.</summary>
public sealed class ParkText;
