using MiniExcelLibs;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

public sealed class SheetFileTests
{
    private static readonly RecordKind Snapshots = RecordKinds.Find("budget-snapshots")!;
    private static readonly RecordKind Projects = RecordKinds.Find("projects")!;

    [Fact]
    public void A_cell_is_read_as_its_reader_saw_it()
    {
        var sheet = new SheetMaker { Formats = ["0.0%", "57", "yyyy\"年\"m\"月\"", "14"] }.Sheet("""
            <row r="1"><c r="A1" s="1"><v>0.562</v></c><c r="B1" s="2"><v>43282</v></c><c r="C1" s="3"><v>43282</v></c><c r="D1" s="4"><v>43312</v></c><c r="E1"><v>43312</v></c>
            <c r="G1" t="b"><v>1</v></c><c r="H1" t="str"><f>A1*2</f><v>x</v></c><c r="I1" t="inlineStr"><is><r><t>海</t></r><r><t xml:space="preserve">淀园 </t></r><rPh sb="0" eb="1"><t>hai</t></rPh></is></c></row>
            """).Bytes();

        Assert.Equal(["56.2%", "2018年7月", "2018年7月", "2018-07-31", "43312", "", "true", "x", "海淀园 "], ImportFile.Read(sheet).Rows[0].Cells);
    }

    [Theory]
    [InlineData("<c r=\"@\" t=\"e\"><v>#REF!</v></c>")]
    [InlineData("<c t=\"e\" r=\"@\"><f>A1</f><v>#N/A</v></c>")]
    [InlineData("<x:c xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" r=\"@\" t=\"e\"><x:v>#REF!</x:v></x:c>")]
    [InlineData("<c r=\"@\" t=\"str\"><v>#DIV/0!</v></c>")]
    [InlineData("<c r=\"@\" t=\"e\"/>")]
    [InlineData("<c r=\"@\"><f>SUM(A1:A9)</f></c>")]
    [InlineData("<c r=\"@\" s=\"1\"><v>5</v></c>")]
    public void A_cell_without_the_value_that_it_should_show_is_in_trouble_and_not_empty(string cell)
    {
        var file = ImportFile.Read(new SheetMaker { Formats = [";;;"] }.Table($"名称|进展\n健康智谷|{cell}").Bytes());

        Assert.True(file.Troubles.ContainsKey(new(2, 1)) || ImportedCell.IsError(file.Rows[1].Cells[1]));
        Assert.NotEqual("", file.Rows[1].Cells[1]);
    }

    [Fact]
    public void A_strict_workbook_and_one_that_counts_from_1904_are_read_like_others()
    {
        var strict = ImportFile.Read(new SheetMaker { Strict = true }.Table("名称|阶段日期\n健康智谷|<c r=\"@\" t=\"d\"><v>2018-09-30T00:00:00</v></c>").Bytes());
        Assert.Equal("2018-09-30T00:00:00", strict.Rows[1].Cells[1]);
        Assert.Equal("2018-09-30", ImportedCell.Normal(new("", "stage_as_of", ColumnForm.Date), strict.Rows[1].Cells[1]));

        var old = ImportFile.Read(new SheetMaker { From1904 = true, Formats = ["[Red]yyyy-mm-dd"] }.Table("名称|阶段日期\n健康智谷|<c r=\"@\" s=\"1\"><v>41911</v></c>\n中关村大街|<c r=\"@\"><v>41911</v></c>").Bytes());
        Assert.Equal("2018-09-30", old.Rows[1].Cells[1]);
        Assert.Equal("2018-09-30", ImportedCell.Normal(new("", "stage_as_of", ColumnForm.Date), old.Rows[2].Cells[1], old.SerialZero));
    }

