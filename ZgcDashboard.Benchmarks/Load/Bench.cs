using System.Diagnostics;

namespace ZgcDashboard.Benchmarks.Load;

/// <summary>Where a run keeps the published program and its stores; gone when it ends.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private const string Given = "--program";
    private readonly string _folder = Directory.CreateTempSubdirectory("zgc-load-").FullName;
    private int _stores;

    /// <summary>The program's assembly.</summary>
    public string Program { get; private set; } = "";

    public static async Task<Bench> SetUpAsync(string[] words, CancellationToken ct)
    {
        var bench = new Bench();
        if (Array.IndexOf(words, Given) is >= 0 and var at) bench.Program = Path.GetFullPath(words[at + 1]);
        else bench.Program = await PublishAsync(Path.Combine(bench._folder, "program"), ct);
        return bench;
    }

    private static async Task<string> PublishAsync(string program, CancellationToken ct)
    {
        using var publish = Process.Start(
            new ProcessStartInfo("dotnet",
            ["publish", Source, "-c", "Release", "-o", program, "--nologo", "-v", "quiet"])
            { RedirectStandardOutput = true })!;
        var said = await publish.StandardOutput.ReadToEndAsync(ct);
        await publish.WaitForExitAsync(ct);
        return publish.ExitCode == 0 ? Path.Combine(program, "ZgcDashboard.dll") : throw new InvalidOperationException(said);
    }

    /// <summary>The name of a store that does not exist yet.</summary>
    public string NewStore() => Path.Combine(_folder, $"{Interlocked.Increment(ref _stores)}.db");

    public Task<ServerProcess> StartAsync(CancellationToken ct) => ServerProcess.StartAsync(Program, NewStore(), ct);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The program's project, in the clone that this was built from.</summary>
    private static string Source
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ZgcDashboard.sln"))) folder = folder.Parent;
            return folder is null ? throw new InvalidOperationException("Run it from a clone, or name a published program.")
                : Path.Combine(folder.FullName, "ZgcDashboard");
        }
    }
}
