using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Searching;

public sealed class ProjectHitsTests : StoreTest
{
    private const string Insert = "INSERT INTO Projects (Id, ReportId, Section, Also, NameZh, NameEn, Kind, TypeInferred, StageInferred, ParkInferred, NoteZh, ResponsibleZh) ";

    [Fact]
    public async Task A_project_is_found_by_its_note_and_its_unit_whoever_writes_them()
    {
        await Store.ExecuteAsync("UPDATE Projects SET NoteZh = '璀璨龙门阵', ResponsibleEn = 'Zebra Office' WHERE Id = 'health-valley'");
        Assert.Equal(["health-valley"], await FoundAsync("龙门阵"));
        Assert.Equal(["health-valley"], await FoundAsync("zebra 璀璨"));

        await Store.ExecuteAsync("UPDATE Projects SET NoteZh = NULL, ResponsibleEn = 'Yak Office' WHERE Id = 'health-valley'");
        Assert.Empty(await FoundAsync("龙门阵"));
        Assert.Empty(await FoundAsync("zebra"));
        Assert.Equal(["health-valley"], await FoundAsync("yak"));

        await Store.ExecuteAsync("DELETE FROM Projects WHERE Id = 'health-valley'");
        Assert.Empty(await FoundAsync("yak"));
    }

    [Fact]
    public async Task Those_whose_names_hold_it_come_first()
    {
        await Store.ExecuteAsync(Insert + "VALUES ('a', 'hdp-2018-h1', 3, '', '某项目', '', 'project', 0, 0, 0, '璀璨龙门', NULL), ('b', 'hdp-2018-h1', 3, '', '龙门中心', '', 'project', 0, 0, 0, '龙门', NULL)"
            .Replace("hdp-2018-h1", SqlRows.Of(Store, "SELECT Id FROM Reports")[0], StringComparison.Ordinal));

        Assert.Equal(["b", "a"], await FoundAsync("龙门"));
    }

    [Fact]
    public async Task A_name_is_still_looked_for_in_names_alone()
    {
        await Store.ExecuteAsync("UPDATE Projects SET NoteZh = '璀璨龙门阵' WHERE Id = 'health-valley'");
        var cube = await ProjectCube.ReadAsync(Store.Db, Ct);

        Assert.Equal(0, (await cube.HoldingAsync(Store.Db, new() { Text = "龙门阵" }, Ct)).Rows);
    }

    [Fact]
    public async Task More_than_are_shown_are_not_read()
    {
        var report = SqlRows.Of(Store, "SELECT Id FROM Reports")[0];
        await Store.ExecuteAsync($"{Insert}SELECT 'many-' || Position, '{report}', 3, '', '龙', '', 'project', 0, 0, 0, NULL, NULL FROM SearchPositions WHERE Position <= 1100");
        await using var db = Store.Db.Present();

        Assert.Equal(ProjectHits.Most + 1, (await ProjectHits.KeysAsync(db, SoughtText.Read("龙").Sought!, Ct)).Count);
    }

    [Fact]
    public async Task A_note_of_four_thousand_characters_is_found_by_its_end_and_forgotten()
    {
        await Store.ExecuteAsync($"UPDATE Projects SET NoteZh = '{new string('字', 3_998)}龙门' WHERE Id = 'health-valley'");
        Assert.Equal(["health-valley"], await FoundAsync("龙门"));

        await Store.ExecuteAsync("UPDATE Projects SET NoteZh = NULL WHERE Id = 'health-valley'");
        Assert.Empty(await FoundAsync("龙门"));
    }

    [Fact]
    public async Task A_store_of_the_version_before_finds_its_projects_by_their_notes()
    {
        using var folder = new ScratchFolder();
        await using var db = new DashboardDb(new DbContextOptionsBuilder<DashboardDb>().UseSqlite($"Data Source={folder.Of("old.db")};Pooling=False").Options);
        await db.GetService<IMigrator>().MigrateAsync("20261128011549_ProjectNames", Ct);
        await db.Database.ExecuteSqlRawAsync("""
            DROP TRIGGER IF EXISTS Projects_Counted; DROP TRIGGER IF EXISTS Projects_Uncounted; DROP TRIGGER IF EXISTS Projects_Recounted; DROP TABLE ProjectSearch;
            CREATE VIRTUAL TABLE ProjectSearch USING fts5(Zh, En, content='');
            INSERT INTO Reports (Id, TitleZh, TitleEn, OrganisationZh, OrganisationEn, Period, AsOf) VALUES ('old', '旧', 'Old', '旧', 'Old', '2018-H1', '2018-06-30');
            INSERT INTO Projects (Id, ReportId, Section, Also, NameZh, NameEn, Kind, TypeInferred, StageInferred, ParkInferred, NoteZh) VALUES ('one', 'old', 1, '', '整体', 'Whole', 'project', 0, 0, 0, '已出具初审意见');
            INSERT INTO ProjectFacets (ParkId, ParkInferred, PlaceId, Stage, StageInferred, Type, TypeInferred, FundId, ReportId, Section, Item, ResponsibleZh, ResponsibleEn, Count) VALUES ('', 0, '', '', 0, '', 0, '', 'old', 1, 0, '', '', 1);
            INSERT INTO ProjectKeys (Id, Facet, Section, Item, StageAsOf) VALUES ('one', 1, 1, 0, '');
            """, Ct);

        await db.Database.MigrateAsync(Ct);

        var keys = await ProjectHits.KeysAsync(db, SoughtText.Read("初审").Sought!, Ct);
        Assert.Equal("one", Assert.Single(await ProjectHits.RowsAsync(db, keys, Ct)).Id);
    }

    private async Task<IEnumerable<string>> FoundAsync(string typed)
    {
        await using var db = Store.Db.Present();
        return (await ProjectHits.RowsAsync(db, await ProjectHits.KeysAsync(db, SoughtText.Read(typed).Sought!, Ct), Ct)).Select(p => p.Id);
    }
}
