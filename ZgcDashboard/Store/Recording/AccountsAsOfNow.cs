using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Store.Recording;

/// <summary>
/// A copy brings the data back, not the rights: accounts, their passwords and roles, their sessions, their settings and
/// what was written of them stay as they are now, so that a restore revives nothing that was taken away since. Where the
/// store cannot be read, or has no account, the copy's accounts stay and all of their sessions end.
/// </summary>
internal static class AccountsAsOfNow
{
    private const string Tables = """
        SELECT r.name FROM main.sqlite_master r JOIN now.sqlite_master n ON n.name = r.name AND n.type = 'table'
        WHERE r.type = 'table' AND (r.name LIKE 'AspNet%' OR r.name IN ('Sessions', 'Audit', 'SavedViews', 'SeenEntries'))
        """;

    private const string HasSessions = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'Sessions'";

    /// <param name="db">On the copy.</param>
    /// <param name="store">The store that is there.</param>
    /// <param name="readable">Whether it can be read.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task CarryOverAsync(DashboardDb db, string store, bool readable, CancellationToken ct)
    {
        if (readable)
        {
            await using var attach = StoreSql.Command(db, "PRAGMA foreign_keys=OFF; ATTACH $store AS now");
            StoreSql.Set(attach, "$store", store);
            await attach.ExecuteNonQueryAsync(ct);
            var tables = await StoreSql.RowsAsync(db, Tables, [], row => row.GetString(0), ct);
            var any = tables.Contains("AspNetUsers")
                && (await StoreSql.RowsAsync(db, "SELECT 1 FROM now.AspNetUsers LIMIT 1", [], row => row.GetInt32(0), ct)).Count > 0;
            if (any)
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                foreach (var table in tables) await TakeAsync(db, table, ct);
                await transaction.CommitAsync(ct);
            }

            await StoreSql.ExecuteAsync(db, "DETACH now; PRAGMA foreign_keys=ON", ct);
            if (any) return;
        }

        await StoreSql.ExecuteAsync(db, "UPDATE AspNetUsers SET SecurityStamp = hex(randomblob(20))", ct);
        if ((await StoreSql.RowsAsync(db, HasSessions, [], row => row.GetInt32(0), ct)).Count > 0)
            await StoreSql.ExecuteAsync(db, "DELETE FROM Sessions", ct);
    }

    private static async Task TakeAsync(DashboardDb db, string table, CancellationToken ct)
    {
        var columns = await StoreSql.RowsAsync(db,
            $"SELECT name FROM pragma_table_info('{table}', 'main') WHERE name IN (SELECT name FROM pragma_table_info('{table}', 'now'))",
                [], row => $"\"{row.GetString(0)}\"", ct);
        var list = string.Join(", ", columns);
        await StoreSql.ExecuteAsync(db,
            $"DELETE FROM main.\"{table}\"; INSERT INTO main.\"{table}\" ({list}) SELECT {list} FROM now.\"{table}\"", ct);
    }
}
