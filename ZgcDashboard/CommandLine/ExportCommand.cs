using System.CommandLine;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.CommandLine;

/// <summary><c>export KIND FILE</c>: CSV or XLSX, as the file is called.</summary>
internal static class ExportCommand
{
    public static Command Build()
    {
        var kind = new Argument<string>("kind") { Description = "What to export: projects, figures, …" };
        var file = new Argument<string>("file") { Description = "Ends in .csv or .xlsx." };
        var command = new Command("export", "Write a list to a file.") { kind, file };
        command.SetAction((parsed, ct) => CommandHost.RunAsync(async services =>
        {
            var ofKind = CommandHost.Kind(parsed.GetRequiredValue(kind));
            var path = CommandHost.PathOf(parsed.GetRequiredValue(file));
            await using var db = services.GetRequiredService<StoreContexts>().Present();
            var table = await ofKind.TableAsync(db, ct);
            Func<Stream, Task> write = Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".CSV" => stream => RecordFiles.WriteCsvAsync(table, stream, ct),
                ".XLSX" => stream => RecordFiles.WriteXlsxAsync(table, stream, ct),
                var other => throw new ImportRefusedException(FaultRule.UnknownFormat, other),
            };
            await using (var stream = File.Create(path)) await write(stream);
            await CommandHost.NoteAsync(services, AuditAct.Exported, $"{ofKind.Name}, {table.Rows.Count} rows, to {path}");
            Console.WriteLine($"{table.Rows.Count} rows in {path}");
            return Commands.Done;
        }, ct));
        return command;
    }
}
