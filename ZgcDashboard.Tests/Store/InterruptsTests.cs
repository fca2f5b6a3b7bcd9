using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store;

/// <summary>A question ends when its asker leaves, though SQLite works where it is asked.</summary>
public sealed class InterruptsTests : StoreTest
{
    /// <summary>Of the asker, in the middle of the work: no clock.</summary>
    private const string Leaving = "WITH RECURSIVE n(x) AS (SELECT leave() UNION ALL SELECT x + 1 FROM n WHERE x < 300000000) SELECT count(*) AS Value FROM n";

    [Fact]
    public async Task A_question_whose_asker_leaves_is_interrupted()
    {
        using var asker = new CancellationTokenSource();
        await using var db = await LeftByAsync(asker);

        var fault = await Assert.ThrowsAsync<SqliteException>(() => db.Database.SqlQueryRaw<long>(Leaving).SingleAsync(asker.Token));
        Assert.Equal(Interrupts.Code, fault.SqliteErrorCode);
    }

    [Fact]
    public async Task The_next_who_gets_the_connection_is_not_interrupted()
    {
        using (var asker = new CancellationTokenSource())
        {
            await using var left = await LeftByAsync(asker);
            await asker.CancelAsync();
        }

        await using var db = Store.Db.Present();
        await db.Database.OpenConnectionAsync(Ct);
        Assert.Equal(100_000, await db.Database.SqlQueryRaw<long>("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 100000) SELECT count(*) AS Value FROM n").SingleAsync(Ct));
    }

    [Fact]
    public async Task A_statement_beside_the_model_is_interrupted_by_who_opened_the_connection()
    {
        using var asker = new CancellationTokenSource();
        await using var db = await LeftByAsync(asker);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Leaving;

        await Assert.ThrowsAsync<SqliteException>(() => command.ExecuteScalarAsync(asker.Token));
    }

    private async Task<DashboardDb> LeftByAsync(CancellationTokenSource asker)
    {
        var db = Store.Db.Present();
        await db.Database.OpenConnectionAsync(asker.Token);
        ((SqliteConnection)db.Database.GetDbConnection()).CreateFunction("leave", () =>
        {
            asker.Cancel();
            return 1L;
        });
        return db;
    }
}
