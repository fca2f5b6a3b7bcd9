using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Store.Exporting;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Benchmarks;

/// <summary>
/// An import of a hundred thousand projects into the running server, from the file to the commit, and what another viewer
/// notices of it: the 95th percentile of a page that asks the store, while it runs beside while it does not.
/// </summary>
internal static class ImportTime
{
    private const int Rows = 100_000;
    private static readonly Actor Importer = new("benchmark", "import", "benchmark", Rights.Editor);

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("zgc-benchmark-").FullName;
        await using var server = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseEnvironment("Production").UseSetting("ConnectionStrings:Dashboard", $"Data Source={Path.Combine(folder, "zgc.db")}"));
        server.UseKestrel(0);
        server.StartServer();
        using var client = new HttpClient { BaseAddress = server.ClientOptions.BaseAddress };
        await MeasureAsync(server.Services, client, output);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task MeasureAsync(IServiceProvider services, HttpClient client, TextWriter output)
    {
        await LookAsync(client, TimeSpan.FromSeconds(3), default);
        var quiet = await LookAsync(client, TimeSpan.FromSeconds(5), default);
        foreach (var (format, write) in new (string, Func<RecordTable, Stream, Task>)[]
        {
            ("XLSX", (table, stream) => SheetWriter.WriteAsync([Sheet.Of(table)], stream, default)),
                ("CSV", (table, stream) => RecordFiles.WriteCsvAsync(table.Stream, stream, default)),
        })
        {
            using var file = new MemoryStream();
            await write(MadeUpProjects.Table(format, Rows), file);
            GC.Collect();
            using var over = new CancellationTokenSource();
            var looking = LookAsync(client, TimeSpan.FromMinutes(5), over.Token);
            var line = await ImportAsync(services, file);
            await over.CancelAsync();
            var beside = await looking;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"import of {Rows} projects, {format} of {file.Length / 1e6:0.0} MB: {line}; another viewer's p95 {beside:0} ms beside {quiet:0} ms, ratio {beside / quiet:0.00}"));
        }
    }

    private static async Task<string> ImportAsync(IServiceProvider services, MemoryStream file)
    {
        var (kind, reader, commands, clock) =
            (RecordKinds.Find("projects")!, services.GetRequiredService<ImportReader>(), services.GetRequiredService<RecordCommands>(),
            Stopwatch.StartNew());
        var rows = await Task.Run(() => reader.ReadAsync(kind, file, "", null, default));
        var read = clock.Elapsed.TotalSeconds;
        var preview = await Task.Run(() => commands.PreviewAsync(kind, rows, null, default));
        var previewed = clock.Elapsed.TotalSeconds;
        var (_, entry) = await Task.Run(() => commands.ConfirmAsync(kind, rows, preview, Importer, null, default));
        var stored = clock.Elapsed.TotalSeconds;
        if (entry is null || preview.New != Rows)
            throw new InvalidOperationException($"{preview.New} new, {(preview.Faults.Count > 0 ? preview.Faults[0] : null)}");
        using var process = Process.GetCurrentProcess();
        var memory = process.WorkingSet64 / 1e6;
        await Task.Run(() => commands.UndoAsync(entry.Value, Importer));
        return string.Create(CultureInfo.InvariantCulture,
            $"read {read:0.0} s, previewed {previewed - read:0.0} s, stored {stored - previewed:0.0} s, together {stored:0.0} s (undone in {clock.Elapsed.TotalSeconds - stored:0.0} s), working set {memory:0} MB");
    }

    /// <returns>The 95th percentile in milliseconds of a page whose answer nobody has asked for before.</returns>
    private static async Task<double> LookAsync(HttpClient client, TimeSpan time, CancellationToken ct)
    {
        var (times, until) = (new List<double>(), Stopwatch.StartNew());
        while (until.Elapsed < time && !ct.IsCancellationRequested)
        {
            var once = Stopwatch.StartNew();
            using var answer = await client.GetAsync(new Uri($"/projects?q=q{Guid.NewGuid():N}", UriKind.Relative), CancellationToken.None);
            answer.EnsureSuccessStatusCode();
            times.Add(once.Elapsed.TotalMilliseconds);
            await Task.Delay(20, CancellationToken.None);
        }

        return times.Order().ElementAt((int)(times.Count * 0.95));
    }
}
