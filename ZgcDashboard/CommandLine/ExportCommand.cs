using System.CommandLine;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Exporting;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.CommandLine;

/// <summary><c>export KIND FILE</c>: CSV for programs or XLSX for people, as the file is called.</summary>
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
            var rows = Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".CSV" => await WriteCsvAsync(ofKind, db, path, ct),
                ".XLSX" => await WriteXlsxAsync(ofKind, db, path, ct),
                var other => throw new ImportRefusedException(FaultRule.UnknownFormat, other),
            };
            await CommandHost.NoteAsync(services, AuditAct.Exported, $"{ofKind.Name}, {rows} rows, to {path}");
            Console.WriteLine($"{rows} rows in {path}");
            return Commands.Done;
        }, ct));
        return command;
    }

    private static async Task<int> WriteCsvAsync(RecordKind kind, DashboardDb db, string path, CancellationToken ct)
    {
        await using var stream = File.Create(path);
        var count = 0;
        var rows = await ExportStream.OfAsync(ExportSelection.All(kind), db, column => column, ct);
        await RecordFiles.WriteCsvAsync(rows with { Rows = rows.Rows.Select(Counted) }, stream, ct);
        return count;

        IReadOnlyList<object?> Counted(IReadOnlyList<object?> row)
        {
            count++;
            return row;
        }
    }

    private static async Task<int> WriteXlsxAsync(RecordKind kind, DashboardDb db, string path, CancellationToken ct)
    {
        var sheet = await ExportSheet.OfAsync(ExportSelection.All(kind), db, ct);
        await using var stream = File.Create(path);
        await sheet.WriteAsync(db, stream, ct);
        return sheet.Rows;
    }
}
