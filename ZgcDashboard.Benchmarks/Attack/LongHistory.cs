using System.Globalization;
using Microsoft.Data.Sqlite;
using ZgcDashboard.Store;

namespace ZgcDashboard.Benchmarks.Attack;

/// <summary>A store with synthetic projects and a history of many changes, as after years of imports.</summary>
internal static class LongHistory
{
    private const int ChangesOfEntry = 1_000;

    private const string Entries =
        "INSERT INTO History (AtUtc, \"By\", Origin, Why, Hash) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $entries) SELECT '2026-01-01 00:00:00', '测试' || (i % 20), 'import', '第' || i || '期台账', '' FROM n";

    private const string Changes = """
        INSERT INTO Changes (EntryId, Kind, RowId, "After")
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < $changes - 1)
        SELECT $first + i / $together, 'projects', 'made-' || i, '{"id":"made-' || i || '","name_zh":"测试项目' || i || '","stage":"reserve","responsible_zh":"责任单位' || (i % 97) || '","note_zh":"第' || i || '项的进展说明，比一般的略长一些"}' FROM n
        """;

    /// <summary>
    /// Copies the synthetic store, writes the changes beside the program, and lets the program bring it up to date as after an upgrade.
    /// </summary>
    /// <returns>How long the program took for that.</returns>
    public static async Task<TimeSpan> MakeAsync(string file, int projects, int changes)
    {
        File.Copy(await SyntheticStores.OfAsync(projects), file);
        await using (var services = SyntheticStores.Services(file)) await services.PrepareStoreAsync();
        await using (var connection = new SqliteConnection($"Data Source={file}"))
        {
            await connection.OpenAsync();
            var first = Convert.ToInt64(await RunAsync(connection, "SELECT max(Id) + 1 FROM History"), CultureInfo.InvariantCulture);
            await RunAsync(connection, Entries, ("$entries", changes / ChangesOfEntry));
            await RunAsync(connection, Changes, ("$first", first), ("$together", ChangesOfEntry), ("$changes", changes));
        }

        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        await using (var services = SyntheticStores.Services(file)) await services.PrepareStoreAsync();
        SqliteConnection.ClearAllPools();
        return System.Diagnostics.Stopwatch.GetElapsedTime(began);
    }

    private static async Task<object?> RunAsync(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return await command.ExecuteScalarAsync();
    }
}
