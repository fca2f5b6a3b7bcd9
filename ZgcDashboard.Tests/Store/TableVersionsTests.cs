using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store;

public sealed class TableVersionsTests : StoreTest
{
    [Theory]
    [InlineData("INSERT INTO Flaws (Id, Kind, TextZh, TextEn, ReportId, Section, Item, Also) SELECT 'copy', Kind, TextZh, TextEn, ReportId, Section, Item, Also FROM Flaws LIMIT 1")]
    [InlineData("UPDATE Flaws SET TextZh = TextZh WHERE Id = (SELECT min(Id) FROM Flaws)")]
    [InlineData("DELETE FROM Flaws WHERE Id = (SELECT min(Id) FROM Flaws)")]
    public async Task Whoever_changes_a_row_changes_the_number_of_its_table_and_of_no_other(string sql)
    {
        var before = await ReadAsync();

        await Store.ExecuteAsync(sql);

        Assert.Equal(["Flaws"], (await ReadAsync()).Where(v => before[v.Key] != v.Value).Select(v => v.Key));
    }

    [Fact]
    public async Task Every_table_of_the_model_has_its_number_but_those_that_grow_with_another()
    {
        await using var db = Store.Db.Present();
        var tables = db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Where(t => !TableVersions.Unnumbered.Contains(t)).ToHashSet();

        Assert.Subset((await ReadAsync()).Keys.ToHashSet(), tables);
    }

    [Fact]
    public async Task A_table_that_was_rebuilt_gets_its_triggers_back_at_the_next_start()
    {
        await Store.ExecuteAsync("CREATE TABLE Copy AS SELECT * FROM Flaws; DROP TABLE Flaws; ALTER TABLE Copy RENAME TO Flaws");
        await using (var db = Store.Db.Present()) await TableVersions.EnsureAsync(db, Ct);
        var before = await ReadAsync();

        await Store.ExecuteAsync("DELETE FROM Flaws");

        Assert.NotEqual(before["Flaws"], (await ReadAsync())["Flaws"]);
    }

    [Fact]
    public async Task A_commit_of_this_process_is_told_at_once()
    {
        var told = 0;
        Store.Commits.Committed += () => told++;
        await using var db = Store.Db.Present();
        (await db.Parks.FirstAsync(Ct)).NameZh += "*";

        await db.SaveChangesAsync(Ct);

        Assert.NotEqual(0, told);
    }

    [Fact]
    public void A_query_tells_the_tables_that_it_reads() => Assert.Equal(
        ["Projects", "Parks", "ProjectSearch", "Funds"],
        TablesRead.In("""
            SELECT count(*) FROM "Projects" AS "p" LEFT JOIN Parks ON 1 JOIN (SELECT 1) AS s
            WHERE "p"."Id" IN (SELECT rowid FROM ProjectSearch WHERE x) AND EXISTS (SELECT 1 FROM [Funds]) AND x IN (SELECT value FROM json_each(@ids))
            """));

    private async Task<IReadOnlyDictionary<string, long>> ReadAsync()
    {
        await using var connection = new SqliteConnection(Store.Location.ConnectionString);
        await connection.OpenAsync(Ct);
        return (await TableVersions.ReadAsync(connection, Ct))!;
    }
}
