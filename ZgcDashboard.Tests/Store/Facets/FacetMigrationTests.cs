using Microsoft.EntityFrameworkCore.Migrations.Operations;
using ZgcDashboard.Store.Migrations;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Facets;

/// <summary>A store of the version before, whose facets knew neither dates nor what was inferred, is counted anew.</summary>
public sealed class FacetMigrationTests : StoreTest
{
    private const string Before = """
        CREATE TABLE ProjectFacets (
            Facet INTEGER PRIMARY KEY, ParkId TEXT NOT NULL, PlaceId TEXT NOT NULL, Stage TEXT NOT NULL, Type TEXT NOT NULL, FundId TEXT NOT NULL,
            ReportId TEXT NOT NULL, Section INTEGER NOT NULL, Item INTEGER NOT NULL, Count INTEGER NOT NULL);
        CREATE UNIQUE INDEX IX_ProjectFacets ON ProjectFacets (ParkId, PlaceId, Stage, Type, FundId, ReportId, Section, Item);
        CREATE TABLE ProjectKeys (
            Key INTEGER PRIMARY KEY AUTOINCREMENT, Id TEXT NOT NULL UNIQUE, Facet INTEGER NOT NULL, Section INTEGER NOT NULL, Item INTEGER NOT NULL);
        CREATE VIRTUAL TABLE ProjectSearch USING fts5(Zh, En, content='', tokenize="unicode61 remove_diacritics 0 categories 'L* N* P* S* M* Co'");
        CREATE TABLE SearchPositions (Position INTEGER PRIMARY KEY);
        CREATE TABLE StandingStatements (One INTEGER PRIMARY KEY CHECK (One = 1), Count INTEGER NOT NULL);
        CREATE TRIGGER Projects_Counted AFTER INSERT ON Projects BEGIN DELETE FROM ProjectKeys WHERE Id = NEW.Id; END;
        """;

    [Fact]
    public async Task Its_projects_are_counted_and_found_as_those_of_a_new_store()
    {
        string[] kept =
        [
            $"SELECT {FacetSql.Key}, Count FROM ProjectFacets WHERE Count <> 0", "SELECT Id, Section, Item, StageAsOf FROM ProjectKeys",
            "SELECT StageAsOf, sum(Count) FROM ProjectFacetDates GROUP BY 1", "SELECT Count FROM StandingStatements",
            "SELECT k.Id FROM ProjectSearch s JOIN ProjectKeys k ON k.Key = s.rowid WHERE ProjectSearch MATCH '\"健 康\"'",
        ];
        var fresh = kept.Select(sql => SqlRows.Of(Store, sql)).ToList();
        await Store.ExecuteAsync(FacetSql.Drop + Before);

        foreach (var sql in new InferredFacets().UpOperations.OfType<SqlOperation>()) await Store.ExecuteAsync(sql.Sql);

        Assert.All(fresh, rows => Assert.NotEmpty(rows));
        Assert.Equal(fresh, kept.Select(sql => SqlRows.Of(Store, sql)));
        await Store.ExecuteAsync("UPDATE Projects SET StageInferred = 1 - StageInferred, StageAsOf = '2018-07' WHERE Id = 'health-valley'");
        Assert.Equal(["2018-07|1"], SqlRows.Of(Store, "SELECT StageAsOf, sum(Count) FROM ProjectFacetDates WHERE StageAsOf = '2018-07' GROUP BY 1"));
    }
}
