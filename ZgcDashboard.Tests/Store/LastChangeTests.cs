using ZgcDashboard.Store.Facets;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store;

public sealed class LastChangeTests : StoreTest
{
    [Fact]
    public async Task A_row_tells_its_latest_entry_and_one_that_none_tells_of_has_none()
    {
        await Store.ExecuteAsync("""
            INSERT INTO History (AtUtc, "By", Origin, Why, Hash) VALUES ('2018-07-05 08:00:00', '王五', 'page', 'July', '');
            INSERT INTO Changes (EntryId, Kind, RowId, Before, After) VALUES ((SELECT max(Id) FROM History), 'projects', 'benz-electric', '{}', '{}');
            INSERT INTO Changes (EntryId, Kind, RowId, Before, After) VALUES ((SELECT max(Id) FROM History), 'figures', 'health-valley', '{}', '{}');
            """);
        await using var db = Store.Db.Present();
        var changes = await LastChange.OfAsync(db, "projects", ["benz-electric", "health-valley", "no-such-row"], Ct);

        Assert.Equal(("王五", new DateTime(2018, 7, 5, 8, 0, 0, DateTimeKind.Utc)), (changes["benz-electric"].By, changes["benz-electric"].AtUtc));
        Assert.Equal((1, "seeding"), (changes["health-valley"].Entry, changes["health-valley"].By));
        Assert.Equal(DateTimeKind.Utc, changes["health-valley"].AtUtc.Kind);
        Assert.Equal(2, changes.Count);
    }

    [Fact]
    public void Nothing_is_scanned_or_sorted_for_it()
    {
        var plan = string.Join('\n', SqlRows.Of(Store, "EXPLAIN QUERY PLAN " + LastChange.Sql.Replace("$ids", "'[\"a\"]'", StringComparison.Ordinal)
            .Replace("$kind", "'projects'", StringComparison.Ordinal)));

        Assert.Contains("SEARCH c USING INDEX IX_Changes_Kind_RowId (Kind=? AND RowId=?)", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN h", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN c", plan, StringComparison.Ordinal);
    }
}
