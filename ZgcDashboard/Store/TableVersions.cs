using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store;

/// <summary>
/// A number for each table, which triggers replace by another one with every change of a row, whoever makes it. It says
/// what a commit touched. Random, so that a store that was restored never shows a number that stood for other rows.
/// </summary>
public static class TableVersions
{
    private const string Table = "CREATE TABLE IF NOT EXISTS TableVersions (Id INTEGER PRIMARY KEY, Name TEXT NOT NULL UNIQUE, Version INTEGER NOT NULL)";

    /// <summary>What SQLite keeps beside the rows of a table changes with them and needs no number of its own.</summary>
    private static readonly IReadOnlyDictionary<string, string> Beside = new Dictionary<string, string>
    {
        ["ProjectFacets"] = "Projects",
        ["ProjectFacetDates"] = "Projects",
        ["ProjectKeys"] = "Projects",
        ["ProjectSearch"] = "Projects",
        ["HistoryTexts"] = "History",
        ["HistorySearch"] = "History",
        ["HistoryKinds"] = "History",
    };

    /// <summary>The tables that hold rows of their own, and have not all three triggers: not the shadows of a virtual table, nor what EF Core and SQLite keep for themselves.</summary>
    private const string Lacking = """
        SELECT name AS Value FROM sqlite_master t
        WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name NOT LIKE '~_~_EF%' ESCAPE '~' AND sql NOT LIKE 'CREATE VIRTUAL%'
          AND NOT EXISTS (SELECT 1 FROM sqlite_master v WHERE v.type = 'table' AND v.sql LIKE 'CREATE VIRTUAL%' AND t.name LIKE v.name || '~_%' ESCAPE '~')
          AND 3 > (SELECT count(*) FROM sqlite_master x WHERE x.type = 'trigger' AND x.tbl_name = t.name AND x.name LIKE 'Version of %')
        """;

    /// <summary>
    /// Tables that grow by a row with each row of another table: a trigger costs 4 µs, and three of them would be more
    /// than a tenth of an import. What reads them is asked again after any change.
    /// </summary>
    internal static IReadOnlySet<string> Unnumbered { get; } =
        new HashSet<string>(Beside.Keys) { nameof(TableVersions), "Statements", "StandingStatements", "Changes", "SearchPositions" };

    /// <summary>Tables that no shared answer reads: a change of theirs alone is nobody's news.</summary>
    internal static IReadOnlySet<string> Aside { get; } = new HashSet<string> { "Audit", "Sessions", "SavedViews", "SeenEntries" };

    /// <summary>Whether what changed between two readings lies in <see cref="Aside"/>, all of it.</summary>
    public static bool OnlyAside(IReadOnlyDictionary<string, long>? before, IReadOnlyDictionary<string, long>? after)
    {
        if (before is null || after is null || before.Count != after.Count) return false;
        var changed = after.Where(table => !before.TryGetValue(table.Key, out var version) || version != table.Value).Select(table => table.Key).ToList();
        return changed.Count > 0 && changed.TrueForAll(Aside.Contains);
    }

    /// <summary>Sees to it that every table has its number and its triggers. Not a migration: one that rebuilds a table would drop them.</summary>
    internal static async Task EnsureAsync(DashboardDb db, CancellationToken ct)
    {
        var lacking = (await db.Database.SqlQueryRaw<string>(Lacking).ToListAsync(ct)).Where(t => !Unnumbered.Contains(t)).ToList();
        if (lacking.Count == 0) return;
        await db.Database.ExecuteSqlRawAsync(Table, ct);
        foreach (var table in lacking)
        {
            await db.Database.ExecuteSqlAsync($"INSERT OR IGNORE INTO TableVersions (Name, Version) VALUES ({table}, random())", ct);
            var id = await db.Database.SqlQuery<long>($"SELECT Id AS Value FROM TableVersions WHERE Name = {table}").SingleAsync(ct);
            var triggers = string.Concat(((string[])["INSERT", "UPDATE", "DELETE"]).Select(change => Trigger(table, id, change)));
            await db.Database.ExecuteSqlRawAsync(triggers, ct);
        }
    }

    /// <returns>Null where the store has none: one of an older program that was restored.</returns>
    public static async Task<IReadOnlyDictionary<string, long>?> ReadAsync(SqliteConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1 FROM sqlite_master WHERE name = 'TableVersions'";
        if (await command.ExecuteScalarAsync(ct) is null) return null;
        command.CommandText = "SELECT Name, Version FROM TableVersions";
        var versions = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        await using (var reader = await command.ExecuteReaderAsync(ct))
            while (await reader.ReadAsync(ct)) versions[reader.GetString(0)] = reader.GetInt64(1);
        foreach (var (kept, table) in Beside)
            if (versions.TryGetValue(table, out var version)) versions[kept] = version;
        return versions;
    }

    private static string Trigger(string table, long id, string change) =>
        $"CREATE TRIGGER IF NOT EXISTS \"Version of {table} {change}\" AFTER {change} ON \"{table}\" BEGIN UPDATE TableVersions SET Version = random() WHERE Id = {id}; END;\n";
}
