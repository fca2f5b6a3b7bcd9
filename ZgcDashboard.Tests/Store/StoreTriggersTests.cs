using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store;

/// <summary>What triggers keep is right after a migration that dropped them.</summary>
public sealed class StoreTriggersTests : StoreTest
{
    private const string Triggers = "SELECT name || sql FROM sqlite_master WHERE type = 'trigger'";
    private const string Keys = "SELECT max(Key) FROM ProjectKeys";
    private static readonly string[] Kept =
    [
        "SELECT ParkId, Stage, Type, FundId, Section, Item, Count FROM ProjectFacets WHERE Count <> 0",
        "SELECT k.Id, f.ParkId, f.Stage FROM ProjectKeys k JOIN ProjectFacets f USING (Facet)",
        "SELECT k.Id FROM ProjectSearch s JOIN ProjectKeys k ON k.Key = s.rowid WHERE ProjectSearch MATCH '\"中 关 村\"'",
        "SELECT Count FROM StandingStatements",
    ];

    [Fact]
    public async Task A_migration_that_rebuilds_every_table_leaves_the_triggers_and_what_they_keep()
    {
        var (triggers, before) = (SqlRows.Of(Store, Triggers), Everything());
        await using var db = Store.Db.Present();
        foreach (var table in db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables) await RebuildAsync(db, table);
        Assert.Empty(SqlRows.Of(Store, Triggers));
        await Store.ExecuteAsync("UPDATE Projects SET Section = 99 WHERE Id = 'health-valley'; UPDATE Statements SET WithdrawnByEntryId = 1 WHERE Id = 1");
        Assert.Equal(before, Everything());

        await StoreTriggers.EnsureAsync(db, Ct);

        Assert.Equal(triggers, SqlRows.Of(Store, Triggers));
        Assert.NotEqual(before, Everything());
        await Store.ExecuteAsync("UPDATE Projects SET Section = 28 WHERE Id = 'health-valley'; UPDATE Statements SET WithdrawnByEntryId = NULL WHERE Id = 1");
        Assert.Equal(before, Everything());
    }

    [Fact]
    public async Task A_start_makes_nothing_anew_where_all_triggers_stand_and_everything_where_one_is_another()
    {
        var before = SqlRows.Of(Store, Keys);
        await using var db = Store.Db.Present();
        await StoreTriggers.EnsureAsync(db, Ct);
        Assert.Equal(before, SqlRows.Of(Store, Keys));

        var triggers = SqlRows.Of(Store, Triggers);
        await Store.ExecuteAsync("DROP TRIGGER Projects_Uncounted; CREATE TRIGGER Projects_Uncounted AFTER DELETE ON Projects BEGIN SELECT 1; END; DELETE FROM Projects WHERE Id = 'health-valley'");
        await StoreTriggers.EnsureAsync(db, Ct);
        Assert.Equal(triggers, SqlRows.Of(Store, Triggers));
        Assert.Equal(["58"], SqlRows.Of(Store, "SELECT sum(Count) FROM ProjectFacets"));
    }

    /// <summary>As EF Core does for a migration that alters one column.</summary>
    private async Task RebuildAsync(DashboardDb db, ITable table)
    {
        var column = table.Columns.First();
        var altered = new AlterColumnOperation { Table = table.Name, Name = column.Name, ClrType = column.ProviderClrType, ColumnType = column.StoreType, IsNullable = column.IsNullable };
        altered.OldColumn = new AddColumnOperation { Table = table.Name, Name = column.Name, ClrType = column.ProviderClrType, ColumnType = column.StoreType };
        var commands = db.GetService<IMigrationsSqlGenerator>().Generate([altered], db.GetService<IDesignTimeModel>().Model);
        await Store.ExecuteAsync(string.Concat(commands.Select(c => c.CommandText)));
    }

    private List<string> Everything() => [.. Kept.SelectMany(sql => SqlRows.Of(Store, sql))];
}
