using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Generating;

public sealed class GeneratorTests : StoreTest
{
    private const int Projects = 200;

    private static readonly string[] Tables =
    [
        "SELECT * FROM Projects ORDER BY Id", "SELECT Attribute, SubjectId, Value, AsOf, ReportId, Section, Item FROM Statements ORDER BY Id",
        "SELECT * FROM Parks ORDER BY Id", "SELECT * FROM Funds ORDER BY Id", "SELECT * FROM FundSteps ORDER BY Id",
    ];

    [Fact]
    public async Task The_same_seed_gives_the_same_rows_and_another_seed_others()
    {
        await using var other = await SeededStore.CreateAsync();
        await GenerateAsync(Store, 7);
        await GenerateAsync(other, 7);
        Assert.Equal(await HashAsync(Store), await HashAsync(other));

        await new Generator(other.Db, TimeProvider.System).GenerateAsync(Projects, 178, 8, replace: true, Ct);
        Assert.NotEqual(await HashAsync(Store), await HashAsync(other));
    }

    [Fact]
    public async Task What_is_generated_is_marked_and_nothing_that_was_reported_is_touched()
    {
        await using var fresh = await SeededStore.CreateAsync();
        await GenerateAsync(Store, 1);
        await using var db = Store.Db.Present();
        var generated = await db.Projects.Where(p => p.ReportId == Synthetic.Report).ToListAsync(Ct);

        Assert.Equal(Projects, generated.Count);
        Assert.All(generated, p => Assert.StartsWith(Synthetic.Prefix, p.Id, StringComparison.Ordinal));
        Assert.All(generated, p => Assert.InRange(p.NameZh.Length, 8, 30));
        Assert.Equal(await IdsAsync(fresh), await IdsAsync(Store));
        Assert.Equal(0, await db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM pragma_foreign_key_check").SingleAsync(Ct));
    }

    [Fact]
    public async Task A_projects_stage_is_the_last_that_was_stated()
    {
        await GenerateAsync(Store, 1);
        await using var db = Store.Db.Present();
        var last = (await db.Statements.Where(s => s.Attribute == StatedAttribute.ProjectStage).ToListAsync(Ct)).GroupBy(s => s.SubjectId).ToDictionary(g => g.Key, g => g.MaxBy(s => s.Id)!);

        Assert.Contains(last, s => s.Value.AsOf is not null);
        Assert.All(await db.Projects.ToListAsync(Ct), p => Assert.Equal(
            (p.Stage, p.StageAsOf), last.TryGetValue(p.Id, out var said) ? (Figures.Word.Parse<ProjectStage>(said.Value), said.AsOf) : (null, null)));
    }

    [Fact]
    public async Task A_store_that_holds_synthetic_rows_is_refused_unless_they_are_to_be_replaced()
    {
        await GenerateAsync(Store, 1);
        await Assert.ThrowsAsync<GeneratingRefusedException>(() => GenerateAsync(Store, 2));
        await new Generator(Store.Db, TimeProvider.System).GenerateAsync(50, 16, 2, replace: true, Ct);

        await using var db = Store.Db.Present();
        Assert.Equal(50, await db.Projects.CountAsync(p => p.ReportId == Synthetic.Report, Ct));
        Assert.Equal(16, await db.Parks.CountAsync(Ct));
    }

    [Fact]
    public async Task The_history_holds_and_a_reported_row_that_was_changed_by_other_ways_is_still_named()
    {
        await GenerateAsync(Store, 1);
        await Store.ExecuteAsync("UPDATE Projects SET Stage = 'reserve' WHERE Id = 'synthetic-0000001'");
        await Store.ExecuteAsync("UPDATE Projects SET NameZh = '改' WHERE Id = 'health-valley'");
        await using var db = Store.Db.Present();
        var report = await HistoryChain.VerifyAsync(db, Ct);

        Assert.Null(report.BrokenAt);
        Assert.Equal(["projects/health-valley", "synthetic projects"], report.Outside);
    }

    [Fact]
    public async Task What_SQLite_keeps_beside_the_projects_goes_on_after_a_generation()
    {
        async Task<List<string>> SchemaAsync()
        {
            await using var db = Store.Db.Present();
            return await db.Database.SqlQueryRaw<string>("SELECT type || name || ifnull(sql, '') AS Value FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1").ToListAsync(Ct);
        }

        var before = await SchemaAsync();
        await GenerateAsync(Store, 1);
        Assert.Equal(before, await SchemaAsync());
    }

    private static Task<int> GenerateAsync(SeededStore store, ulong seed) => new Generator(store.Db, TimeProvider.System).GenerateAsync(Projects, 178, seed, replace: false, Ct);

    private static async Task<List<string>> IdsAsync(SeededStore store)
    {
        await using var db = store.Db.Present();
        return await db.Projects.Where(p => p.ReportId != Synthetic.Report).OrderBy(p => p.Id).Select(p => p.Id + p.NameZh + p.Stage).ToListAsync(Ct);
    }

    private static async Task<string> HashAsync(SeededStore store)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var connection = new SqliteConnection(store.Location.ConnectionString);
        await connection.OpenAsync(Ct);
        foreach (var sql in Tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync(Ct);
            while (await reader.ReadAsync(Ct))
                hash.AppendData(Encoding.UTF8.GetBytes(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue))));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
