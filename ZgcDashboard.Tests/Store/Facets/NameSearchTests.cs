using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Facets;

public sealed class NameSearchTests : StoreTest
{
    private static readonly string[] Names =
        ["中关村健康谷", "Health Valley (Phase 2)", "5G创新平台", "A座", "R&D园", "量子信息 中心", "100%节能", "中关村“双创”示范_基地", "😀园"];

    [Theory]
    [InlineData("健康", true)]
    [InlineData("谷", true)]
    [InlineData("健谷", false)]
    [InlineData("valley", true)]
    [InlineData("VAL", true)]
    [InlineData("alley", false)]
    [InlineData("health valley (ph", true)]
    [InlineData("v", false)]
    [InlineData("2", true)]
    public async Task A_text_is_found_where_its_characters_stand_in_a_row_and_a_word_from_its_beginning_on(string text, bool found)
    {
        await Store.ExecuteAsync("UPDATE Projects SET NameZh = '中关村健康谷', NameEn = 'Health Valley (Phase 2)' WHERE Id = 'health-valley'");
        Assert.Equal(found, (await FoundAsync(text)).Contains("health-valley"));
    }

    [Fact]
    public async Task The_store_finds_the_names_that_hold_the_text()
    {
        var ids = await IdsAsync("SELECT Id FROM Projects ORDER BY Id");
        for (var i = 0; i < Names.Length; i++)
            await Store.ExecuteAsync($"UPDATE Projects SET NameZh = '{Names[i]}', NameEn = '{Names[^(i + 1)]}' WHERE Id = '{ids[i]}'");
        var part = from name in Gen.Elements(Names) from at in Gen.Choose(0, name.Length - 1) from length in Gen.Choose(1, 6) select name.Substring(at, Math.Min(length, name.Length - at));

        Prop.ForAll(part.Where(p => !p.Any(char.IsSurrogate)).ToArbitrary(), text =>
        {
            var found = FoundAsync(text).GetAwaiter().GetResult();
            return Enumerable.Range(0, Names.Length).All(i => found.Contains(ids[i]) == (NameSearch.Holds(Names[i], text) || NameSearch.Holds(Names[^(i + 1)], text)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task Whoever_changes_a_name_it_is_found_by_its_new_and_not_by_its_old_one()
    {
        await Store.ExecuteAsync("UPDATE Projects SET NameZh = '璀璨龙门阵' WHERE Id = 'health-valley'");
        Assert.Equal(["health-valley"], await FoundAsync("龙门"));

        await Store.ExecuteAsync("UPDATE Projects SET Id = 'moved', NameZh = '璀璨凤凰台' WHERE Id = 'health-valley'");
        Assert.Empty(await FoundAsync("龙门"));
        Assert.Equal(["moved"], await FoundAsync("凤凰"));

        await Store.ExecuteAsync("REPLACE INTO Projects SELECT * FROM Projects WHERE Id = 'moved'");
        Assert.Equal(["moved"], await FoundAsync("凤凰"));

        await Store.ExecuteAsync("VACUUM");
        Assert.Equal(["moved"], await FoundAsync("凤凰"));

        await Store.ExecuteAsync("DELETE FROM Projects WHERE Id = 'moved'");
        Assert.Empty(await FoundAsync("凤凰"));
    }

    [Fact]
    public void A_text_without_anything_to_look_for_asks_nothing() => Assert.Null(NameSearch.Query(" 　"));

    private Task<List<string>> FoundAsync(string text) => NameSearch.Query(text) is not { } query ? Task.FromResult(new List<string>()) : IdsAsync(
        $"SELECT Id FROM ProjectKeys WHERE Key IN (SELECT rowid FROM ProjectSearch WHERE ProjectSearch MATCH '{{Zh En}} : {query.Replace("'", "''", StringComparison.Ordinal)}')");

    private async Task<List<string>> IdsAsync(string sql)
    {
        await using var connection = new SqliteConnection(Store.Location.ConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var ids = new List<string>();
        while (await reader.ReadAsync(Ct)) ids.Add(reader.GetString(0));
        return ids;
    }
}
