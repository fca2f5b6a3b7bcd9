using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store;

/// <summary>A store of an older version opens, and goes on as it was.</summary>
public sealed class OldStoreTests : StoreTest
{
    private const string BeforeSubmissions = "20261125162307_ProjectFacets";

    private const string Rows = """
        INSERT INTO Reports (Id, TitleZh, TitleEn, OrganisationZh, OrganisationEn, Period, AsOf) VALUES ('r', '报告', 'Report', '委', 'Committee', '2018-H1', '2018-06-30');
        INSERT INTO Projects (Id, NameZh, NameEn, Kind, TypeInferred, StageInferred, ParkInferred, ReportId, Section, Item, Also) VALUES ('old', '旧项目', 'Old', 'project', 0, 0, 0, 'r', 5, 1, '16');
        """;

    [Fact]
    public async Task Rows_from_before_files_were_cited_go_on_citing_their_section_and_are_counted_with_new_ones()
    {
        using var folder = new ScratchFolder();
        await using var db = new DashboardDb(new DbContextOptionsBuilder<DashboardDb>().UseSqlite($"Data Source={folder.Of("old.db")};Pooling=False").Options);
        await db.GetService<IMigrator>().MigrateAsync(BeforeSubmissions, Ct);
        await db.Database.ExecuteSqlRawAsync(Rows, Ct);
        await db.Database.MigrateAsync(Ct);
        await StoreTriggers.EnsureAsync(db, Ct);

        Assert.Equal([new ReportPlace("r", 5, 1), new ReportPlace("r", 16, null)], (await db.Projects.SingleAsync(Ct)).Citations.Cast<ReportPlace>());
        db.Add(new Project { Id = "new", NameZh = "新项目", NameEn = "", Kind = ProjectKind.Project });
        await db.SaveChangesAsync(Ct);
        await db.Database.ExecuteSqlRawAsync("UPDATE Projects SET Stage = 'operating' WHERE Id = 'old'", Ct);

        var facets = await StoreSql.RowsAsync(db, "SELECT Section, Stage, Count FROM ProjectFacets WHERE Count > 0 ORDER BY Section", [], row => (row.GetInt32(0), row.GetString(1), row.GetInt32(2)), Ct);
        Assert.Equal([(5, "operating", 1), (FacetSql.NoSection, "", 1)], facets);
        Assert.Equal("new", Assert.Single(await StoreSql.RowsAsync(db, "SELECT p.Id FROM ProjectSearch s JOIN ProjectKeys k ON k.Key = s.rowid JOIN Projects p ON p.Id = k.Id WHERE ProjectSearch MATCH '\"新 项 目\"'", [], row => row.GetString(0), Ct)));
    }
}
