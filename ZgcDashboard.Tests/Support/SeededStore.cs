using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.AsOf;

namespace ZgcDashboard.Support;

/// <summary>A real SQLite file, migrated and seeded from the data folder, that is gone when the test ends.</summary>
public sealed class SeededStore : IAsyncDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly ServiceProvider _services;

    private SeededStore(string? dataFolder)
    {
        Location = new StoreLocation(dataFolder ?? DataFolder, $"Data Source={_folder.Of("zgc.db")};Foreign Keys=True");
        var services = new ServiceCollection().AddLogging().AddStore(Location).AddAnswers();
        _services = services.BuildServiceProvider();
        _services.GetRequiredService<AsOfStores>().Patience = TimeSpan.FromMinutes(1);
    }

    /// <summary>The CSV files that the program ships with.</summary>
    public static string DataFolder { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    public StoreLocation Location { get; }

    public IServiceProvider Services => _services;

    public StoreContexts Db => _services.GetRequiredService<StoreContexts>();

    /// <summary>The same store with other settings.</summary>
    public StoreContexts Through(DbContextOptions<DashboardDb> options) => new(options, _services.GetRequiredService<AsOfStores>());

    public Answers Answers => _services.GetRequiredService<Answers>();

    public StoreCommits Commits => _services.GetRequiredService<StoreCommits>();

    public LiveFeed Feed => _services.GetRequiredService<LiveFeed>();

    public static async Task<SeededStore> CreateAsync(string? dataFolder = null)
    {
        var store = new SeededStore(dataFolder);
        await store._services.PrepareStoreAsync();
        return store;
    }

    /// <summary>What a person with an SQL shell does.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection(Location.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Tells the feed what the store holds now, as the watch does.</summary>
    public async Task SeeAsync()
    {
        await using var connection = new SqliteConnection(Location.ConnectionString);
        await connection.OpenAsync();
        Feed.DataChanged(await TableVersions.ReadAsync(connection, CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