    [Fact]
    public void Merged_cells_fill_what_they_cover_but_a_number_over_several_rows_is_asked()
    {
        var file = ImportFile.Read(new SheetMaker().Table("分园|名称|金额\n海淀园|甲|5\n|乙|\n|丙|", after: "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"C2:C4\"/></mergeCells>").Bytes());

        Assert.Equal(["海淀园", "海淀园", "海淀园"], file.Rows.Skip(1).Select(r => r.Cells[0]));
        Assert.Equal((FaultRule.MergedNumber, true), (file.Troubles[new(3, 2)].Rule, file.Troubles[new(3, 2)].OnlyNumbers));
        Assert.Contains(file.Remarks, r => r.Rule == FaultRule.MergedFilled);
    }

    [Fact]
    public void What_a_sheet_hides_is_not_read_and_said()
    {
        var sheets = ImportFile.Read(new MemoryStream(new SheetMaker()
            .Table("名称|阶段|进展|备注|分园\n旧|暂缓|旧|旧|海淀园", "旧版", "veryHidden")
            .Sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>名称</v></c><c r=\"B1\" t=\"str\"><v>阶段</v></c><c r=\"C1\" t=\"str\"><v>进展</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\" t=\"str\"><v>甲</v></c></row><row r=\"3\"><c r=\"A3\" t=\"str\"><v>乙</v></c></row>", "项目", before: "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>")
            .Bytes()), "", null, TestContext.Current.CancellationToken);
        var read = ImportMapping.Best(Projects, sheets);
        var mapping = ImportMapping.Guess(Projects, read);

        Assert.Equal("项目", read.Name);
        Assert.Equal([1, 3], read.Rows.Select(r => r.Line));
        Assert.Equal(["name_zh", "stage", null], mapping.Columns.Select(c => c.Column));
        Assert.Equal([FaultRule.HiddenRows, FaultRule.HiddenSheets, FaultRule.HiddenColumn], read.Remarks.Concat(mapping.Remarks).Select(r => r.Rule));
    }

    [Fact]
    public void A_title_above_the_header_is_passed_over_and_its_unit_is_kept()
    {
        var file = ImportFile.Read("2018年专项资金执行表,,\n,,单位：亿元\n预算名称,数据截至,实际支出,年初预算（万元）\n甲,2018-07-31,8,9\n"u8.ToArray());

        var mapping = ImportMapping.Guess(Snapshots, file);

        Assert.Equal(2, mapping.HeaderRow);
        Assert.Equal(["budget", "as_of", "actual", "initial"], mapping.Columns.Select(c => c.Column));
        Assert.Equal(["亿元", "万元"], mapping.Columns.Skip(2).Select(c => c.Unit));
    }

    [Fact]
    public void Where_no_unit_is_said_none_is_taken()
    {
        var mapping = ImportMapping.Guess(Snapshots, ImportFile.Read("budget,as_of,实际支出,占年初预算,占调整后预算（%）\na,2018-07-31,8,0.56,0.41\n"u8.ToArray()));

        Assert.Equal(["实际支出"], mapping.WithoutUnit.Select(c => c.Header));
        Assert.Equal(["占年初预算"], mapping.Ambiguous.Where(c => c.Rates == RateReading.Ask).Select(c => c.Header));
    }

    [Fact]
    public void The_sheet_that_fits_the_kind_is_found_among_others()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(new Dictionary<string, object>
        {
            ["说明"] = new[] { new { 一 = "填表说明" } },
            ["项目"] = new[] { new { 项目名称 = "健康智谷", 项目阶段 = "建设实施", 所属分园 = "昌平园" } },
            ["预算"] = new[] { new { 预算名称 = "2018年专项资金预算", 数据截至 = "2018-07-31", 实际支出 = 1, 年初预算 = 2 } },
        });
        var sheets = ImportFile.Read(stream, "", null, TestContext.Current.CancellationToken);

        Assert.Equal(["说明", "项目", "预算"], sheets.Select(s => s.Name));
        Assert.Equal("项目", ImportMapping.Best(Projects, sheets).Name);
        Assert.Equal("预算", ImportMapping.Best(Snapshots, sheets).Name);
        Assert.Equal(Snapshots, ImportMapping.BestKind(sheets));
    }
}
