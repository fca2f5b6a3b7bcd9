using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store.Recording;

/// <summary>Copies of the store, taken and brought back while the server runs.</summary>
public sealed class Backups(StoreLocation location)
{
    /// <summary>A consistent copy, whoever writes meanwhile.</summary>
    /// <exception cref="BackupException">The file is there already.</exception>
    public async Task TakeAsync(string file, CancellationToken ct = default)
    {
        if (File.Exists(file)) throw new BackupException($"{file} is there already");
        await CopyAsync(location.ConnectionString, Connection(file, SqliteOpenMode.ReadWriteCreate), ct);
    }

    /// <summary>Puts the copy in the store's place, once it is known to be whole.</summary>
    /// <returns>How many entries its history has.</returns>
    /// <exception cref="BackupException">The file is no store, is damaged, or its history does not hold; the store is as it was.</exception>
    public async Task<int> BringBackAsync(string file, CancellationToken ct = default)
    {
        if (!File.Exists(file)) throw new BackupException($"{file} is not there");
        var entries = await VerifiedAsync(file, ct);
        await CopyAsync(Connection(file, SqliteOpenMode.ReadOnly), location.ConnectionString, ct);
        return entries;
    }

    private static async Task<int> VerifiedAsync(string file, CancellationToken ct)
    {
        try
        {
            await using var db = new DashboardDb(new DbContextOptionsBuilder<DashboardDb>().UseSqlite(Connection(file, SqliteOpenMode.ReadOnly)).Options);
            var whole = await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").FirstAsync(ct);
            if (whole != "ok") throw new BackupException($"{file} is damaged: {whole}");
            if ((await db.Database.GetPendingMigrationsAsync(ct)).Any()) throw new BackupException($"{file} is of an older version: start the program on a copy of it first");
            var report = await HistoryChain.VerifyAsync(db, ct);
            return report.BrokenAt is { } broken ? throw new BackupException($"the history of {file} does not hold from entry {broken} on") : report.Entries;
        }
        catch (SqliteException e)
        {
            throw new BackupException($"{file} is no store: {e.Message}");
        }
    }

    private static async Task CopyAsync(string from, string to, CancellationToken ct)
    {
        await using var source = new SqliteConnection(from);
        await using var target = new SqliteConnection(to);
        await source.OpenAsync(ct);
        await target.OpenAsync(ct);
        source.BackupDatabase(target);
    }

    private static string Connection(string file, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString();
}

/// <summary>A copy cannot be taken or brought back.</summary>
public sealed class BackupException(string reason) : Exception(reason);
