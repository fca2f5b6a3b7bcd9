using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ZgcDashboard.Store;

/// <summary>Settings that SQLite keeps per connection. The journal mode is kept in the file and costs nothing to repeat.</summary>
internal sealed class SqlitePragmas(string synchronous) : DbConnectionInterceptor
{
    // The file is not mapped into memory: one that is cut short under us, as by copying a backup over it, would then end
    // the process and not only the question. What SQLite keeps of it (32 MB a connection) and the system's cache are enough.
    private const string Reading = "PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-32768; PRAGMA temp_store=MEMORY;";

    private readonly string _writing = $"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous}; {Reading}";

    /// <summary>In seconds: after SQLite's own patience the driver would try again for half a minute.</summary>
    private const int Patience = 5;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        Hasten(connection);
        using var command = connection.CreateCommand();
        command.CommandText = Sql(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Hasten(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = Sql(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Hasten(DbConnection connection)
    {
        if (connection is SqliteConnection sqlite) sqlite.DefaultTimeout = Patience;
    }

    private string Sql(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly ? Reading : _writing;
}
