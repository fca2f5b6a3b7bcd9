namespace ZgcDashboard.Store.Recording;

/// <summary>Who runs the program, as the history names them. Never an account: a name given on the command line is only a remark.</summary>
public static class SystemUser
{
    public static string Name { get; } = $"{Environment.UserName}@{Environment.MachineName}";

    /// <summary>The reason with the name that was given.</summary>
    public static string Why(string why, string? by) => string.IsNullOrWhiteSpace(by) ? why : $"{why} [--by {by.Trim()}]";
}
