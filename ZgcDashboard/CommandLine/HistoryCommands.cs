using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.CommandLine;

/// <summary><c>history list</c>, <c>history verify</c> and <c>undo ENTRY</c>.</summary>
internal static class HistoryCommands
{
    public static Command History() => new("history", "What was written, by whom and why.") { List(), Verify() };

    public static Command Undo()
    {
        var entry = new Argument<long>("entry") { Description = "The entry's number, as history list shows it." };
        var by = new Option<string?>("--by") { Description = "Who undoes; by default the user of this machine." };
        var why = new Option<string?>("--why") { Description = "The reason." };
        var command = new Command("undo", "Bring back what was before an entry, as a new entry.") { entry, by, why };
        command.SetAction((parsed, ct) => CommandHost.RunAsync(async services =>
        {
            var undone = parsed.GetRequiredValue(entry);
            var actor = CommandHost.Actor(parsed.GetValue(by), parsed.GetValue(why), $"undo of entry {undone}");
            Console.WriteLine($"undone by entry {await services.GetRequiredService<RecordCommands>().UndoAsync(undone, actor, ct)}");
            return Commands.Done;
        }, ct));
        return command;
    }

    private static Command List()
    {
        var last = new Option<int>("--last") { Description = "How many, the newest first.", DefaultValueFactory = _ => 20 };
        var command = new Command("list", "The newest entries.") { last };
        command.SetAction((parsed, ct) => CommandHost.RunAsync(async services =>
        {
            await using var db = services.GetRequiredService<StoreContexts>().Present();
            foreach (var entry in await db.History.AsNoTracking().OrderByDescending(h => h.Id).Take(parsed.GetValue(last))
                .Select(h => new { h.Id, h.AtUtc, h.By, h.Origin, h.Why, h.Undoes, Rows = h.Changes.Count }).ToListAsync(ct))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{entry.Id}  {entry.AtUtc:yyyy-MM-dd HH:mm:ss}Z  {entry.By}  {entry.Origin}  {entry.Rows} rows  {entry.Why}{(entry.Undoes is { } undone ? $"  (undoes {undone})" : "")}"));
            }

            return Commands.Done;
        }, ct));
        return command;
    }

    private static Command Verify()
    {
        var command = new Command("verify", "Check the chain of hashes, and that the rows are as the history left them.");
        command.SetAction((_, ct) => CommandHost.RunAsync(async services =>
        {
            await using var db = services.GetRequiredService<StoreContexts>().Present();
            var report = await HistoryChain.VerifyAsync(db, ct);
            if (report.BrokenAt is { } broken)
            {
                await Console.Error.WriteLineAsync($"the history does not hold from entry {broken} on");
                return Commands.Refused;
            }

            foreach (var row in report.Outside) Console.WriteLine($"changed by other ways than the program's: {row}");
            Console.WriteLine($"the history holds: {report.Entries} entries, {report.Outside.Count} rows changed by other ways");
            return Commands.Done;
        }, ct));
        return command;
    }
}
