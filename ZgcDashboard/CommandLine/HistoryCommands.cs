using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.CommandLine;

/// <summary><c>history list</c>, <c>history verify</c> and <c>undo ENTRY</c>.</summary>
internal static class HistoryCommands
{
    public static Command History() => new("history", "What was written, by whom and why.") { List(), Head(), Verify() };

    public static Command Undo()
    {
        var entry = new Argument<long>("entry") { Description = "The entry's number, as history list shows it." };
        var by = new Option<string?>("--by")
        {
            Description =
            "On whose behalf: a remark beside the reason. The entry itself is by the user of this machine."
        };
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

    private static Command Head()
    {
        var command = new Command("head",
            "The newest entry: time, number and hash. Keep it elsewhere: verify --head finds a history that was cut or made anew.");
        command.SetAction((_, ct) => CommandHost.RunAsync(async services =>
        {
            await using var db = services.GetRequiredService<StoreContexts>().Present();
            Console.WriteLine(await HistoryChain.HeadAsync(db, ct));
            return Commands.Done;
        }, ct));
        return command;
    }

    private static Command Verify()
    {
        var witness = new Option<string?>("--witness")
        {
            Description =
            "A file that History:Witness wrote: its entries must all be there."
        };
        var head = new Option<string?>("--head") { Description = "A hash that history head printed: its entry must be there." };
        var command = new Command("verify",
            "Check the chain of hashes and its signatures, and that everything is as the history left it.") { witness, head };
        command.SetAction((parsed, ct) => CommandHost.RunAsync(async services =>
        {
            await using var db = services.GetRequiredService<StoreContexts>().Present();
            var report = await HistoryChain.VerifyAsync(db, ct);
            var missing = await MissingAsync(db, parsed.GetValue(witness), parsed.GetValue(head), ct);
            if (report.BrokenAt is { } broken) await Console.Error.WriteLineAsync($"the history does not hold from entry {broken} on");
            foreach (var row in report.Outside) Console.WriteLine($"changed by other ways than the program's: {row}");
            foreach (var entry in missing) await Console.Error.WriteLineAsync($"was seen and is not in the store: {entry}");
            if (report.Unsigned > 0)
                Console.WriteLine($"not signed with this store's key: {report.Unsigned} entries, of an older version or another store");
            if (report.BrokenAt is null)
                Console.WriteLine($"the {(report.Holds ? "history holds" : "chain holds")}: {report.Entries} entries, {report.Outside.Count} differences");
            return report.Holds && missing.Count == 0 ? Commands.Done : Commands.Refused;
        }, ct));
        return command;
    }

    private static async Task<IReadOnlyList<string>> MissingAsync(DashboardDb db, string? witness, string? head, CancellationToken ct)
    {
        var missing = witness is null ? [] : (await HistoryWitness.MissingAsync(db, HistoryWitness.Read(CommandHost.PathOf(witness)), ct))
            .Select(h => h.ToString()).ToList();
        if (head is not null && !await db.History.AnyAsync(h => h.Hash == head, ct)) missing.Add(head);
        return missing;
    }
}
