using System.CommandLine;

namespace ZgcDashboard.CommandLine;

/// <summary>
/// What the program does when its first argument is a command: the same as the pages, for scripts. Exit codes: 0 done,
/// 1 refused and nothing changed, 2 not understood.
/// </summary>
public static class Commands
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int NotUnderstood = 2;

    /// <summary>Options such as <c>--urls</c> are the server's; a word is a command.</summary>
    public static bool Handles(string[] args) => args.Length > 0 && !args[0].StartsWith('-');

    public static async Task<int> RunAsync(string[] args, CancellationToken ct = default)
    {
        var root = new RootCommand("ZgcDashboard: without a command it serves the dashboard.")
        {
            ImportCommand.Build(), ExportCommand.Build(), BackupCommands.Backup(), BackupCommands.Restore(), HistoryCommands.History(),
                HistoryCommands.Undo(),
            UserCommands.User(), ReportCommand.Report(),
            GenerateCommand.Build(),
        };
        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync(cancellationToken: ct);
        return parsed.Errors.Count > 0 ? NotUnderstood : code;
    }
}
