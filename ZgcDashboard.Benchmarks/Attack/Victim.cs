using System.Diagnostics;
using System.Globalization;

namespace ZgcDashboard.Benchmarks.Attack;

/// <summary>
/// A process of the program that writes: an import of many rows, a backup, or a restore of a copy that was taken just before.
/// </summary>
/// <param name="program">The program's assembly.</param>
/// <param name="store">The store's file.</param>
/// <param name="turn">Which one it is; 0 imports.</param>
internal sealed class Victim(string program, string store, int turn)
{
    private const int Rows = 500;

    public string Store => store;

    public int Turn => turn;

    public bool Imports => turn % 4 is 0 or 1;

    /// <summary>It ended by itself and said that all was done.</summary>
    public bool Said { get; private set; }

    /// <summary>A copy that has its name, though it is not whole.</summary>
    public string? HalfCopy { get; private set; }

    private string Copy => string.Create(CultureInfo.InvariantCulture, $"{store}.copy-{turn}");

    /// <returns>Whether it was killed before it ended.</returns>
    public async Task<bool> RunAsync(TimeSpan moment, CancellationToken ct)
    {
        var isRestore = turn % 4 == 3;
        if (isRestore) await EndAsync(Start("backup", Copy), Timeout.InfiniteTimeSpan, ct);
        var killed = await EndAsync(Imports ? Import() : Start(isRestore ? "restore" : "backup", Copy), moment, ct);
        if (!isRestore && File.Exists(Copy) && new FileInfo(Copy).Length == 0) HalfCopy = Copy;
        foreach (var rest in Directory.EnumerateFiles(Path.GetDirectoryName(store)!, Path.GetFileName(Copy) + "*")) File.Delete(rest);
        return killed;
    }

    /// <returns>What the program says of a history that does not hold; null where it does.</returns>
    public async Task<string?> VerifyAsync(CancellationToken ct)
    {
        using var process = Start("history", "verify");
        var said = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? null : said;
    }

    private async Task<bool> EndAsync(Process process, TimeSpan moment, CancellationToken ct)
    {
        using (process)
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
            var killed = await Task.WhenAny(process.WaitForExitAsync(ct), Task.Delay(moment, ct)) is var first && !process.HasExited;
            if (killed) process.Kill();
            await process.WaitForExitAsync(ct);
            await first;
            Said = (await output).Length > 0 && (await error).Length == 0 && process.ExitCode == 0;
            return killed;
        }
    }

    private Process Import()
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"{store}.copy-{turn}.csv");
        File.WriteAllLines(file, [
            "id,name_zh,kind,park,note_zh",
            .. Enumerable.Range(0, Rows).Select(i => $"killed-{i},被中断的项目{i},project,haidian,turn {turn}"),
        ]);
        return Start("import", "projects", file, "--why", $"turn {turn}");
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
