using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Facets;

public sealed class ProjectCubeTests : StoreTest
{
    private static readonly string Scanned = $"SELECT {FacetSql.Values("")}, count(*) FROM Projects GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13";

    private const string Counted = $"SELECT {FacetSql.Key}, Count FROM ProjectFacets WHERE Count <> 0";

    private const string Keyed = """
        SELECT f.ParkId, f.ParkInferred, f.PlaceId, f.Stage, f.StageInferred, f.Type, f.TypeInferred, f.FundId, f.ReportId, k.Section, k.Item, f.ResponsibleZh, f.ResponsibleEn, count(*)
        FROM ProjectKeys k JOIN ProjectFacets f USING (Facet) JOIN Projects USING (Id) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
        """;

    private const string DatesScanned = "SELECT k.Facet, ifnull(p.StageAsOf, ''), count(*) FROM Projects p JOIN ProjectKeys k USING (Id) GROUP BY 1, 2";

    private const string DatesCounted = "SELECT Facet, StageAsOf, Count FROM ProjectFacetDates WHERE Count <> 0";

    private static readonly string[] Edits =
    [
        "UPDATE Projects SET ResponsibleZh = iif({0} % 2 = 0, '中关村管委会、昌平区', NULL), ResponsibleEn = NULL WHERE rowid % 4 = {0} % 4",
        "UPDATE Projects SET Stage = 'on-hold' WHERE rowid % 7 = {0} % 7",
        "UPDATE Projects SET Stage = NULL, Type = 'carrier' WHERE rowid % 11 = {0} % 11",
        "UPDATE Projects SET ParkId = (SELECT Id FROM Parks WHERE SortOrder = 1 + {0} % 16) WHERE rowid % 5 = {0} % 5",
        "UPDATE Projects SET ParkId = NULL, Section = 1 + {0} % 28, Item = NULL WHERE rowid % 13 = {0} % 13",
        "UPDATE Projects SET FundId = (SELECT min(Id) FROM Funds), NoteZh = 'x{0}' WHERE rowid % 6 = {0} % 6",
        "UPDATE Projects SET StageAsOf = '2018-0' || (1 + {0} % 9) WHERE rowid % 4 = {0} % 4",
        "UPDATE Projects SET ParkInferred = {0} % 2, StageInferred = rowid % 2, TypeInferred = 1 - TypeInferred WHERE rowid % 3 = {0} % 3",
        "DELETE FROM Projects WHERE rowid % 17 = {0} % 17",
        "INSERT OR REPLACE INTO Projects SELECT * FROM Projects WHERE rowid % 9 = {0} % 9",
        "INSERT OR IGNORE INTO Projects SELECT * FROM Projects WHERE rowid % 3 = {0} % 3",
        "INSERT OR IGNORE INTO Projects (Id, ReportId, Section, Also, NameZh, NameEn, Kind, TypeInferred, StageInferred, ParkInferred) "
            + "SELECT 'new-' || {0}, Id, 3, '', '新', 'New', 'project', 0, 0, 0 FROM Reports",
        "INSERT INTO Projects SELECT * FROM Projects WHERE rowid % 8 = {0} % 8 ON CONFLICT (Id) DO UPDATE SET Stage = 'reserve'",
    ];

    [Fact]
    public void The_counts_are_those_of_a_scan_whatever_was_written() =>
        Prop.ForAll(Gen.ListOf(Gen.Zip(Gen.Elements(Edits), Gen.Choose(0, 100)), 6).ToArbitrary(), edits =>
        {
            using var connection = new SqliteConnection(Store.Location.ConnectionString);
            connection.Open();
            // As an SQL shell does, which keeps no row for the sake of its parts.
            using (var shell = connection.CreateCommand())
            {
                shell.CommandText = "PRAGMA foreign_keys = OFF";
                shell.ExecuteNonQuery();
            }

            using var transaction = connection.BeginTransaction();
            foreach (var (sql, number) in edits)
            {
                using var command = connection.CreateCommand();
                command.CommandText = string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, number);
                command.ExecuteNonQuery();
            }

            var scanned = SqlRows.Of(connection, Scanned);
            return scanned.Count > 0 && scanned.SequenceEqual(SqlRows.Of(connection, Counted)) && scanned.SequenceEqual(SqlRows.Of(connection, Keyed))
                && SqlRows.Of(connection, DatesScanned).SequenceEqual(SqlRows.Of(connection, DatesCounted));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_project_is_counted_again_once_its_parts_are_gone()
    {
        var before = await ProjectCube.ReadAsync(Store.Db, Ct);
        await Store.ExecuteAsync("UPDATE Projects SET ParentId = NULL WHERE ParentId = 'life-park-upgrade'");
        var after = await ProjectCube.ReadAsync(Store.Db, Ct);

        Assert.Equal((before.Rows, before.Total + 1), (after.Rows, after.Total));
    }

    [Fact]
    public async Task What_is_found_by_a_name_is_counted_by_its_parts_too()
    {
        var found = await (await ProjectCube.ReadAsync(Store.Db, Ct)).HoldingAsync(Store.Db, new() { Text = "生命" }, Ct);

        Assert.Equal((3, 2), (found.Rows, found.Total));
    }

    [Fact]
    public async Task Statements_that_stand_are_counted_as_they_come_go_and_are_withdrawn()
    {
        await Store.ExecuteAsync("UPDATE Statements SET WithdrawnByEntryId = 1 WHERE Id % 3 = 0; DELETE FROM Statements WHERE Id % 5 = 0; UPDATE Statements SET WithdrawnByEntryId = NULL WHERE Id % 2 = 0");
        await using var connection = new SqliteConnection(Store.Location.ConnectionString);
        await connection.OpenAsync(Ct);

        Assert.Equal(SqlRows.Of(connection, "SELECT count(*) FROM Statements WHERE WithdrawnByEntryId IS NULL"), SqlRows.Of(connection, "SELECT Count FROM StandingStatements"));
    }
}
