using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Recording;

/// <summary>What comes in by a file or a form cites that, and a report's section only where it says so.</summary>
public sealed class SubmissionTests : StoreTest
{
    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.Editor);
    private static readonly RecordKind Snapshots = RecordKinds.Find("budget-snapshots")!;
    private static readonly RecordKind Projects = RecordKinds.Find("projects")!;
    private static readonly RecordKind Figures = RecordKinds.Find("figures")!;

    private RecordCommands Commands => new(Store.Db, TimeProvider.System);

    [Fact]
    public async Task A_new_row_of_a_file_cites_the_row_of_the_file_and_no_section()
    {
        var entry = await ImportAsync(Snapshots, "budget,as_of,actual", "special-funds-2018,2018-07-31,95000");

        var row = await RowAsync<BudgetSnapshot>("special-funds-2018-2018-07-31");
        Assert.Null(row.Place);
        AssertFile(entry, 2, Assert.Single(row.Citations));
        await using var db = Store.Db.Present();
        AssertFile(entry, 2, (await Stated.OfAsync(db, row.Id, StatedAttribute.BudgetActual, Ct))[0].Citation);
    }

    [Fact]
    public async Task A_new_row_that_says_its_section_cites_it()
    {
        await ImportAsync(Snapshots, "budget,as_of,actual,section", "special-funds-2018,2018-07-31,95000,18");

        Assert.Equal(new ReportPlace("progress-report-2018-h1", 18, null) with { Report = (await RowAsync<BudgetSnapshot>("special-funds-2018-06")).ReportId! },
            Assert.Single((await RowAsync<BudgetSnapshot>("special-funds-2018-2018-07-31")).Citations));
    }

    [Theory]
    [InlineData("id,stage,stage_as_of", "health-valley,implementation,2018-07")]
    [InlineData("id,stage,stage_as_of,section,item", "health-valley,implementation,2018-07,$section,$item")]
    public async Task What_a_file_changes_of_a_row_cites_the_file_whatever_section_the_row_had(string header, string line)
    {
        var before = (await RowAsync<Project>("health-valley")).Place!;
        var entry = await ImportAsync(Projects, header, line.Replace("$section", $"{before.Section}", StringComparison.Ordinal).Replace("$item", before.Within, StringComparison.Ordinal));

        var row = await RowAsync<Project>("health-valley");
        Assert.Equal(before, row.Place);
        AssertFile(entry, 2, row.Citations[^1]);
        await using var db = Store.Db.Present();
        var stated = await Stated.OfAsync(db, "health-valley", StatedAttribute.ProjectStage, Ct);
        AssertFile(entry, 2, stated[0].Citation);
        Assert.Equal(before, stated[1].Citation);
    }

    [Fact]
    public async Task A_file_that_names_another_section_cites_that()
    {
        await ImportAsync(Projects, "id,stage,section,item", "health-valley,implementation,5,");

        await using var db = Store.Db.Present();
        Assert.Equal(5, Assert.IsType<ReportPlace>((await Stated.OfAsync(db, "health-valley", StatedAttribute.ProjectStage, Ct))[0].Citation).Section);
        Assert.Equal(5, Assert.IsType<ReportPlace>(Assert.Single((await RowAsync<Project>("health-valley")).Citations)).Section);
    }

    [Fact]
    public async Task A_form_without_a_section_cites_its_reason_with_who_gave_it()
    {
        var rows = new ImportedRows(["id", "value"], [new(1, new Dictionary<string, string> { ["id"] = await AnyFigureAsync(), ["value"] = "4321" })]);
        var (_, entry) = await Commands.ImportAsync(Figures, rows, Editor, Ct);

        var row = await RowAsync<Figure>(rows.Rows[0].Cells["id"]);
        Assert.NotNull(row.Place);
        var reason = Assert.IsType<GivenReason>(row.Citations[^1]);
        Assert.Equal((entry!.Value, "张三", "7月台账"), (reason.Entry, reason.By, reason.Why));
    }

    [Fact]
    public async Task An_undo_brings_the_source_back_that_the_row_had()
    {
        var first = await ImportAsync(Figures, "id,value", $"{await AnyFigureAsync()},11");
        var id = await AnyFigureAsync();
        var second = await ImportAsync(Figures, "id,value", $"{id},12");
        AssertFile(second, 2, (await RowAsync<Figure>(id)).Citations[^1]);

        await Commands.UndoAsync(second, Editor, Ct);
        AssertFile(first, 2, (await RowAsync<Figure>(id)).Citations[^1]);
        await Commands.UndoAsync(first, Editor, Ct);

        Assert.Null((await RowAsync<Figure>(id)).Submission);
        await using var db = Store.Db.Present();
        var report = await HistoryChain.VerifyAsync(db, Ct);
        Assert.Equal((5, null), (report.Entries, report.BrokenAt));
        Assert.Equal([], report.Outside);
    }

    [Theory]
    [InlineData("UPDATE History SET File = 'other.csv' WHERE File IS NOT NULL")]
    [InlineData("UPDATE History SET Sheet = 'other' WHERE File IS NOT NULL")]
    [InlineData("UPDATE Changes SET Line = 3 WHERE Line = 2")]
    public async Task Who_alters_the_file_or_the_row_of_an_entry_breaks_the_chain(string sql)
    {
        var entry = await ImportAsync(Figures, "id,value", $"{await AnyFigureAsync()},11");
        await Store.ExecuteAsync(sql);

        await using var db = Store.Db.Present();
        Assert.Equal(entry, (await HistoryChain.VerifyAsync(db, Ct)).BrokenAt);
    }

    [Fact]
    public async Task A_row_whose_source_was_changed_by_an_SQL_shell_is_found()
    {
        var id = await AnyFigureAsync();
        await ImportAsync(Figures, "id,value", $"{id},11");
        await Store.ExecuteAsync($"UPDATE Figures SET SourceLine = 99 WHERE Id = '{id}'");

        await using var db = Store.Db.Present();
        Assert.Equal([$"figures/{id}"], (await HistoryChain.VerifyAsync(db, Ct)).Outside);
    }

    [Fact]
    public async Task A_look_at_the_past_shows_the_source_of_then()
    {
        var id = await AnyFigureAsync();
        var first = await ImportAsync(Figures, "id,value", $"{id},11");
        var then = DateTimeOffset.UtcNow;
        await Task.Delay(20, Ct);
        await ImportAsync(Figures, "id,value", $"{id},12");

        using (AsOfMoment.Look(new AsOfMoment("then", then, DateOnly.FromDateTime(then.DateTime))))
            AssertFile(first, 2, (await RowAsync<Figure>(id)).Citations[^1]);
    }

    [Fact]
    public async Task A_project_of_a_file_is_counted_found_and_comes_after_those_of_the_report()
    {
        await ImportAsync(Projects, "id,name_zh,kind,stage", "new-base,测试用新基地,project,approval");

        await using var db = Store.Db.Present();
        var cube = await Facets.ProjectCube.ReadAsync(Store.Db, Ct);
        Assert.Equal(await db.Projects.CountAsync(Ct), cube.Facets.Sum(f => f.Count));
        Assert.Equal(1, Assert.Single(cube.Facets, f => f.Place is null).Count);
        Assert.Equal("new-base", (await Facets.ProjectOrder.PageAsync(db, cube.Facets, 0, 1000, Ct))[^1].Id);
        Assert.Equal("new-base", Assert.Single(await Facets.ProjectOrder.PageAsync(db, cube.Facets, 0, 10, Ct, sought: new() { Text = "测试用新" })).Id);
    }

    [Fact]
    public void The_source_of_a_row_comes_back_from_its_text() => Prop.ForAll(
        Gen.Choose(1, int.MaxValue).SelectMany(entry => Gen.Choose(0, 200_000).Select(line => ((long)entry, line == 0 ? (int?)null : line))).ToArbitrary(), source =>
        {
            var (row, back) = (Row(source.Item1, source.Item2), Row(null, null));
            RowSource.Put(back, new Dictionary<string, string> { [RowSource.Cell] = RowSource.Text(row)! });
            return (back.SourceEntryId, back.SourceLine) == (row.SourceEntryId, row.SourceLine);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("projects")]
    [InlineData("budget-snapshots")]
    [InlineData("figures")]
    public async Task What_is_exported_and_comes_in_again_keeps_its_source(string name)
    {
        var kind = RecordKinds.Find(name)!;
        await ImportAsync(Snapshots, "budget,as_of,actual", "special-funds-2018,2018-07-31,95000");
        await ImportAsync(Projects, "id,name_zh,kind", "new-base,新基地,project");
        await ImportAsync(Figures, "id,value", $"{await AnyFigureAsync()},11");
        await using var db = Store.Db.Present();
        var before = (await kind.RowsAsync(db, Ct)).Select(kind.Cells).Select(cells => CellsJson.Write(kind, cells)).Order();

        var file = await RecordFiles.CsvAsync(await kind.TableAsync(db, Ct), Ct);
        var (preview, entry) = await Commands.ImportAsync(kind, (await new ImportReader(Store.Db).ReadAsync(kind, file, Ct)) with { FileName = "again.csv" }, Editor, Ct);

        Assert.Equal((0, 0, null), (preview.Faults.Count, preview.Changes.Count, entry));
        Assert.Equal(before, (await kind.RowsAsync(db, Ct)).Select(kind.Cells).Select(cells => CellsJson.Write(kind, cells)).Order());
    }

    private static Event Row(long? entry, int? line) =>
        new() { Id = "e", Date = ReportedDate.Parse("2018"), TitleZh = "", TitleEn = "", SourceEntryId = entry, SourceLine = line };

    private static void AssertFile(long entry, int line, Citation citation)
    {
        var row = Assert.IsType<FileRow>(citation);
        Assert.Equal((entry, "张三", "7月.csv", null, line), (row.Entry, row.By, row.File, row.Sheet, row.Line));
    }

    private async Task<string> AnyFigureAsync()
    {
        await using var db = Store.Db.Present();
        return await db.Figures.Where(f => f.Value != null && f.ValueHigh == null).OrderBy(f => f.Id).Select(f => f.Id).FirstAsync(Ct);
    }

    private async Task<T> RowAsync<T>(string id) where T : CitedRow
    {
        await using var db = await Store.Db.AsShownAsync(Ct);
        return await db.Set<T>().AsNoTracking().SingleAsync(r => r.Id == id, Ct);
    }

    private async Task<long> ImportAsync(RecordKind kind, params string[] lines)
    {
        var rows = await new ImportReader(Store.Db).ReadAsync(kind, Encoding.UTF8.GetBytes(string.Join('\n', lines)), Ct);
        var (preview, entry) = await Commands.ImportAsync(kind, rows with { FileName = "7月.csv" }, Editor, Ct);
        Assert.Equal([], preview.Faults);
        return entry!.Value;
    }
}
