using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Recording;

public sealed class AncestorRulesTests : StoreTest
{
    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.Editor);

    private RecordCommands Commands => new(Store.Db, TimeProvider.System);

    [Theory]
    [InlineData("projects", "id,parent", "xiongan-park,xiongan-park", "parent", FaultRule.PartOfItself)]
    [InlineData("fund-steps", "id,parent", "standards-eligible,standards-eligible", "parent", FaultRule.PartOfItself)]
    [InlineData("work-items", "id,copy_of", "s08-2,s08-2", "copy_of", FaultRule.CopyOfItself)]
    public async Task No_row_is_a_part_or_a_copy_of_itself(string kind, string header, string row, string column, FaultRule rule)
    {
        var (preview, entry) = await ImportAsync(kind, header, row);

        var fault = Assert.Single(preview.Faults);
        Assert.Equal((null, rule, 2, column, row.Split(',')[1]), (entry, fault.Rule, fault.Line, fault.Column, fault.Found));
    }

    [Fact]
    public async Task A_project_is_no_part_of_a_part_of_its_parts_and_the_way_round_is_named()
    {
        Assert.NotNull((await ImportAsync("projects", "id,parent", "xiongan-industry-base,xiongan-park", "health-valley,xiongan-industry-base")).Entry);

        var (preview, entry) = await ImportAsync("projects", "id,parent", "xiongan-park,health-valley");

        Assert.Null(entry);
        var fault = Assert.Single(preview.Faults);
        Assert.Equal((FaultRule.PartOfItself, "projects.csv", 2, "health-valley"), (fault.Rule, fault.File, fault.Line, fault.Found));
        Assert.Equal("xiongan-park → health-valley → xiongan-industry-base → xiongan-park", fault.Expected);
        Assert.Null((await Store.Db.Present().Projects.SingleAsync(p => p.Id == "xiongan-park", Ct)).ParentId);
    }

    [Fact]
    public async Task Rows_of_one_file_that_close_a_ring_are_each_refused_and_a_ring_turned_round_is_none()
    {
        var ring = await ImportAsync("projects", "id,parent", "xiongan-park,health-valley", "health-valley,xiongan-park");
        Assert.Equal([2, 3], ring.Preview.Faults.Select(f => f.Line));
        Assert.NotNull((await ImportAsync("projects", "id,parent", "health-valley,xiongan-park")).Entry);

        Assert.NotNull((await ImportAsync("projects", "id,parent", "health-valley,", "xiongan-park,health-valley")).Entry);
    }

    [Fact]
    public async Task A_copy_cites_the_first_and_what_is_copied_is_no_copy()
    {
        await ImportAsync("work-items", "id,copy_of", "s08-3,s08-2");

        var copyOfCopy = Assert.Single((await ImportAsync("work-items", "id,copy_of", "s07-2,s08-3")).Preview.Faults);
        var copied = Assert.Single((await ImportAsync("work-items", "id,copy_of", "s08-2,s07-2")).Preview.Faults);

        Assert.Equal((FaultRule.CopyOfCopy, "s08-3", "s08-2"), (copyOfCopy.Rule, copyOfCopy.Found, copyOfCopy.Expected));
        Assert.Equal((FaultRule.CopyIsCopied, "s07-2", "s08-3"), (copied.Rule, copied.Found, copied.Expected));
        Assert.NotNull((await ImportAsync("work-items", "id,copy_of", "s08-2,s07-2", "s08-3,s07-2")).Entry);
    }

    [Fact]
    public async Task What_became_a_ring_between_preview_and_write_is_not_stored()
    {
        var kind = RecordKinds.Find("projects")!;
        var rows = await ReadAsync(kind, "id,parent", "xiongan-park,health-valley");
        var preview = await Commands.PreviewAsync(kind, rows, Ct);
        await ImportAsync("projects", "id,parent", "health-valley,xiongan-park");

        var (now, entry) = await Commands.ConfirmAsync(kind, rows, preview, Editor, null, Ct);

        Assert.Equal((0, null, FaultRule.PartOfItself), (preview.Faults.Count, entry, Assert.Single(now.Faults).Rule));
    }

    [Fact]
    public async Task An_undo_that_would_close_a_ring_is_refused()
    {
        await ImportAsync("projects", "id,parent", "xiongan-park,health-valley");
        var cleared = (await ImportAsync("projects", "id,parent", "xiongan-park,")).Entry!.Value;
        await ImportAsync("projects", "id,parent", "health-valley,xiongan-park");

        var refused = await Assert.ThrowsAsync<UndoRefusedException>(() => Commands.UndoAsync(cleared, Editor, Ct));

        Assert.Equal(UndoRefusal.BuiltUpon, refused.Refusal);
        Assert.Null((await Store.Db.Present().Projects.SingleAsync(p => p.Id == "xiongan-park", Ct)).ParentId);
    }

    [Fact]
    public async Task A_form_says_with_the_key_that_a_row_is_itself()
    {
        var rules = await RecordRules.OfAsync(Store.Db.Present(), RecordKinds.Find("projects")!, Ct);
        var cells = (await RecordKinds.Find("projects")!.CellsOfAsync(Store.Db.Present(), "health-valley", Ct))!;

        var fault = Assert.Single(rules.Read(new Dictionary<string, string>(cells) { ["parent"] = "health-valley" }).Faults);

        Assert.Equal((FaultRule.PartOfItself, "parent"), (fault.Rule, fault.Column));
        Assert.Equal("'health-valley' would make this row a part of itself (health-valley → health-valley); expected is a row that is no part of this one", fault.Sentence);
    }

    [Fact]
    public void Rings_are_the_rows_that_come_back_to_themselves() => Prop.ForAll(
        ArbMap.Default.ArbFor<int[]>(), links =>
        {
            var above = links.Select((link, i) => (Id: $"{i}", Above: link < 0 ? null : $"{link % links.Length}")).ToDictionary(l => l.Id, l => l.Above);
            bool ComesBack(string id)
            {
                var at = above[id];
                for (var i = 0; i < links.Length && at is not null && at != id; i++) at = above[at];
                return at == id;
            }

            Assert.Equal(above.Keys.Where(ComesBack).Order(), AncestorRules.Rings(above).Order());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Parts_of_parts_come_in_whatever_their_order_and_number()
    {
        const int Deep = 300;
        var rows = Enumerable.Range(0, Deep).Select(i => $"p{i},第{i}层,project,{(i + 1 < Deep ? $"p{i + 1}" : "")}");

        Assert.NotNull((await ImportAsync("projects", ["id,name_zh,kind,parent", .. rows])).Entry);
        var (preview, _) = await ImportAsync("projects", "id,parent", $"p{Deep - 1},p0");

        Assert.EndsWith(" → … → p299", Assert.Single(preview.Faults).Expected, StringComparison.Ordinal);
    }

    private async Task<(ImportPreview Preview, long? Entry)> ImportAsync(string kind, params string[] lines)
    {
        var of = RecordKinds.Find(kind)!;
        return await Commands.ImportAsync(of, await ReadAsync(of, lines), Editor, Ct);
    }

    private async Task<ImportedRows> ReadAsync(RecordKind kind, params string[] lines) =>
        await new ImportReader(Store.Db).ReadAsync(kind, Encoding.UTF8.GetBytes(string.Join('\n', lines)), Ct);
}
