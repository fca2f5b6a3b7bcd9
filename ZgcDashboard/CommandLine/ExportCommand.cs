using System.CommandLine;
using Microsoft.EntityFrameworkCore;
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
            await using var db = await services.GetRequiredService<IDbContextFactory<DashboardDb>>().CreateDbContextAsync(ct);
            var table = await ofKind.TableAsync(db, ct);
            var bytes = Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".CSV" => await RecordFiles.CsvAsync(table, ct),
                ".XLSX" => await RecordFiles.XlsxAsync(table, ct),
                var other => throw new ImportRefusedException(FaultRule.UnknownFormat, other),
            };
            await File.WriteAllBytesAsync(path, bytes, ct);
            Console.WriteLine($"{table.Rows.Count} rows in {path}");
            return Commands.Done;
        }, ct));
        return command;
    }
}
