using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store;

/// <summary>A store of the version before is brought up to date where it is.</summary>
public sealed class UpgradeTests : IDisposable
{
    private const string Before = "20261125162307_ProjectFacets";
    private const string BeforeParagraphs = "20261127203043_Submissions";

    private const string BeforeUnits = "20261127222930_Paragraphs";

    private readonly ScratchFolder _folder = new();

    [Fact]
    public async Task A_store_of_the_version_before_keeps_its_rows_and_goes_on_counting()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var db = new DashboardDb(new DbContextOptionsBuilder<DashboardDb>().UseSqlite($"Data Source={_folder.Of("old.db")};Pooling=False").Options);
        await db.GetService<IMigrator>().MigrateAsync(Before, ct);
        await db.Database.ExecuteSqlRawAsync("""
            INSERT INTO Reports (Id, TitleZh, TitleEn, OrganisationZh, OrganisationEn, Period, AsOf) VALUES ('old', '旧', 'Old', '旧', 'Old', '2018-H1', '2018-06-30');
            INSERT INTO Projects (Id, ReportId, Section, Also, NameZh, NameEn, Kind, TypeInferred, StageInferred, ParkInferred) VALUES ('whole', 'old', 1, '', '整体', 'Whole', 'project', 0, 0, 0);
            INSERT INTO Events (Id, ReportId, Section, Also, Date, TitleZh, TitleEn, Planned) VALUES ('day', 'old', 1, '', '2018-05-29', '日', 'Day', 0);
            """, ct);

        await db.Database.MigrateAsync(ct);
        await StoreTriggers.EnsureAsync(db, ct);
        await db.Database.ExecuteSqlRawAsync("""
            INSERT INTO Projects (Id, ReportId, Section, Also, NameZh, NameEn, Kind, TypeInferred, StageInferred, ParkInferred, ParentId) VALUES ('part', 'old', 1, '', '部分', 'Part', 'project', 0, 0, 0, 'whole');
            """, ct);

        Assert.Equal("2018-05-29", (await db.Events.SingleAsync(ct)).Date.ToString());
        Assert.Equal(2, await db.Database.SqlQueryRaw<int>("SELECT sum(Count) AS Value FROM ProjectFacets").SingleAsync(ct));
    }

    [Fact]
    public async Task A_store_that_knew_no_paragraphs_keeps_its_citations_and_takes_paragraphs()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var db = new DashboardDb(new DbContextOptionsBuilder<DashboardDb>().UseSqlite($"Data Source={_folder.Of("old.db")};Pooling=False").Options);
        await db.GetService<IMigrator>().MigrateAsync(BeforeParagraphs, ct);
        await db.Database.ExecuteSqlRawAsync("""
            INSERT INTO Reports (Id, TitleZh, TitleEn, OrganisationZh, OrganisationEn, Period, AsOf) VALUES ('old', '旧', 'Old', '旧', 'Old', '2018-H1', '2018-06-30');
            INSERT INTO Events (Id, ReportId, Section, Also, Date, TitleZh, TitleEn, Planned) VALUES ('day', 'old', 11, '', '2018-05-29', '日', 'Day', 0);
            """, ct);

        await db.Database.MigrateAsync(ct);
        var day = await db.Events.SingleAsync(ct);
        Assert.Equal("11", day.Place!.ToString());
        day.Paragraph = 2;
        await db.SaveChangesAsync(ct);

        Assert.Equal("11¶2", (await db.Events.AsNoTracking().SingleAsync(ct)).Place!.ToString());
    }

    [Fact]
    public async Task A_snapshot_that_knew_no_unit_was_printed_in_万元()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var db = new DashboardDb(new DbContextOptionsBuilder<DashboardDb>().UseSqlite($"Data Source={_folder.Of("old.db")};Pooling=False").Options);
        await db.GetService<IMigrator>().MigrateAsync(BeforeUnits, ct);
        await db.Database.ExecuteSqlRawAsync("""
            INSERT INTO Reports (Id, TitleZh, TitleEn, OrganisationZh, OrganisationEn, Period, AsOf) VALUES ('old', '旧', 'Old', '旧', 'Old', '2018-H1', '2018-06-30');
            INSERT INTO Budgets (Id, ReportId, Section, Also, FiscalYear, NameZh, NameEn, Status) VALUES ('funds', 'old', 18, '', 2018, '预算', 'Budget', 'executing');
            INSERT INTO BudgetSnapshots (Id, ReportId, Section, Also, BudgetId, AsOf, ActualFen) VALUES ('june', 'old', 18, '', 'funds', '2018-06-30', 81135000000);
            """, ct);

        await db.Database.MigrateAsync(ct);
        var june = await db.BudgetSnapshots.SingleAsync(ct);

        Assert.Equal((null, Figures.MoneyUnit.TenThousandYuan), (june.AmountUnit, june.PrintedIn));
        Assert.Equal(new(81134.5m, 81135.5m), june.ToExecution(2018)!.ActualInterval);
    }

    public void Dispose() => _folder.Dispose();
}
