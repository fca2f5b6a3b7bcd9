using System.Text;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Importing;

/// <summary>From a file's text to what would be stored.</summary>
public sealed class ReadRowsTests : StoreTest
{
    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.Editor);

    [Theory]
    [InlineData("30余", "30", "at-least")]
    [InlineData("30多", "30", "at-least")]
    [InlineData("30以上", "30", "at-least")]
    [InlineData("约30", "30", "about")]
    [InlineData("30左右", "30", "about")]
    [InlineData("近30", "30", "at-most")]
    [InlineData("１．２万余", "12000", "at-least")]
    [InlineData("1,200", "1200", "exact")]
    [InlineData("数十", null, "tens")]
    public async Task A_number_that_is_not_exact_becomes_a_number_and_its_qualifier(string typed, string? value, string qualifier)
    {
        var preview = await PreviewAsync("figures", $"编号,指标,英文指标,数值,单位,单位英文,部分\nnew-one,新,New,\"{typed}\",家,firms,22\n");

        Assert.Equal([], preview.Faults);
        var after = preview.Changes[0].After!;
        Assert.Equal((value, qualifier), (after.GetValueOrDefault("value"), after["qualifier"]));
    }

    [Theory]
    [InlineData("figures", "id,value,qualifier\nexpert-suggestions,20余,at-least\n", null)]
    [InlineData("figures", "id,value\nexpert-suggestions,20\n", null)]
    [InlineData("figures", "id,value\nexpert-suggestions,25\n", "at-least → exact")]
    [InlineData("fund-steps", "id,count\nstandards-accepted,约716\n", "exact → about")]
    public async Task The_qualifier_follows_the_number(string kind, string text, string? changed)
    {
        var preview = await PreviewAsync(kind, text);

        Assert.Equal([], preview.Faults);
        var column = kind == "figures" ? "qualifier" : "count_qualifier";
        Assert.Equal(changed, preview.Changes.Select(c => c.Columns.Contains(column) ? $"{c.Before![column]} → {c.After![column]}" : null).SingleOrDefault());
    }

    [Theory]
    [InlineData("budget-snapshots", "budget,as_of,actual\nspecial-funds-2018,2018-07-31,约81135\n", FaultRule.Qualified)]
    [InlineData("budget-snapshots", "budget,as_of,rate_on_initial\nspecial-funds-2018,2018-07-31,近56%\n", FaultRule.Qualified)]
    [InlineData("figures", "id,value,qualifier\nexpert-suggestions,20余,about\n", FaultRule.Qualified)]
    [InlineData("projects", "id,section\nhealth-valley,约17\n", FaultRule.Qualified)]
    [InlineData("budget-snapshots", "id,actual\nspecial-funds-2018-06,-5\n", FaultRule.Amount)]
    [InlineData("budget-snapshots", "id,actual\nspecial-funds-2018-06,NaN\n", FaultRule.Amount)]
    [InlineData("budget-snapshots", "id,actual\nspecial-funds-2018-06,99999999999999999999\n", FaultRule.Amount)]
    [InlineData("budget-snapshots", "id,rate_on_initial\nspecial-funds-2018-06,0.56\n", FaultRule.Rate)]
    [InlineData("budget-snapshots", "id,as_of\nspecial-funds-2018-06,2018年7月\n", FaultRule.Day)]
    [InlineData("projects", "id,park\nhealth-valley,浦东园\n", FaultRule.UnknownNameNear)]
    [InlineData("projects", "id,park\nhealth-valley,??\n", FaultRule.UnknownId)]
    [InlineData("projects", "id,stage\nhealth-valley,operating\nhealth-valley,on-hold\n", FaultRule.TwiceTheSameId)]
    [InlineData("projects", "id,note_zh\nhealth-valley,\u202Egnp.exe\n", FaultRule.ControlCharacter)]
    [InlineData("projects", "id,note_zh\nhealth-valley,a\u0007b\n", FaultRule.ControlCharacter)]
    [InlineData("projects", "id,note_zh\n../../etc/passwd,a\n", FaultRule.IdShape)]
    [InlineData("projects", "项目名称,项目阶段\n没有这个项目,暂缓\n", FaultRule.NoneOfThisName)]
    public async Task A_cell_that_breaks_a_rule_is_a_fault_with_its_row_and_column(string kind, string text, FaultRule rule)
    {
        var fault = (await PreviewAsync(kind, text)).Faults[0];

        Assert.Equal((rule, text.Split('\n').Length - 1), (fault.Rule, fault.Line));
        Assert.NotNull(fault.Column);
    }

    [Theory]
    [InlineData("合 计,5,\n", FaultRule.LeftOutSum)]
    [InlineData("海淀园小计,建设实施,\n", FaultRule.LeftOutSum)]
    [InlineData("Total,,\n", FaultRule.LeftOutSum)]
    [InlineData("填表人：王某,审核人：李某,\n", FaultRule.LeftOutFooter)]
    [InlineData("注：数据截至9月底。\n1. 不含在谈项目。\n", FaultRule.LeftOutFooter)]
    [InlineData("备注1：暂定,,\n", FaultRule.LeftOutFooter)]
    [InlineData("一、续建项目,,\n", FaultRule.LeftOutHeading)]
    [InlineData("项目名称,阶段,进展\n", FaultRule.LeftOutHeader)]
    public async Task Rows_that_are_no_records_are_left_out_and_said_with_their_line(string row, FaultRule rule)
    {
        var preview = await PreviewAsync("projects", $"项目名称,阶段,进展\n健康智谷,暂缓,停工\n{row}");

        Assert.Equal([], preview.Faults);
        Assert.Equal("health-valley", Assert.Single(preview.Changes).Id);
        Assert.All(preview.Remarks, r => Assert.Equal(rule, r.Rule));
        Assert.Equal(Enumerable.Range(3, row.Split('\n').Length - 1), preview.Remarks.Select(r => r.Line!.Value));
    }

    [Fact]
    public async Task Below_a_table_of_amounts_the_lines_are_left_out_too()
    {
        var preview = await PreviewAsync("budget-snapshots", "专项资金执行表,,\n金额单位：千元,,\n预算名称,数据截至,累计支出\n2018年专项资金预算,2018-09-30,\"900,000\"\n合计,,\"900,000\"\n单位负责人：王某,审核：李某,填表日期：2018年10月8日\n注：本表数据截至9月底。\n");

        Assert.Equal([], preview.Faults);
        Assert.Equal("90000", Assert.Single(preview.Changes).After!["actual"]);
        Assert.Equal([FaultRule.LeftOutSum, FaultRule.LeftOutFooter, FaultRule.LeftOutFooter], preview.Remarks.Select(r => r.Rule));
    }

    [Fact]
    public async Task A_row_with_an_id_is_a_record_whatever_it_is_called() =>
        Assert.Equal("合计", Assert.Single((await PreviewAsync("figures", "id,subject_zh\nexpert-suggestions,合计\n")).Changes).After!["subject_zh"]);

    [Theory]
    [InlineData("健康 智谷")]
    [InlineData("健康\u200B智谷")]
    [InlineData("「健康智谷」")]
    public async Task A_name_is_known_in_spite_of_blanks_and_stays_as_it_is_stored(string name)
    {
        var preview = await PreviewAsync("projects", $"项目名称,阶段\n{name},暂缓\n");

        Assert.Equal([], preview.Faults);
        Assert.DoesNotContain("name_zh", Assert.Single(preview.Changes).Columns);
    }

    [Fact]
    public async Task A_name_that_is_not_known_gets_the_nearest()
    {
        var fault = Assert.Single((await PreviewAsync("projects", "项目名称,阶段\n健康谷,暂缓\n")).Faults);
        Assert.Equal(FaultRule.NoneOfThisNameNear, fault.Rule);
        Assert.Contains("健康智谷", fault.Expected, StringComparison.Ordinal);

        var park = Assert.Single((await PreviewAsync("projects", "id,park\nhealth-valley,海定园\n")).Faults);
        Assert.Equal(FaultRule.UnknownNameNear, park.Rule);
        Assert.Contains("海淀园", park.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_name_that_stands_twice_names_the_earlier_line()
    {
        var preview = await PreviewAsync("projects", "项目名称,英文名称,类别,章节\n新园丙,New Park C,园区,2\n新园 丙,New Park C,园区,2\n");

        Assert.Equal((1, FaultRule.NewNameTwice, "2", 3), Assert.Single(preview.Faults) is var fault ? (preview.New, fault.Rule, fault.Expected, fault.Line!.Value) : default);
    }

    [Fact]
    public async Task A_row_that_was_cut_off_is_refused_and_clears_nothing()
    {
        var preview = await PreviewAsync("projects", "项目名称,阶段,进展,责任单位\n健康智谷,暂缓\n");

        Assert.Equal((FaultRule.ShortRow, 2, "2", "4"), Assert.Single(preview.Faults) is var fault ? (fault.Rule, fault.Line!.Value, fault.Found, fault.Expected) : default);
        Assert.Equal([], preview.Changes);
    }

    [Fact]
    public async Task Cells_that_an_empty_cell_would_clear_are_counted()
    {
        var cleared = Assert.Single((await PreviewAsync("projects", "id,stage,note_zh\nhealth-valley,,\n")).Remarks);

        Assert.Equal(FaultRule.CellsCleared, cleared.Rule);
        Assert.StartsWith(cleared.Expected.Contains("note_zh", StringComparison.Ordinal) ? "2" : "1", cleared.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("budget-snapshots", "id,rate_on_initial\nspecial-funds-2018-06,0.56\n", "0.56")]
    [InlineData("budget-snapshots", "id,累计支出（万元）\nspecial-funds-2018-06,\"八万 \"\n", "八万 ")]
    [InlineData("budget-snapshots", "id,as_of\nspecial-funds-2018-06,２０１８年7月\n", "２０１８年7月")]
    public async Task A_fault_quotes_the_cell_as_it_stands_in_the_file(string kind, string text, string quoted) =>
        Assert.Equal(quoted, Assert.Single((await PreviewAsync(kind, text)).Faults).Found);

    [Fact]
    public async Task An_error_or_a_number_over_several_rows_matters_only_where_it_is_read()
    {
        var sheet = new SheetMaker().Table("项目名称|阶段|序号\n健康智谷|暂缓|<c r=\"@\" t=\"e\"><v>#REF!</v></c>", "7月").Bytes();
        Assert.Equal([], (await PreviewAsync("projects", sheet)).Faults);

        var read = new SheetMaker().Table("项目名称|进展\n健康智谷|<c r=\"@\" t=\"e\"><v>#REF!</v></c>", "7月").Bytes();
        Assert.Equal((FaultRule.SheetError, "7月!B2", "#REF!"), Assert.Single((await PreviewAsync("projects", read)).Faults) is var fault ? (fault.Rule, fault.Found, fault.Expected) : default);

        var merged = new SheetMaker().Table("预算名称|数据截至|累计支出（万元）\n2018年专项资金预算|2018-07-31|9\n2018年专项资金预算|2018-08-31|", after: "<mergeCells><mergeCell ref=\"C2:C3\"/></mergeCells>").Bytes();
        Assert.Equal([FaultRule.MergedNumber, FaultRule.MergedNumber], (await PreviewAsync("budget-snapshots", merged)).Faults.Select(f => f.Rule));
    }

    [Fact]
    public async Task Leading_zeros_of_a_text_stay()
    {
        var sheet = new SheetMaker { Formats = ["0000"] }.Table("id|number\nscience-city-plan|<c r=\"@\" s=\"1\"><v>12</v></c>").Bytes();

        Assert.Equal("0012", (await RowsAsync("policies", sheet)).Rows[0].Cells["number"]);
    }

    [Fact]
    public async Task An_unknown_unit_stops_unless_it_is_given()
    {
        const string Text = "预算名称,数据截至,累计支出\n2018年专项资金预算,2018-07-31,811350\n";
        Assert.Equal(FaultRule.UnitMissing, (await Assert.ThrowsAsync<ImportRefusedException>(() => RowsAsync("budget-snapshots", Text))).Fault.Rule);

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Text));
        var rows = await new ImportReader(Store.Db).ReadAsync(RecordKinds.Find("budget-snapshots")!, stream, new ImportOptions(Unit: "千元"), null, Ct);
        Assert.Equal("81135", rows.Rows[0].Cells["actual"]);
    }

    [Fact]
    public async Task Script_and_formulas_in_names_are_text()
    {
        var preview = await PreviewAsync("projects", "id,name_zh,name_en\nhealth-valley,<script>alert(1)</script>,\"=HYPERLINK(\"\"x\"\")\"\n");

        Assert.Equal(("<script>alert(1)</script>", "=HYPERLINK(\"x\")"), (preview.Changes[0].After!["name_zh"], preview.Changes[0].After!["name_en"]));
    }

    [Fact]
    public async Task Rows_without_an_id_are_known_by_their_name_and_snapshots_by_budget_and_day()
    {
        var projects = await PreviewAsync("projects", "项目名称,项目阶段,阶段日期\n健康智谷,暂缓,2018年7月底\nNew Garden 2,建设实施,\n");
        Assert.Equal(("health-valley", "2018-07"), (projects.Changes[0].Id, projects.Changes[0].After!["stage_as_of"]));
        Assert.Contains(Assert.Single(projects.Faults).Rule, (FaultRule[])[FaultRule.NoneOfThisName, FaultRule.NoneOfThisNameNear]);

        var snapshots = await PreviewAsync("budget-snapshots", "预算名称,数据截至,实际支出（亿元）\n2018年专项资金预算,2018年6月底,8.2\n2018年专项资金预算,2018年7月底,9\n");
        Assert.Equal([], snapshots.Faults);
        Assert.Equal(["special-funds-2018-06", "special-funds-2018-2018-07-31"], snapshots.Changes.Select(c => c.Id));
        Assert.Equal(("82000", "90000"), (snapshots.Changes[0].After!["actual"], snapshots.Changes[1].After!["actual"]));
        Assert.DoesNotContain("section", snapshots.Changes[1].After!.Keys);
    }

    [Fact]
    public async Task A_name_that_two_rows_have_is_not_guessed_at()
    {
        await Store.ExecuteAsync("UPDATE Projects SET NameZh = '健康智谷' WHERE Id = 'binhai-park'");

        Assert.Equal(FaultRule.SeveralOfThisName, Assert.Single((await PreviewAsync("projects", "名称,阶段\n健康智谷,暂缓\n")).Faults).Rule);
    }

    [Theory]
    [InlineData("projects", "places", "Xiong'an")]
    [InlineData("policies", "projects", "x")]
    public async Task A_refused_file_leaves_the_store_as_it_was(string kind, string other, string cell)
    {
        await using var db = Store.Db.Present();
        var before = await RecordKinds.Find(other)!.CountAsync(db, Ct);

        var (preview, entry) = await new RecordCommands(Store.Db, TimeProvider.System).ImportAsync(RecordKinds.Find(kind)!, await RowsAsync(kind, $"id,section\nnew-{kind},{cell}\n"), Editor, Ct);

        Assert.Null(entry);
        Assert.NotEmpty(preview.Faults);
        Assert.Equal(before, await RecordKinds.Find(other)!.CountAsync(db, Ct));
    }

    [Fact]
    public async Task A_new_step_that_is_part_of_another_may_stand_before_it()
    {
        var rows = await RowsAsync("fund-steps", """
            id,fund,step_order,stage,parent,name_zh,name_en
            part,standards-subsidy,9,review,whole,部分,Part
            whole,standards-subsidy,8,review,,整体,Whole

            """);
        var commands = new RecordCommands(Store.Db, TimeProvider.System);
        var (preview, entry) = await commands.ImportAsync(RecordKinds.Find("fund-steps")!, rows, Editor, Ct);
        Assert.Equal([], preview.Faults);

        await commands.UndoAsync(entry!.Value, Editor, Ct);

        await using var db = Store.Db.Present();
        Assert.Null(await db.FundSteps.FindAsync(["part"], Ct));
        Assert.Null((await HistoryChain.VerifyAsync(db, Ct)).BrokenAt);
    }

    private async Task<ImportPreview> PreviewAsync(string kind, byte[] file) => await new RecordCommands(Store.Db, TimeProvider.System).PreviewAsync(RecordKinds.Find(kind)!, await RowsAsync(kind, file), Ct);

    private Task<ImportedRows> RowsAsync(string kind, byte[] file) => new ImportReader(Store.Db).ReadAsync(RecordKinds.Find(kind)!, file, Ct);

    private async Task<ImportPreview> PreviewAsync(string kind, string text) =>
        await new RecordCommands(Store.Db, TimeProvider.System).PreviewAsync(RecordKinds.Find(kind)!, await RowsAsync(kind, text), Ct);

    private Task<ImportedRows> RowsAsync(string kind, string text) => new ImportReader(Store.Db).ReadAsync(RecordKinds.Find(kind)!, Encoding.UTF8.GetBytes(text), Ct);
}
