using System.CommandLine;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.CommandLine;

/// <summary><c>import KIND FILE</c>: all rows or none.</summary>
internal static class ImportCommand
{
    private const int MostShown = 50;

    public static Command Build()
    {
        var kind = new Argument<string>("kind") { Description = "What the rows are: projects, budget-snapshots, …" };
        var file = new Argument<string>("file") { Description = "CSV (UTF-8, UTF-16, GB18030) or XLSX." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would change, and change nothing." };
        var by = new Option<string?>("--by") { Description = "On whose behalf: a remark beside the reason. The entry itself is by the user of this machine." };
        var why = new Option<string?>("--why") { Description = "The reason or the source; by default the file's name." };
        var unit = new Option<string?>("--unit") { Description = $"The unit of amounts that do not say theirs: {string.Join(", ", UnitWords.All)}." };
        var sheet = new Option<string?>("--sheet") { Description = "The sheet; by default the one whose headers fit best." };
        var confirm = new Option<bool>("--confirm") { Description = "Store what is warned of all the same; --why must say the reason." };
        var command = new Command("import", "Bring rows in: all or none.") { kind, file, dryRun, by, why, confirm, unit, sheet };
        command.Validators.Add(result =>
        {
            if (result.GetValue(confirm) && string.IsNullOrWhiteSpace(result.GetValue(why)))
                result.AddError("--confirm needs --why, the reason.");
        });
        command.SetAction((parsed, ct) => CommandHost.RunAsync(async services =>
        {
            var ofKind = CommandHost.Kind(parsed.GetRequiredValue(kind));
            var path = CommandHost.PathOf(parsed.GetRequiredValue(file));
            var progress = ProgressLine.OnTerminal();
            await using var stream = File.OpenRead(path);
            var options = new ImportOptions(Path.GetFileName(path), parsed.GetValue(sheet), Unit(parsed.GetValue(unit)));
            var rows = await services.GetRequiredService<ImportReader>()
                .ReadAsync(ofKind, stream, options, progress, ct) with
            { IsConfirmed = parsed.GetValue(confirm) };
            var commands = services.GetRequiredService<RecordCommands>();
            if (parsed.GetValue(dryRun))
                return Say(await commands.PreviewAsync(ofKind, rows, progress, ct), null, isDry: true, Console.Out, Console.Error);
            var (preview, entry) = await commands.ImportAsync(ofKind, rows,
                CommandHost.Actor(parsed.GetValue(by), parsed.GetValue(why), Path.GetFileName(path)), progress, ct);
            if (progress is not null) ProgressLine.Clear();
            return Say(preview, entry, isDry: false, Console.Out, Console.Error);
        }, ct));
        return command;
    }

    private static string? Unit(string? said) => said is null ? null
        : UnitWords.Of(said) is { } unit && UnitWords.All.Contains(unit) ? unit
            : throw new ImportRefusedException(FaultRule.UnitNotOffered, said, string.Join(", ", UnitWords.All));

    internal static int Say(ImportPreview preview, long? entry, bool isDry, TextWriter output, TextWriter errors)
    {
        foreach (var fault in preview.Faults.Take(MostShown)) errors.WriteLine(fault);
        foreach (var warning in preview.Warnings.Take(MostShown)) errors.WriteLine($"warning: {warning}");
        if (preview.Faults.Count > MostShown) errors.WriteLine($"… and {preview.Faults.Count - MostShown} more");
        foreach (var remark in preview.Remarks.Take(MostShown)) output.WriteLine($"note: {remark}");
        if (preview.Remarks.Count > MostShown) output.WriteLine($"… and {preview.Remarks.Count - MostShown} more notes");
        foreach (var change in preview.Changes.Take(MostShown))
            output.WriteLine($"{(change.Before is null ? "new" : "changed")} {change.Id}: {string.Join("; ", change.Columns.Select(c => $"{c} '{change.Before?.GetValueOrDefault(c)}' → '{change.After?.GetValueOrDefault(c)}'"))}");
        output.WriteLine($"{preview.New} new, {preview.Changed} changed, {preview.Unchanged} unchanged, {preview.Faults.Count} at fault{(preview.Warnings.Count > 0 ? $", {preview.Warnings.Count} warned of" : "")}");
        if (entry is not null) output.WriteLine($"stored as entry {entry}");
        if (preview.Faults.Count > 0) return Commands.Refused;
        if (isDry || entry is not null || preview.Warnings.Count == 0) return Commands.Done;
        errors.WriteLine("nothing was stored: see the warnings, and if all is right, say --confirm --why REASON");
        return Commands.Refused;
    }
}
