using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Support;

[assembly: AssemblyFixture(typeof(ZgcDashboard.Browser.DashboardServer))]

namespace ZgcDashboard.Browser;

/// <summary>The real program on a free port over a store of its own, and a real Chromium. Started by the first test that asks.</summary>
public class DashboardServer : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ScratchFolder _folder = new();
    private WebApplicationFactory<Program>? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; private set; } = "";

    /// <summary>Of the program, once it was started.</summary>
    protected IServiceProvider Services => _program!.Services;

    public string StoreFile => _folder.Of("zgc.db");

    /// <summary>A browser, or a skip that says why there is none.</summary>
    public async Task<IBrowser> StartAsync()
    {
        var chromium = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
        if (chromium is null && Environment.GetEnvironmentVariable("ZGC_REQUIRE_BROWSER") is null)
            Assert.Skip("No Chromium is installed (Debian: apt-get install chromium fonts-noto-cjk).");
        Assert.True(chromium is not null, "ZGC_REQUIRE_BROWSER is set and no Chromium is installed.");

        await _gate.WaitAsync();
        try
        {
            await StartServerAsync();
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments });
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The server alone, for tests that need no browser.</summary>
    public async Task<HttpClient> ClientAsync()
    {
        await _gate.WaitAsync();
        try
        {
            await StartServerAsync();
            return new HttpClient { BaseAddress = new Uri(Address) };
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>What a person with an SQL shell does, from a connection of its own.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={StoreFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private Task StartServerAsync()
    {
        if (_program is not null) return Task.CompletedTask;
        _program = new WebApplicationFactory<Program>().WithWebHostBuilder(Configure);
        Listen(_program);
        _program.StartServer();
        _program.Services.GetRequiredService<AsOfStores>().Patience = TimeSpan.FromMinutes(1);
        Address = $"http://127.0.0.1:{_program.ClientOptions.BaseAddress.Port}";
        return Task.CompletedTask;
    }

    /// <summary>Settings of the program.</summary>
    protected virtual void Configure(IWebHostBuilder host) => host
        .UseEnvironment("Development")
        .UseSetting("urls", "http://127.0.0.1:0")
        .UseSetting("ConnectionStrings:Dashboard", $"Data Source={StoreFile}");

    /// <summary>Stops the program; the browser, with the pages that are open in it, stays.</summary>
    public async Task StopAsync()
    {
        if (_program is not null) await _program.DisposeAsync();
        _program = null;
    }

    protected virtual void Listen(WebApplicationFactory<Program> program) => program.UseKestrel(0);

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await StopAsync();
        _gate.Dispose();
        _folder.Dispose();
    }
}
