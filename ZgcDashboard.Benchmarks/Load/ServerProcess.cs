using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;

namespace ZgcDashboard.Benchmarks.Load;

/// <summary>The published program in a process of its own, in Production, on loopback, over a store that is gone with it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private ServerProcess(Process process, string address, string store) => (_process, Address, Store) = (process, address, store);

    public string Address { get; }

    public string Store { get; }

    /// <summary>From the start of the process until it says that it is ready.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    public HttpClient Http { get; } = new(new SocketsHttpHandler
    {
        AutomaticDecompression = DecompressionMethods.None,
        MaxConnectionsPerServer = 64
    })
    {
        DefaultRequestHeaders = { { "Accept-Language", "zh-CN" } },
    };

    /// <summary>The program itself.</summary>
    public static Task<ServerProcess> StartAsync(string program, string store, CancellationToken ct) =>
        StartAsync(program, [], store, "/health/ready", ct);

    /// <summary>The floor: an empty page in a MudBlazor layout.</summary>
    public static Task<ServerProcess> StartEmptyAsync(CancellationToken ct) =>
        StartAsync(typeof(ServerProcess).Assembly.Location, ["empty-layout"], "", "/", ct);

    private static async Task<ServerProcess> StartAsync(string program, string[] words, string store, string ready, CancellationToken ct)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet",
            [program, .. words, "--urls", address])
        { WorkingDirectory = Path.GetDirectoryName(program)!, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["ConnectionStrings__Dashboard"] = $"Data Source={store}";
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(ServerProcess).Assembly.Location;
        start.Environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(ServerProcess).Assembly.GetName().Name;
        var began = Stopwatch.GetTimestamp();
        var server = new ServerProcess(Process.Start(start)!, address, store);
        server._process.OutputDataReceived += (_, _) => { };
        server._process.BeginOutputReadLine();
        while (!await server.AnswersAsync(ready, ct))
        {
            if (server._process.HasExited || Stopwatch.GetElapsedTime(began) > Patience)
                throw new InvalidOperationException("The server did not start.");
            await Task.Delay(10, ct);
        }

        server.ReadyAfter = Stopwatch.GetElapsedTime(began);
        return server;
    }

    /// <param name="collect">After a full collection, which takes a while.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Probe.Reading> ReadAsync(bool collect, CancellationToken ct) =>
        Probe.Reading.Parse(await Http.GetStringAsync($"{Address}{Probe.Address}{(collect ? "?collect" : "")}", ct));

    /// <summary>What another process does to the store.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var connection = new SqliteConnection($"Data Source={Store};Default Timeout=60");
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>As a supervisor does.</summary>
    /// <returns>How long it took until the process had ended.</returns>
    public async Task<TimeSpan> StopAsync(CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!;
        await _process.WaitForExitAsync(ct);
        return Stopwatch.GetElapsedTime(began);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        SqliteConnection.ClearAllPools();
    }

    private async Task<bool> AnswersAsync(string path, CancellationToken ct)
    {
        try
        {
            using var answer = await Http.GetAsync(Address + path, ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
