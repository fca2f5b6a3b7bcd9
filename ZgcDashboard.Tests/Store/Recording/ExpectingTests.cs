using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Recording;

/// <summary>Edits by several people, deletions, and undo upon undo.</summary>
public sealed class ExpectingTests : StoreTest
{
    private static readonly Actor Editor = new("张三", "page", "台账", Rights.Editor);
    private static readonly RecordKind Projects = RecordKinds.Find("projects")!;

    private RecordCommands Commands => new(Store.Db, TimeProvider.System);

    [Fact]
    public async Task The_second_of_two_who_began_from_the_same_row_is_held_up_and_nothing_is_stored()
    {
        var seen = (await CellsAsync("health-valley"))!;
        await EditAsync("health-valley", seen, ("stage", "implementation"));
        var first = await CellsAsync("health-valley");

        var held = await Assert.ThrowsAsync<ChangedMeanwhileException>(() => EditAsync("health-valley", seen, ("note_zh", "另一处改的")));

        Assert.Equal(["projects/health-valley"], held.Rows);
        Assert.Equal(first, await CellsAsync("health-valley"));
        Assert.Equal((null, 0), await VerifiedAsync());
    }

    [Fact]
    public async Task Of_two_who_write_at_the_same_moment_one_wins_and_the_other_is_told()
    {
        var seen = (await CellsAsync("health-valley"))!;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            try
            {
                return await EditAsync("health-valley", seen, ("note_zh", $"第{i}人"));
            }
            catch (ChangedMeanwhileException)
            {
                return null;
            }
        })));

        Assert.Single(outcomes, entry => entry is not null);
        Assert.Equal((null, 0), await VerifiedAsync());
    }

    [Fact]
    public async Task A_new_row_does_not_take_the_place_of_one_that_is_there()
    {
        var cells = new Dictionary<string, string>((await CellsAsync("health-valley"))!);
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => EditAsync("health-valley", null, [.. cells.Select(c => (c.Key, c.Value))]));
    }

    [Fact]
    public async Task What_comes_from_a_letter_cites_no_section_of_the_report()
    {
        var seen = (await CellsAsync("health-valley"))!;
        var rows = Rows("health-valley", seen, ("stage", "implementation")) with { Cites = false };
        await Commands.ImportAsync(Projects, rows, Editor, Ct);

        await using var db = Store.Db.Present();
        var latest = (await Stated.OfAsync(db, "health-valley", StatedAttribute.ProjectStage, Ct))[0];
        Assert.Equal("台账", Assert.IsType<GivenReason>(latest.Citation).Why);
    }

    [Fact]
    public async Task A_row_that_is_deleted_is_gone_with_what_was_stated_of_it_and_comes_back_whole()
    {
        var seen = (await CellsAsync("health-valley"))!;
        var entry = await Commands.DeleteAsync(Projects, "health-valley", seen, Editor, Ct);
        Assert.Null(await CellsAsync("health-valley"));
        Assert.Equal(0, await StandingAsync());

        await Commands.UndoAsync(entry, Editor, Ct);

        Assert.Equal(seen, await CellsAsync("health-valley"));
        Assert.Equal(1, await StandingAsync());
        Assert.Equal((null, 0), await VerifiedAsync());
    }

    [Fact]
    public async Task A_row_that_others_refer_to_is_not_deleted_and_they_are_named()
    {
        var funds = RecordKinds.Find("funds")!;
        await using var db = Store.Db.Present();
        var seen = (await funds.CellsOfAsync(db, "standards-subsidy", Ct))!;

        var refused = await Assert.ThrowsAsync<ReferredToException>(() => Commands.DeleteAsync(funds, "standards-subsidy", seen, Editor, Ct));

        Assert.Contains("fund-steps/standards-accepted", refused.Rows);
        Assert.NotNull(await funds.CellsOfAsync(db, "standards-subsidy", Ct));
    }

    [Fact]
    public async Task A_row_is_deleted_only_as_it_was_seen_and_only_by_those_who_may()
    {
        var seen = (await CellsAsync("health-valley"))!;
        await EditAsync("health-valley", seen, ("stage", "on-hold"));
        await Assert.ThrowsAsync<ChangedMeanwhileException>(() => Commands.DeleteAsync(Projects, "health-valley", seen, Editor, Ct));

        var now = (await CellsAsync("health-valley"))!;
        await Assert.ThrowsAsync<NotAllowedException>(() => Commands.DeleteAsync(Projects, "health-valley", now, Editor with { May = Rights.None }, Ct));
        await Assert.ThrowsAsync<NotAllowedException>(() => Commands.DeleteAsync(Projects, "health-valley", now, Editor with { May = Rights.EditorOf(["yanqing"]) }, Ct));
        Assert.Equal(now, await CellsAsync("health-valley"));
    }

    [Fact]
    public async Task An_undo_can_itself_be_undone()
    {
        var seen = (await CellsAsync("health-valley"))!;
        var edit = await EditAsync("health-valley", seen, ("stage", "implementation"), ("stage_as_of", "2018-07"));
        var edited = await CellsAsync("health-valley");

        var undo = await Commands.UndoAsync(edit!.Value, Editor, Ct);
        Assert.Equal(seen, await CellsAsync("health-valley"));
        await Commands.UndoAsync(undo, Editor, Ct);

        Assert.Equal(edited, await CellsAsync("health-valley"));
        Assert.Equal((null, 0), await VerifiedAsync());
    }

    [Fact]
    public async Task An_import_of_a_thousand_rows_is_undone_at_once()
    {
        var rows = Enumerable.Range(0, 1000).Select(i => new ImportedRow(i + 2, new Dictionary<string, string>
        {
            ["id"] = $"made-{i}", ["name_zh"] = $"项目{i}", ["name_en"] = $"Project {i}", ["kind"] = "project", ["stage"] = "reserve", ["section"] = "17",
        })).ToList();
        var (_, entry) = await Commands.ImportAsync(Projects, new(["id", "name_zh", "name_en", "kind", "stage", "section"], rows), Editor, Ct);
        Assert.NotNull(await CellsAsync("made-999"));

        await Commands.UndoAsync(entry!.Value, Editor, Ct);

        await using var db = Store.Db.Present();
        Assert.Equal((59, 0), (await db.Projects.CountAsync(Ct), await db.Statements.CountAsync(s => s.SubjectId.StartsWith("made-") && s.WithdrawnByEntryId == null, Ct)));
        Assert.Equal((null, 0), await VerifiedAsync());
    }

    [Fact]
    public async Task After_any_edits_deletions_and_undos_a_row_says_what_its_latest_standing_statement_says()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ListOf(8).ToArbitrary(), steps =>
        {
            foreach (var step in steps) StepAsync(step).GetAwaiter().GetResult();
            return ProjectionHoldsAsync().GetAwaiter().GetResult();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
        Assert.Equal((null, 0), await VerifiedAsync());
    }

    /// <summary>One thing that somebody may do: an edit, a deletion, a new row, or the undo of any entry there is.</summary>
    private async Task StepAsync(int step)
    {
        string[] ids = ["health-valley", "binhai-park", "made-here"];
        var (id, stage) = (ids[step / 7 % 3], Word.All<ProjectStage>().Append("").ElementAt(step / 21 % 6));
        var seen = await CellsAsync(id);
        try
        {
            if (step % 7 == 0 && seen is not null) await Commands.DeleteAsync(Projects, id, seen, Editor, Ct);
            else if (step % 7 < 4) await EditAsync(id, seen, ("stage", stage), ("stage_as_of", stage.Length == 0 ? "" : "2018-08"), ("name_zh", "名"), ("name_en", "Name"), ("kind", "project"), ("section", "17"));
            else await Commands.UndoAsync(step / 7 % 12 + 2, Editor, Ct);
        }
        catch (UndoRefusedException)
        {
            // Not every entry can be undone at every moment; what counts is what the store holds after the attempt.
        }
    }

    private async Task<bool> ProjectionHoldsAsync()
    {
        await using var db = Store.Db.Present();
        var latest = (await db.Statements.Where(s => s.Attribute == StatedAttribute.ProjectStage && s.WithdrawnByEntryId == null).OrderBy(s => s.Id).ToListAsync(Ct))
            .GroupBy(s => s.SubjectId).ToDictionary(g => g.Key, g => (g.Last().Value, g.Last().AsOf));
        var rows = await db.Projects.Where(p => p.Stage != null).ToDictionaryAsync(p => p.Id, p => (Word.Of(p.Stage!.Value), p.StageAsOf), Ct);
        return latest.Count == rows.Count && rows.All(row => latest.TryGetValue(row.Key, out var stated) && stated == row.Value);
    }

    private async Task<long?> EditAsync(string id, IReadOnlyDictionary<string, string>? seen, params (string Column, string Cell)[] typed) =>
        (await Commands.ImportAsync(Projects, Rows(id, seen, typed), Editor, Ct)).Entry;

    private static ImportedRows Rows(string id, IReadOnlyDictionary<string, string>? seen, params (string Column, string Cell)[] typed)
    {
        var cells = seen?.ToDictionary() ?? [];
        cells["id"] = id;
        foreach (var (column, cell) in typed) cells[column] = cell;
        return new(Projects.Columns, [new(1, cells)]) { Expecting = Expecting.Row(id, seen) };
    }

    private async Task<IReadOnlyDictionary<string, string>?> CellsAsync(string id)
    {
        await using var db = Store.Db.Present();
        return await Projects.CellsOfAsync(db, id, Ct);
    }

    private async Task<int> StandingAsync()
    {
        await using var db = Store.Db.Present();
        return await db.Statements.CountAsync(s => s.SubjectId == "health-valley" && s.WithdrawnByEntryId == null, Ct);
    }

    private async Task<(long? BrokenAt, int Outside)> VerifiedAsync()
    {
        await using var db = Store.Db.Present();
        var report = await HistoryChain.VerifyAsync(db, Ct);
        return (report.BrokenAt, report.Outside.Count);
    }
}
