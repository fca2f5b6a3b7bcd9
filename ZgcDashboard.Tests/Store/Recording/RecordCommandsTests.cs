using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Recording;

public sealed class RecordCommandsTests : StoreTest
{
    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.Editor);
    private static readonly RecordKind Projects = RecordKinds.Find("projects")!;

    public static TheoryData<string> Imported => [.. RecordKinds.All.Where(k => k.IsImported).Select(k => k.Name)];

    private RecordCommands Commands => new(Store.Db, TimeProvider.System);

    [Fact]
    public async Task What_comes_in_stands_in_the_row_in_a_dated_statement_and_in_the_history()
    {
        var (_, entry) = await ImportAsync("id,stage,stage_as_of", "health-valley,implementation,2018-07");

        await using var db = Store.Db.Present();
        var project = await db.Projects.SingleAsync(p => p.Id == "health-valley", Ct);
        var stated = await Stated.OfAsync(db, "health-valley", StatedAttribute.ProjectStage, Ct);
        var history = await db.History.Include(h => h.Changes).SingleAsync(h => h.Id == entry, Ct);
        Assert.Equal((ProjectStage.Implementation, "2018-07", false), (project.Stage!.Value, project.StageAsOf.ToString(), project.StageInferred));
        Assert.Equal(("implementation", "张三", "7月台账"), (stated[0].Value, stated[0].By, Assert.IsType<GivenReason>(stated[0].Citation).Why));
        Assert.Equal(2, stated.Count);
        Assert.Contains("operating", Assert.Single(history.Changes).Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_the_file_does_not_have_keeps_what_the_store_holds()
    {
        await ImportAsync("id,responsible_zh", "health-valley,昌平区");

        await using var db = Store.Db.Present();
        var project = await db.Projects.SingleAsync(p => p.Id == "health-valley", Ct);
        Assert.Equal((ProjectStage.Operating, true, "健康智谷"), (project.Stage!.Value, project.StageInferred, project.NameZh));
    }

    [Fact]
    public async Task One_row_at_fault_keeps_all_rows_out()
    {
        var before = await SnapshotAsync();
        var (preview, entry) = await ImportAsync("id,stage", "health-valley,implementation", "binhai-park,finished");

        Assert.Null(entry);
        Assert.Contains("projects.csv:3 stage", Assert.Single(preview.Faults).ToString(), StringComparison.Ordinal);
        Assert.Equal(before, await SnapshotAsync());
    }

    [Theory]
    [MemberData(nameof(Imported))]
    public async Task What_was_exported_comes_in_again_and_changes_nothing(string name)
    {
        var kind = RecordKinds.Find(name)!;
        await using var db = Store.Db.Present();
        var table = await kind.TableAsync(db, Ct);
        foreach (var file in new[] { await RecordFiles.CsvAsync(table, Ct), await Workbook.OfAsync(table, Ct) })
        {
            var preview = await Commands.PreviewAsync(kind, await new ImportReader(Store.Db).ReadAsync(kind, file, Ct), Ct);
            Assert.Empty(preview.Faults);
            Assert.Empty(preview.Changes);
            Assert.Equal(table.Rows.Count, preview.Unchanged);
        }
    }

    [Fact]
    public async Task Whatever_came_in_is_gone_when_it_is_undone()
    {
        await using var db = Store.Db.Present();
        var ids = await db.Projects.Select(p => p.Id).ToListAsync(Ct);
        var before = await SnapshotAsync();

        Prop.ForAll(Rows(ids).ToArbitrary(), rows =>
        {
            var imported = Commands.ImportAsync(Projects, new(["id", "name_zh", "name_en", "kind", "stage", "stage_as_of", "park", "section"], rows), Editor, Ct).GetAwaiter().GetResult();
            if (imported.Entry is not { } entry) return imported.Preview.Faults.Count > 0 || imported.Preview.Changes.Count == 0;
            Commands.UndoAsync(entry, Editor, Ct).GetAwaiter().GetResult();
            return SnapshotAsync().GetAwaiter().GetResult() == before;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

        Assert.Equal((null, 0), await VerifiedAsync());
    }

    [Fact]
    public async Task An_entry_that_later_changes_build_on_is_not_undone()
    {
        var (_, first) = await ImportAsync("id,stage", "health-valley,implementation");
        await ImportAsync("id,stage", "health-valley,on-hold");

        var refused = await Assert.ThrowsAsync<UndoRefusedException>(() => Commands.UndoAsync(first!.Value, Editor, Ct));

        Assert.Equal(UndoRefusal.ChangedSince, refused.Refusal);
        Assert.Equal(["projects/health-valley"], refused.Rows);
    }

    [Fact]
    public async Task A_row_that_others_refer_to_is_not_taken_away()
    {
        var (_, made) = await ImportKindAsync("funds", "id,name_zh,name_en,kind,section", "new-fund,新基金,New fund,fund,15");
        await ImportAsync("id,fund", "health-valley,new-fund");

        var refused = await Assert.ThrowsAsync<UndoRefusedException>(() => Commands.UndoAsync(made!.Value, Editor, Ct));
        Assert.Equal(UndoRefusal.BuiltUpon, refused.Refusal);
    }

    [Fact]
    public async Task What_cannot_be_undone_says_why()
    {
        var (_, entry) = await ImportAsync("id,stage", "health-valley,implementation");
        await Commands.UndoAsync(entry!.Value, Editor, Ct);

        Assert.Equal(UndoRefusal.AlreadyUndone, (await Assert.ThrowsAsync<UndoRefusedException>(() => Commands.UndoAsync(entry.Value, Editor, Ct))).Refusal);
        Assert.Equal(UndoRefusal.Seeding, (await Assert.ThrowsAsync<UndoRefusedException>(() => Commands.UndoAsync(1, Editor, Ct))).Refusal);
        Assert.Equal(UndoRefusal.Unknown, (await Assert.ThrowsAsync<UndoRefusedException>(() => Commands.UndoAsync(99, Editor, Ct))).Refusal);
    }

    [Theory]
    [InlineData("UPDATE History SET Why = 'another' WHERE Id = 2", 2)]
    [InlineData("UPDATE Changes SET After = '{}' WHERE EntryId = 2", 2)]
    [InlineData("UPDATE History SET By = 'nobody' WHERE Id = 1", 1)]
    [InlineData("DELETE FROM Changes WHERE EntryId = 1 AND RowId = 'health-valley'", 1)]
    public async Task A_history_that_was_altered_does_not_hold(string alteration, long from)
    {
        await ImportAsync("id,stage", "health-valley,implementation");
        await ImportAsync("id,stage", "health-valley,on-hold");
        Assert.Equal((null, 0), await VerifiedAsync());

        await Store.ExecuteAsync(alteration);

        Assert.Equal(from, (await VerifiedAsync()).BrokenAt);
    }

    [Fact]
    public async Task A_row_that_an_sql_shell_changed_is_named()
    {
        await Store.ExecuteAsync("UPDATE Projects SET NameZh = '改' WHERE Id = 'health-valley'");

        await using var db = Store.Db.Present();
        Assert.Equal(["projects/health-valley"], (await HistoryChain.VerifyAsync(db, Ct)).Outside);
    }

    private static Gen<List<ImportedRow>> Rows(List<string> ids) =>
        from count in Gen.Choose(1, 6)
        from chosen in Gen.Elements(ids.Append("new-one").Append("new-two").ToArray()).ListOf(count)
        from stages in Gen.Elements(Word.All<ProjectStage>().Append("").ToArray()).ListOf(count)
        from dates in Gen.Elements("", "2018-07", "2018-07-15", "2018-H2").ListOf(count)
        from parks in Gen.Elements("", "haidian", "yanqing").ListOf(count)
        select chosen.Select((id, i) => (id, i)).DistinctBy(r => r.id).Select(r => new ImportedRow(r.i + 2, new Dictionary<string, string>
        {
            ["id"] = r.id, ["name_zh"] = $"名{r.i}", ["name_en"] = $"Name {r.i}", ["kind"] = "project", ["stage"] = stages[r.i],
            ["stage_as_of"] = stages[r.i].Length == 0 ? "" : dates[r.i], ["park"] = parks[r.i], ["section"] = "17",
        })).ToList();

    private Task<(ImportPreview Preview, long? Entry)> ImportAsync(string header, params string[] rows) => ImportKindAsync("projects", header, rows);

    private async Task<(ImportPreview Preview, long? Entry)> ImportKindAsync(string kind, string header, params string[] rows)
    {
        var of = RecordKinds.Find(kind)!;
        var bytes = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(header)));
        return await Commands.ImportAsync(of, await new ImportReader(Store.Db).ReadAsync(of, bytes, Ct), Editor, Ct);
    }

    private async Task<(long? BrokenAt, int Outside)> VerifiedAsync()
    {
        await using var db = Store.Db.Present();
        var report = await HistoryChain.VerifyAsync(db, Ct);
        return (report.BrokenAt, report.Outside.Count);
    }

    /// <summary>Every project and every standing statement of one, as text.</summary>
    private async Task<string> SnapshotAsync()
    {
        await using var db = Store.Db.Present();
        var table = await Projects.TableAsync(db, Ct);
        var stated = await db.Statements.Where(s => s.WithdrawnByEntryId == null && s.Attribute == StatedAttribute.ProjectStage).OrderBy(s => s.Id).ToListAsync(Ct);
        return string.Join('\n', table.Rows.Select(r => string.Join('|', r.Select(RecordTable.Text))).Concat(stated.Select(s => $"{s.SubjectId} {s.Value} {s.AsOf}")));
    }
}
