using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ZgcDashboard.Benchmarks;

/// <summary>
/// The real program on a free loopback port over a fresh store, which also serves the floor: a bare static page that
/// draws the same charts with the same script and style sheet, and nothing else.
/// </summary>
internal sealed partial class BenchmarkedServer : IAsyncDisposable
{
    public const string StaticTwin = "/static-twin.html";

    private readonly string _folder = Directory.CreateTempSubdirectory("zgc-benchmark-").FullName;
    private readonly WebApplicationFactory<Program> _program;
    private byte[] _twin = [];

    /// <param name="store">The store's file; by default a fresh one.</param>
    public BenchmarkedServer(string? store = null)
    {
        _program = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseEnvironment("Production")
            .UseSetting("ConnectionStrings:Dashboard", $"Data Source={store ?? Path.Combine(_folder, "zgc.db")}")
            .ConfigureServices(services => services.AddSingleton<IStartupFilter>(new ServeTwin(() => _twin))));
        _program.UseKestrel(0);
        _program.StartServer();
        Address = _program.ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    public string Address { get; }

    /// <summary>The program's own services, to ask it without the network between.</summary>
    public IServiceProvider Services => _program.Services;

    /// <summary>Makes the static twin of a page from what the server itself prerenders.</summary>
    public async Task MakeTwinAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        var page = await client.GetStringAsync(path);
        var figures = string.Concat(Figure().Matches(page).Select(m => m.Value));
        var head = string.Concat(HeadLine().Matches(page).Select(m => m.Value).Where(l => l.Contains("charts", StringComparison.Ordinal)));
        _twin = Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><base href=\"/\">{head}</head><body>{figures}</body></html>");
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("<figure[^>]*data-chart.*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Figure();

    [GeneratedRegex("""<(link rel="stylesheet"[^>]*>|script type="module"[^>]*></script>)""")]
    private static partial Regex HeadLine();

    private sealed class ServeTwin(Func<byte[]> twin) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map(StaticTwin, branch => branch.Run(async context =>
            {
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.Body.WriteAsync(twin());
            }));
            next(app);
        };
    }
}
