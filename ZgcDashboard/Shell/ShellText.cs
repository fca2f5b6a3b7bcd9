namespace ZgcDashboard.Shell;

/// <summary>The resources of the frame.</summary>
public sealed class ShellText;
