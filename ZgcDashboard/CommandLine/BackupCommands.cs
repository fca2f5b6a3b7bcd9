using System.CommandLine;
using ZgcDashboard.Store;
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
            await CommandHost.NoteAsync(services, AuditAct.BackedUp, path);
            Console.WriteLine($"copied to {path}");
            return Commands.Done;
        }, ct));
        return command;
    }

    public static Command Restore()
    {
        var file = new Argument<string>("file") { Description = "A copy made by backup." };
        var force = new Option<bool>("--force")
        {
            Description =
            "Also one whose history does not hold, whose rows were changed by other ways, or that is of a newer version."
        };
        var why = new Option<string?>("--why") { Description = "The reason; needed with --force." };
        var by = new Option<string?>("--by") { Description = "On whose behalf: a remark beside the reason." };
        var command = new Command("restore",
            "Put a copy in the store's place, also where that is damaged or gone. Accounts stay as they are now.") { file, force, why, by };
        command.SetAction((parsed, ct) => CommandHost.RunAsync(async services =>
        {
            var order = new RestoreOrder(parsed.GetValue(force), parsed.GetValue(why), parsed.GetValue(by));
            var restored = await services.GetRequiredService<Restoring>()
                .BringBackAsync(CommandHost.PathOf(parsed.GetRequiredValue(file)), order, ct);
            await CommandHost.NoteAsync(services, AuditAct.Restored, parsed.GetRequiredValue(file));
            Console.WriteLine($"restored, with {restored.Entries} entries of its history and one for this");
            if (restored.Kept is { } kept) Console.WriteLine($"the store that was there is kept as {kept}");
            return Commands.Done;
        }, ct, prepare: false));
        return command;
    }
}
