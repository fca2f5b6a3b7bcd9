using Microsoft.Data.Sqlite;

namespace ZgcDashboard.Store;

/// <summary>Where the store's file and the seed data are.</summary>
/// <param name="DataFolder">The folder of the CSV files.</param>
/// <param name="ConnectionString">SQLite, with an absolute path.</param>
public sealed record StoreLocation(string DataFolder, string ConnectionString)
{
    /// <summary>The file that the head of the history is told to; null for none.</summary>
    public string? Witness { get; init; }

    /// <summary>What a commit waits for, as SQLite says it: NORMAL or FULL. With NORMAL a loss of power may take the last commits, whole ones; a crash of the program none.</summary>
    public string Synchronous { get; init; } = "NORMAL";

    /// <summary>Opens the store that is there, and never makes an empty one in place of one that was removed.</summary>
    public string Existing => new SqliteConnectionStringBuilder(ConnectionString) is { Mode: SqliteOpenMode.ReadWriteCreate } builder
        ? new SqliteConnectionStringBuilder(builder.ToString()) { Mode = SqliteOpenMode.ReadWrite }.ToString() : ConnectionString;

    /// <summary>The database file.</summary>
    public string File => new SqliteConnectionStringBuilder(ConnectionString).DataSource;

    /// <summary>
    /// In a clone the data folder lies beside the project; a published program carries its own copy. A relative path of
    /// the connection string is taken from the working directory, as SQLite does.
    /// </summary>
    public static StoreLocation Of(IConfiguration configuration, string contentRoot)
    {
        var clone = Path.GetFullPath(Path.Combine(contentRoot, "..", "data"));
        var own = Path.Combine(AppContext.BaseDirectory, "data");
        var folder = configuration["Seed:Folder"] ?? (System.IO.File.Exists(Path.Combine(clone, "parks.csv")) ? clone : own);
        var builder = new SqliteConnectionStringBuilder(configuration.GetConnectionString("Dashboard") ?? $"Data Source={Path.Combine(folder, "zgc.db")}")
        {
            ForeignKeys = true,
        };
        builder.DataSource = Path.GetFullPath(builder.DataSource);
        return new(folder, builder.ToString())
        {
            Synchronous = configuration["Store:Synchronous"]?.ToUpperInvariant() switch
            {
                null or "" or "NORMAL" => "NORMAL",
                "FULL" => "FULL",
                var other => throw new InvalidOperationException($"Store:Synchronous is '{other}'; it can be NORMAL or FULL."),
            },
            Witness = configuration["History:Witness"] is { Length: > 0 } witness ? Path.GetFullPath(witness) : null,
        };
    }
}
