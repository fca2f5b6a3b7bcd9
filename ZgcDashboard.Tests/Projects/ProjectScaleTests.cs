using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Store.Generating;
using ZgcDashboard.Support;

namespace ZgcDashboard.Projects;

/// <summary>Over a store of many projects.</summary>
public sealed partial class ProjectScaleTests : StoreTest
{
    private const int Projects = 7_000;

    /// <summary>Indexes that hold only the few projects that have such a cell at all.</summary>
    private static readonly string[] Partial = ["IX_Projects_Also", "IX_Projects_ParkId_ParkAsReported"];

    /// <summary>Walked only until the page is full.</summary>
    private static readonly string[] Walked = ["IX_Projects_NameZh_Id", "IX_Projects_NameEn_Id", "sqlite_autoindex_ProjectKeys_1"];

    [Fact]
    public async Task Every_window_of_every_filter_is_cut_from_one_order_without_gap_or_repetition()
    {
        var queries = await FilledAsync(Store.Db);
        await TouchAsync();
        await using var db = Store.Db.Present();
        var all = await db.Projects.AsNoTracking().OrderBy(p => p.Section).ThenBy(p => p.Item).ThenBy(p => p.Id).ToListAsync(Ct);
        var wholes = all.Select(p => p.ParentId).OfType<string>().ToHashSet();
        var filters = from park in Gen.Elements("haidian", "dongcheng", "dongcheng,none,haidian", Urls.None, null, null)
                      from stage in Gen.Elements([.. Word.All<ProjectStage>(), Urls.None, null, null, null, null])
                      from text in Gen.Elements("智能", "Zone", "园", null, null, null)
                      from sort in Gen.Elements("", "name", "-name", "stage,-date", "-date,park", "-park,type,name", "fund,-name", "type", "-source", "-stage,source", "changed", "-changed", "-park,-changed", "-changed,stage")
                      from at in Gen.Choose(0, 400)
                      from limit in Gen.Choose(1, 200)
                      select (Filter: new ProjectFilter { Park = park, Stage = stage, Text = text, View = new() { Sort = Sort(sort) } }, At: at, Limit: limit);
        var order = new ProjectOracle(await queries.NamesAsync(Ct), await ChangesAsync(db));

        Prop.ForAll(filters.ToArbitrary(), asked =>
        {
            var expected = all.Where(p => Holds(asked.Filter.Park, p.ParkId) && Holds(asked.Filter.Stage, Word.Of(p.Stage))
                && (asked.Filter.Text is not { } text || p.NameZh.Contains(text, StringComparison.OrdinalIgnoreCase) || p.NameEn.Contains(text, StringComparison.OrdinalIgnoreCase))).ToList();
            expected = order.Sorted(expected, asked.Filter.View.Sort);
            var (rows, total, dates) = queries.RowsAsync(asked.Filter, asked.At, asked.Limit, Ct).GetAwaiter().GetResult();
            return total == expected.Count && dates == DatedRange.Of(expected.Where(p => !wholes.Contains(p.Id)).Select(p => p.StageAsOf))
                && rows.Select(r => r.Id).SequenceEqual(expected.Skip(asked.At).Take(asked.Limit).Select(p => p.Id));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("-changed")]
    public async Task By_their_last_change_all_projects_stand_once_and_those_that_no_entry_tells_of_come_last(string sort)
    {
        var queries = await FilledAsync(Store.Db);
        await TouchAsync();
        await using var db = Store.Db.Present();
        var expected = new ProjectOracle(await queries.NamesAsync(Ct), await ChangesAsync(db)).Sorted(await db.Projects.AsNoTracking().ToListAsync(Ct), Sort(sort));

        foreach (var at in new[] { 0, 700, 1_500, 2_300, 6_900 })
        {
            var (rows, _, _) = await queries.RowsAsync(new() { View = new() { Sort = Sort(sort) } }, at, 200, Ct);
            Assert.Equal(expected.Skip(at).Take(200).Select(p => p.Id), rows.Select(r => r.Id));
        }
    }

    private static ListSort Sort(string address) =>
        ListSort.Parse(new(), [address], [.. ProjectColumns.All.Where(c => c.IsSortable).Select(c => c.Key)]);

    [Fact]
    public async Task The_board_shows_the_first_of_each_stage_and_counts_all()
    {
        var queries = await FilledAsync(Store.Db);
        var board = await queries.ListAsync(Asked.Projects("view=board"), Ct);

        Assert.All(board.Rows.GroupBy(r => r.Stage), stage => Assert.InRange(stage.Count(), 1, ProjectQueries.ColumnSize));
        Assert.Equal(board.Total, board.ByStage.Total);
        Assert.True(board.ByStage[ProjectStage.Operating] > ProjectQueries.ColumnSize);
    }

    [Fact]
    public async Task A_text_that_very_many_names_hold_is_cut_off_and_the_reader_is_told()
    {
        var queries = await FilledAsync(Store.Db);
        Assert.False((await queries.ListAsync(Asked.Projects("q=智能"), Ct)).IsCutOff);

        await Store.ExecuteAsync($"""
            INSERT INTO Projects (Id, ReportId, Section, Also, NameZh, NameEn, Kind, TypeInferred, StageInferred, ParkInferred)
            SELECT 'many-' || a.Position || '-' || b.Position, 'synthetic', 3, '', '龙', 'Dragon', 'project', 0, 0, 0
            FROM SearchPositions a JOIN SearchPositions b ON b.Position <= {NameSearch.Most / 1_000 + 1} WHERE a.Position <= 1000
            """);
        Store.Feed.DataChanged();
        var list = await queries.ListAsync(Asked.Projects("q=龙"), Ct);

        Assert.True(list.IsCutOff);
        Assert.Equal(NameSearch.Most, list.Total);
    }

    [Fact]
    public async Task No_question_that_a_page_asks_reads_all_projects_or_statements()
    {
        await FilledAsync(Store.Db);
        var sent = new Sent();
        var options = new DbContextOptionsBuilder<DashboardDb>().UseSqlite(Store.Location.ConnectionString).AddInterceptors(sent).Options;
        var db = Store.Through(options);
        await AskEverythingAsync(db);

        Assert.Contains(sent.Texts, t => t.Contains("ProjectKeys", StringComparison.Ordinal));
        await using var connection = new SqliteConnection(Store.Location.ConnectionString);
        await connection.OpenAsync(Ct);
        Assert.All(sent.Texts.Distinct().Where(sql => Large().IsMatch(sql)), sql => Assert.DoesNotContain(Plan(connection, sql), step =>
            Scan().IsMatch(step) && !Partial.Concat(Walked).Any(index => step.EndsWith(index, StringComparison.Ordinal))));
    }

    private async Task AskEverythingAsync(StoreContexts db)
    {
        var projects = new ProjectQueries(db, Store.Answers, TimeProvider.System);
        string[] asked =
        [
            "page=3", "park=haidian", "q=智能", "view=board", "sort=name", "sort=-stage,name", "sort=-date", "sort=park,-type,fund", "sort=-source", "q=智能&sort=-name",
            "stage=approval&sort=name", "sort=-changed", "sort=changed&page=200", "sort=stage,-changed", "park=haidian&sort=-changed",
        ];
        foreach (var query in asked) await projects.ListAsync(Asked.Projects(query), Ct);
        await projects.PageAsync("synthetic-0000001", Ct);
        await projects.NearAsync("synthetic-000000x", Ct);
        await new Overview.OverviewQueries(db, Store.Answers).ModelAsync(Ct);
        await new Parks.ParkQueries(db, Store.Answers).PageAsync("haidian", Ct);
        await new Funds.FundQueries(db, Store.Answers).PageAsync("synthetic-fund-001", Ct);
        await new Data.DataQueries(db, Store.Answers).ModelAsync(Ct);
        var sources = new Sources.SourceQueries(db, Store.Answers);
        await sources.ShownAsync(new() { Section = 17 }, Ct);
        await sources.ShownAsync(new() { Kind = Sources.SourceKind.Projects, Text = "智能" }, Ct);
    }

    private async Task<ProjectQueries> FilledAsync(StoreContexts db)
    {
        await new Generator(db, TimeProvider.System).GenerateAsync(Projects, 16, 1, replace: false, Ct);
        return new(db, Store.Answers, TimeProvider.System);
    }

    /// <summary>Writes to every third project, to some of them twice and in another order, and to rows of another kind and of the same ids.</summary>
    private Task TouchAsync() => Store.ExecuteAsync("""
        INSERT INTO Changes (EntryId, Kind, RowId) SELECT 1, 'projects', Id FROM Projects WHERE rowid % 3 = 0 ORDER BY substr(Id, -2), Id;
        INSERT INTO Changes (EntryId, Kind, RowId) SELECT 1, 'policies', Id FROM Projects WHERE rowid % 7 = 0;
        INSERT INTO Changes (EntryId, Kind, RowId) SELECT 1, 'projects', Id FROM Projects WHERE rowid % 9 = 0 ORDER BY substr(Id, -3) DESC;
        """);

    private static async Task<Dictionary<string, long>> ChangesAsync(DashboardDb db) =>
        (await db.Changes.AsNoTracking().Where(c => c.Kind == "projects").ToListAsync(Ct)).GroupBy(c => c.RowId).ToDictionary(g => g.Key, g => g.Max(c => c.Id));

    private static bool Holds(string? wanted, string? value) => wanted is null || wanted.Split(',').Contains(value ?? Urls.None);

    private static List<string> Plan(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read()) steps.Add(reader.GetString(3));
        return steps;
    }

    [GeneratedRegex("(FROM|JOIN) \"?(Projects|Statements|ProjectKeys)\\b")]
    private static partial Regex Large();

    [GeneratedRegex(@"^SCAN (Projects|Statements|ProjectKeys|p|s|k)\b")]
    private static partial Regex Scan();

    /// <summary>Listens to SQLite itself, which tells each statement with its parameters.</summary>
    private sealed class Sent : DbConnectionInterceptor
    {
        public ConcurrentQueue<string> Texts { get; } = [];

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            SQLitePCL.raw.sqlite3_trace(((SqliteConnection)connection).Handle, (_, sql) => Texts.Enqueue(sql), null);
            return Task.CompletedTask;
        }
    }
}
