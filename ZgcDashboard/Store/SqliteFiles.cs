using Microsoft.Data.Sqlite;

namespace ZgcDashboard.Store;

/// <summary>A SQLite store as files.</summary>
internal static class SqliteFiles
{
    private static readonly string[] Beside = ["-wal", "-shm", "-journal"];

    public static string Connection(string file, SqliteOpenMode mode) => new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString();

    /// <summary>A consistent copy into a file that is there, whoever writes meanwhile. In one transaction: who dies meanwhile leaves what was.</summary>
    public static async Task CopyAsync(string from, string to, CancellationToken ct)
    {
        await using var source = new SqliteConnection(Connection(from, SqliteOpenMode.ReadOnly));
        await using var target = new SqliteConnection(Connection(to, SqliteOpenMode.ReadWrite));
        await source.OpenAsync(ct);
        await target.OpenAsync(ct);
        source.BackupDatabase(target);
    }

    /// <summary>The file as it is, with what SQLite has not yet written into it.</summary>
    public static void CopyRaw(string from, string to)
    {
        foreach (var suffix in Beside.Append("").Where(suffix => File.Exists(from + suffix))) File.Copy(from + suffix, to + suffix);
    }

    /// <summary>One rename: there is the old file or the new one. What SQLite had still to write into the old one must not go into the new one.</summary>
    public static void Replace(string file, string by)
    {
        foreach (var suffix in Beside) File.Delete(file + suffix);
        File.Move(by, file, overwrite: true);
    }

    public static void Remove(string file)
    {
        foreach (var suffix in Beside.Append("")) File.Delete(file + suffix);
    }
}
