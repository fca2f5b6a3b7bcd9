using System.CommandLine;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.CommandLine;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>, both while the server runs.</summary>
internal static class BackupCommands
{
    public static Command Backup()
    {
        var file = new Argument<string>("file") { Description = "Must not be there yet." };
        var command = new Command("backup", "Copy the store, consistent, while the server runs.") { file };
        command.SetAction((parsed, ct) => CommandHost.RunAsync(async services =>
        {
            var path = CommandHost.PathOf(parsed.GetRequiredValue(file));
            await services.GetRequiredService<Backups>().TakeAsync(path, ct);
            Console.WriteLine($"copied to {path}");
            return Commands.Done;
        }, ct));
        return command;
    }

    public static Command Restore()
    {
        var file = new Argument<string>("file") { Description = "A copy made by backup." };
        var command = new Command("restore", "Put a copy in the store's place, once it is known to be whole.") { file };
        command.SetAction((parsed, ct) => CommandHost.RunAsync(async services =>
        {
            var entries = await services.GetRequiredService<Backups>().BringBackAsync(CommandHost.PathOf(parsed.GetRequiredValue(file)), ct);
            Console.WriteLine($"restored; its history has {entries} entries and holds");
            return Commands.Done;
        }, ct));
        return command;
    }
}
