using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store.Facets;

/// <summary>
/// Keeps the facets and the index of texts for many projects at once. The triggers do it row by row, which for a hundred
/// thousand rows takes four times as long; they stand aside meanwhile, in the transaction that writes the rows.
/// </summary>
internal sealed class FacetBatch(DashboardDb db)
{
    /// <summary>From so many rows on the triggers are slower.</summary>
    public const int Worthwhile = 2_000;

    private const string OfProjects = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'Projects'";

    private const string Touch = "CREATE TEMP TABLE Touched (Id TEXT PRIMARY KEY) WITHOUT ROWID;";

    private static string Spread => string.Join(", ", FacetSql.Texts.Select(text => $"iif(p.{text} IS NULL, NULL, spread(p.{text}))"));

    /// <summary>As <see cref="FacetSql"/> takes one row out.</summary>
    private static readonly string Remove = $"""
        INSERT INTO ProjectSearch (ProjectSearch, rowid, {FacetSql.Searched})
            SELECT 'delete', k.Key, {Spread} FROM Touched JOIN ProjectKeys k USING (Id) JOIN Projects p USING (Id);
        UPDATE ProjectFacets SET Count = ProjectFacets.Count - gone.Count
            FROM (SELECT Facet, count(*) AS Count FROM Touched JOIN ProjectKeys USING (Id) GROUP BY Facet) AS gone WHERE gone.Facet = ProjectFacets.Facet;
        UPDATE ProjectFacetDates SET Count = ProjectFacetDates.Count - gone.Count
            FROM (SELECT Facet, StageAsOf, count(*) AS Count FROM Touched JOIN ProjectKeys USING (Id) GROUP BY 1, 2) AS gone
            WHERE (gone.Facet, gone.StageAsOf) = (ProjectFacetDates.Facet, ProjectFacetDates.StageAsOf);
        DELETE FROM ProjectKeys WHERE Id IN (SELECT Id FROM Touched);
        """;

    /// <summary>As <see cref="FacetSql"/> takes one row in.</summary>
    private static readonly string Add = $"""
        INSERT INTO ProjectFacets ({FacetSql.Key}, Count)
            SELECT {FacetSql.Values("")}, count(*) FROM Touched JOIN Projects USING (Id) WHERE true GROUP BY {FacetSql.Values("")}
            ON CONFLICT ({FacetSql.Key}) DO UPDATE SET Count = Count + excluded.Count;
        INSERT INTO ProjectKeys (Id, Facet, Section, Item, StageAsOf)
            SELECT p.Id, f.Facet, f.Section, f.Item, ifnull(p.StageAsOf, '') FROM Touched JOIN Projects p USING (Id) JOIN ProjectFacets f ON {FacetSql.Same("f.", "p.")};
        INSERT INTO ProjectFacetDates (Facet, StageAsOf, Count)
            SELECT Facet, StageAsOf, count(*) FROM Touched JOIN ProjectKeys USING (Id) WHERE true GROUP BY 1, 2
            ON CONFLICT (Facet, StageAsOf) DO UPDATE SET Count = Count + excluded.Count;
        INSERT INTO ProjectSearch (rowid, {FacetSql.Searched})
            SELECT k.Key, {Spread} FROM Touched JOIN ProjectKeys k USING (Id) JOIN Projects p USING (Id);
        DROP TABLE Touched;
        """;

    /// <summary>Changes nothing, and so tells who watches the table that it was written to.</summary>
    private const string Tell = "UPDATE Projects SET Id = Id WHERE rowid = (SELECT min(rowid) FROM Projects);";

    private List<(string Name, string Sql)> _triggers = [];

    /// <summary>Before the rows are written.</summary>
    public async Task BeginAsync(IEnumerable<string> ids, CancellationToken ct)
    {
        ((SqliteConnection)db.Database.GetDbConnection()).CreateFunction<string, string>("spread", NameSearch.Spread, isDeterministic: true);
        _triggers = await StoreSql.RowsAsync(db, OfProjects, [], row => (row.GetString(0), row.GetString(1)), ct);
        await StoreSql.ExecuteAsync(db, string.Concat(_triggers.Select(t => $"DROP TRIGGER \"{t.Name}\";")) + Touch, ct);
        await using var touch = StoreSql.Command(db, "INSERT INTO Touched VALUES ($id)");
        foreach (var id in ids)
        {
            StoreSql.Set(touch, "$id", id);
            await touch.ExecuteNonQueryAsync(ct);
        }

        await StoreSql.ExecuteAsync(db, Remove, ct);
    }

    /// <summary>When all rows are written.</summary>
    public Task EndAsync(CancellationToken ct) => StoreSql.ExecuteAsync(db, Add + string.Concat(_triggers.Select(t => t.Sql + ";")) + Tell, ct);
}
