using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ZgcDashboard.Benchmarks.Attack;

/// <summary>What is killed while it works.</summary>
internal enum Deed
{
    Import,

    /// <summary>One row, as a form writes it.</summary>
    Edit,

    /// <summary>Of an import that was made just before.</summary>
    Undo,
    Backup,

    /// <summary>Of a copy that was taken just before.</summary>
    Restore,

    /// <summary>While it is read.</summary>
    Server,
}

/// <summary>A process of the program that writes.</summary>
/// <param name="program">The program's assembly.</param>
/// <param name="store">The store's file.</param>
/// <param name="turn">Which one it is: its rows and its reason say so.</param>
/// <param name="deed">What it does.</param>
internal sealed class Victim(string program, string store, int turn, Deed deed)
{
    /// <summary>Of an import.</summary>
    public const int ManyRows = 500;

    public string Store => store;

    public int Turn => turn;

    public Deed Deed => deed;

    public int Rows => deed == Deed.Edit ? 1 : ManyRows;

    /// <summary>The entry that is undone.</summary>
    public long Undone { get; private set; }

    /// <summary>It ended by itself and said that all was done.</summary>
    public bool Said { get; private set; }

    /// <summary>A copy that has its name, though it is not whole.</summary>
    public string? HalfCopy { get; private set; }

    private string Copy => string.Create(CultureInfo.InvariantCulture, $"{store}.copy-{turn}");

    /// <returns>Whether it was killed before it ended, and how long it worked.</returns>
    public async Task<(bool Killed, TimeSpan Worked)> RunAsync(TimeSpan moment, CancellationToken ct)
    {
        if (deed == Deed.Restore) await EndAsync(Start("backup", Copy), Timeout.InfiniteTimeSpan, ct);
        if (deed == Deed.Undo)
        {
            await EndAsync(Import(), Timeout.InfiniteTimeSpan, ct);
            Undone = await LastEntryAsync(ct);
        }

        var began = Stopwatch.GetTimestamp();
        var killed = await EndAsync(Do(), moment, ct);
        var worked = Stopwatch.GetElapsedTime(began);
        if (deed == Deed.Backup && File.Exists(Copy) && new FileInfo(Copy).Length == 0) HalfCopy = Copy;
        foreach (var rest in Directory.EnumerateFiles(Path.GetDirectoryName(store)!, Path.GetFileName(Copy) + "*")) File.Delete(rest);
        return (killed, worked);
    }

    /// <returns>What the program says of a history that does not hold; null where it does.</returns>
    public async Task<string?> VerifyAsync(CancellationToken ct)
    {
        using var process = Start("history", "verify");
        var (said, error) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? null : $"{await said}{await error}";
    }

    private Process Do() => deed switch
    {
        Deed.Undo => Start("undo", Undone.ToString(CultureInfo.InvariantCulture)),
        Deed.Backup or Deed.Restore => Start(deed == Deed.Backup ? "backup" : "restore", Copy),
        _ => Import(),
    };

    private async Task<bool> EndAsync(Process process, TimeSpan moment, CancellationToken ct)
    {
        using (process)
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
            await Task.WhenAny(process.WaitForExitAsync(ct), Task.Delay(moment, ct));
            var killed = !process.HasExited;
            if (killed) process.Kill();
            await process.WaitForExitAsync(ct);
            Said = (await output).Length > 0 && (await error).Length == 0 && process.ExitCode == 0;
            if (!killed && !Said) throw new InvalidOperationException($"{turn}, {deed}: {await output}{await error}");
            return killed;
        }
    }

    private Process Import()
    {
        var (file, id) = (string.Create(CultureInfo.InvariantCulture, $"{store}.copy-{turn}.csv"), deed == Deed.Edit ? "edited" : "killed");
        File.WriteAllLines(file, [
            "id,name_zh,kind,park,note_zh",
            .. Enumerable.Range(0, Rows).Select(i => $"{id}-{i},被中断的项目{i},project,haidian,turn {turn}"),
        ]);
        return Start("import", "projects", file, "--why", $"turn {turn}");
    }

    private async Task<long> LastEntryAsync(CancellationToken ct)
    {
        await using var connection = new SqliteConnection($"Data Source={store};Mode=ReadWrite;Pooling=False");
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT max(Id) FROM History";
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    private Process Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. words])
        {
            WorkingDirectory = Path.GetDirectoryName(program)!, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Dashboard"] = $"Data Source={store}";
        return Process.Start(start)!;
    }
}
