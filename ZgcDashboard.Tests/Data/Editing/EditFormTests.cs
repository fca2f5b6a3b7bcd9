using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Data.Editing;

public sealed class EditFormTests : StoreTest
{
    public static TheoryData<string> Imported => [.. RecordKinds.All.Where(k => k.IsImported).Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Imported))]
    public async Task A_form_in_which_nothing_is_typed_changes_nothing(string name)
    {
        var kind = RecordKinds.Find(name)!;
        await using var db = Store.Db.Present();
        var rules = await RecordRules.OfAsync(db, kind, Ct);
        var ids = (await kind.TableAsync(db, Ct)).Rows.Select(row => (string)row[0]!);

        foreach (var id in ids)
        {
            var form = new EditForm(rules, id, await kind.CellsOfAsync(db, id, Ct), 1);
            foreach (var column in kind.Columns.Where(c => c != "id" && !c.EndsWith("_inferred", StringComparison.Ordinal))) form.Type(column, form.Text(column));
            Assert.Equal([], form.Reading.Faults);
            Assert.Equal([], form.Change.Columns);
            Assert.False(form.IsDirty);
        }
    }

    [Theory]
    [InlineData("actual", "81,200", "81200")]
    [InlineData("actual", "8.12亿元", "81200")]
    [InlineData("actual", "812000000元", "81200")]
    [InlineData("actual", "８１２００", "81200")]
    [InlineData("supplement_as_of", "2018年6月底", "2018-06")]
    [InlineData("supplement_as_of", "2018年上半年", "2018-H1")]
    [InlineData("supplement_as_of", "2018年第三季度", "2018-Q3")]
    [InlineData("supplement_as_of", "2018", "2018")]
    [InlineData("as_of", "2018年7月31日", "2018-07-31")]
    [InlineData("rate_on_adjusted", "41.10%", "41.10")]
    public async Task What_is_typed_by_habit_is_understood(string column, string typed, string cell)
    {
        var form = await FormAsync("budget-snapshots", "special-funds-2018-06");
        form.Type(column, typed);

        Assert.Equal([], form.Reading.Faults);
        Assert.Equal(cell, form.Reading.Cells[column]);
    }

    [Theory]
    [InlineData("special-funds-2018-06", "actual", "8.1亿元", "hundred-million-yuan")]
    [InlineData("special-funds-2018-06", "initial", "1450000000元", null)]
    [InlineData(null, "actual", "811350000元", "yuan")]
    [InlineData(null, "actual", "81135", null)]
    public async Task An_amount_that_is_typed_with_its_unit_is_as_precise_as_that(string? id, string column, string typed, string? unit)
    {
        var form = await FormAsync("budget-snapshots", id);
        form.Type("budget", "special-funds-2018");
        form.Type("as_of", "2018-06-30");
        form.Type(column, "8");
        form.Type(column, typed);

        Assert.Equal([], form.Reading.Faults);
        Assert.Equal(unit, form.Reading.Cells.GetValueOrDefault("amount_unit"));
        form.Type("amount_unit", "hundred-yuan");
        Assert.Equal("hundred-yuan", form.Reading.Cells["amount_unit"]);
        form.Type(column, "9");
        Assert.DoesNotContain("amount_unit", form.Reading.Cells.Keys);
    }

    [Theory]
    [InlineData("actual", "many", FaultRule.Amount)]
    [InlineData("actual", "-3", FaultRule.Amount)]
    [InlineData("rate_on_initial", "0.56", FaultRule.Rate)]
    [InlineData("as_of", "2018-H1", FaultRule.Day)]
    [InlineData("as_of", "", FaultRule.Empty)]
    [InlineData("section", "29", FaultRule.Section)]
    [InlineData("budget", "nope", FaultRule.UnknownId)]
    public async Task What_breaks_a_rule_is_refused_as_an_import_refuses_it(string column, string typed, FaultRule rule)
    {
        var form = await FormAsync("budget-snapshots", "special-funds-2018-06");
        form.Type(column, typed);

        Assert.Equal(rule, form.FaultOf(column)?.Rule);
        Assert.Single(form.Reading.Faults);
    }

    [Fact]
    public async Task What_is_said_outright_is_no_longer_inferred_until_it_is_as_before()
    {
        var form = await FormAsync("projects", "health-valley");
        Assert.Equal("true", form.Text("stage_inferred"));

        form.Type("stage", "implementation");
        Assert.Equal("false", form.Reading.Cells["stage_inferred"]);
        form.Type("stage", "operating");
        Assert.Equal([], form.Change.Columns);
    }

    [Fact]
    public async Task A_new_row_proposes_an_id_until_one_is_typed()
    {
        var form = await FormAsync("events", null);
        form.Type("title_en", "Opening of Health Valley, phase 2");
        Assert.Equal("opening-of-health-valley-phase-2", form.RowId);
        form.Type("id", "my-own");
        form.Type("title_en", "Another");
        Assert.Equal("my-own", form.RowId);
    }

    [Fact]
    public async Task Fields_that_do_not_collide_are_merged_and_those_that_do_are_chosen()
    {
        foreach (var mine in new[] { true, false })
        {
            var form = await FormAsync("projects", "health-valley");
            form.Type("stage", "on-hold");
            form.Type("responsible_zh", "昌平区");
            var theirs = form.Start!.ToDictionary();
            (theirs["stage"], theirs["note_zh"]) = ("implementation", "他人写的");

            Assert.Equal([("stage", true), ("note_zh", false)], form.Against(theirs).Select(m => (m.Column, m.Collides)));
            form.Rebase(theirs, 7, _ => mine);

            Assert.Equal(("昌平区", "他人写的", mine ? "on-hold" : "implementation"), (form.Text("responsible_zh"), form.Text("note_zh"), form.Text("stage")));
            Assert.False(form.IsBehind(theirs));
            Assert.DoesNotContain("note_zh", form.Change.Columns);
        }
    }

    [Fact]
    public async Task A_half_filled_form_goes_on_where_it_was()
    {
        var form = await FormAsync("projects", "health-valley");
        form.Type("name_zh", "健康智谷二期");
        form.Type("section", "twelve");
        form.Why = "台账";
        var json = System.Text.Json.JsonSerializer.Serialize(form.Begun with { Texts = new() { ["name_zh"] = "健康智谷二期", ["section"] = "twelve" }, Why = "台账" });

        await using var db = Store.Db.Present();
        var again = new EditForm(await RecordRules.OfAsync(db, form.Kind, Ct), "health-valley", EditDraft.Read(json)!);

        Assert.True(again.IsDirty);
        Assert.Equal(("健康智谷二期", "twelve", "台账", false), (again.Text("name_zh"), again.Text("section"), again.Why, again.Cites));
        Assert.Equal(form.Change.Columns, again.Change.Columns);
    }

    [Theory]
    [InlineData("note_zh", 4_000)]
    [InlineData("name_zh", 500)]
    public async Task A_text_that_is_too_long_is_refused_at_its_field_with_both_lengths(string column, int most)
    {
        var form = await FormAsync("projects", "health-valley");
        form.Type(column, new string('长', most));
        Assert.Null(form.FaultOf(column));

        form.Type(column, new string('长', 15_000));

        Assert.Equal(new Fault(FaultRule.TooLong, "15000", $"{most}").Sentence, form.FaultOf(column)!.Sentence);
        form.Why = new string('因', 501);
        Assert.Equal(FaultRule.TooLong, form.LongWhy!.Rule);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"Texts\":{\"nowhere\":\"x\",\"name_zh\":null}}")]
    public async Task A_draft_that_a_browser_spoiled_is_none_or_says_nothing(string? json)
    {
        if (EditDraft.Read(json) is not { } draft) return;
        await using var db = Store.Db.Present();

        Assert.False(new EditForm(await RecordRules.OfAsync(db, RecordKinds.Find("projects")!, Ct), null, draft).IsDirty);
    }

    private async Task<EditForm> FormAsync(string name, string? id)
    {
        var kind = RecordKinds.Find(name)!;
        await using var db = Store.Db.Present();
        return new(await RecordRules.OfAsync(db, kind, Ct), id, id is null ? null : await kind.CellsOfAsync(db, id, Ct), 1);
    }
}
