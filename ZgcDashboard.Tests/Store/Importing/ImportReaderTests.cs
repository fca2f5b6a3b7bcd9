using System.Text;
using MiniExcelLibs;
using ZgcDashboard.Localization;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Importing;

public sealed class ImportReaderTests : StoreTest
{
    [Theory]
    [InlineData("actual", "万元", "81,135", "81135")]
    [InlineData("actual", null, "81,135", "81,135?")]
    [InlineData("actual", null, "0.00", "0")]
    [InlineData("actual", "千元", "811,350", "81135")]
    [InlineData("actual", "百万元", "811.35", "81135")]
    [InlineData("actual", "元", "81135.0万", "81135")]
    [InlineData("actual", "万元", "81135.0万", "81135")]
    [InlineData("actual", "万元", "8.1135亿", "81135")]
    [InlineData("actual", "万元", "¥81,135.00", "81135")]
    [InlineData("actual", "万元", "人民币81,135", "81135")]
    [InlineData("actual", "万元", "(1,234.50)", "-1234.5")]
    [InlineData("actual", "万元", "$5", "$5")]
    [InlineData("actual", null, "8.1135亿元", "81135")]
    [InlineData("actual", "亿元", "8.1135", "81135")]
    [InlineData("actual", null, "811350000元", "81135")]
    [InlineData("actual", null, "８１１３５万元", "81135")]
    [InlineData("actual", null, "many", "many")]
    [InlineData("rate_on_initial", null, "56%", "56")]
    [InlineData("rate_on_initial", null, "56", "56")]
    [InlineData("rate_on_initial", null, "0.56", "0.56?")]
    [InlineData("stage_as_of", null, "2018年6月底", "2018-06")]
    [InlineData("stage_as_of", null, "2018年6月30日", "2018-06-30")]
    [InlineData("stage_as_of", null, "2018年上半年", "2018-H1")]
    [InlineData("stage_as_of", null, "2018年第四季度", "2018-Q4")]
    [InlineData("stage_as_of", null, "2018年", "2018")]
    [InlineData("stage_as_of", null, "2018/6/3", "2018-06-03")]
    [InlineData("stage_as_of", null, "2018.6.3", "2018-06-03")]
    [InlineData("stage_as_of", null, "2018.06", "2018-06")]
    [InlineData("stage_as_of", null, "2018.1", "2018.1")]
    [InlineData("stage_as_of", null, "20180603", "2018-06-03")]
    [InlineData("stage_as_of", null, "2018年7月份", "2018-07")]
    [InlineData("stage_as_of", null, "43312", "2018-07-31")]
    [InlineData("stage_as_of", null, "43312.5", "2018-07-31")]
    [InlineData("stage_as_of", null, "2018-07-31T00:00:00", "2018-07-31")]
    [InlineData("stage_as_of", null, "2018-07-31 00:00:00.000", "2018-07-31")]
    [InlineData("stage_as_of", null, "2018/7/31 0:00", "2018-07-31")]
    [InlineData("stage_as_of", null, "2018年7月31日 14:30", "2018-07-31")]
    [InlineData("stage_as_of", null, "2018-07-31T00:00:00Z", "2018-07-31T00:00:00Z")]
    [InlineData("stage_as_of", null, "12:00", "12:00")]
    [InlineData("stage_as_of", null, "2018-03/2018-04", "2018-03/2018-04")]
    [InlineData("stage_as_of", null, "2018-13-45", "2018-13-45")]
    [InlineData("actual", "万美元", "81,135", "81,135")]
    [InlineData("actual", "万元", "-5", "-5")]
    [InlineData("actual", null, "NaN", "NaN")]
    [InlineData("actual", "万元", "９９９９９９９９９９９９９９９９９９９", "9999999999999999999")]
    [InlineData("actual", null, "约8.1亿元", "约8.1亿元")]
    [InlineData("value", null, "1,234.5", "1234.5")]
    [InlineData("value", null, "1,23", "1,23")]
    [InlineData("name_zh", null, "''=1+1", "'=1+1")]
    [InlineData("name_zh", null, " 前后空格 ", "前后空格")]
    [InlineData("name_zh", null, "第一行\r\n第二行", "第一行\n第二行")]
    [InlineData("name_zh", null, "健康\u200B智\uFEFF谷", "健康智谷")]
    [InlineData("planned", null, "是", "true")]
    [InlineData("name_zh", null, "'=1+1", "=1+1")]
    public void A_cell_is_read_as_people_type_it(string column, string? unit, string typed, string read) =>
        Assert.Equal(read, ImportedCell.Normal(new("", column, KindOf(column).FormOf(column), unit), typed));

    private static RecordKind KindOf(string column) => RecordKinds.All.Last(kind => kind.Columns.Contains(column));

    [Theory]
    [InlineData("编号,项目阶段,所属分园", "health-valley,建设实施,海淀园")]
    [InlineData("Id,Stage,Sub-park", "health-valley,implementation,Haidian")]
    [InlineData("id,stage,park", "health-valley,Implementation,haidian")]
    [InlineData("编号,阶段,分园", "health-valley,建设实施,海淀区")]
    public async Task Headers_and_names_come_in_either_language(string header, string row)
    {
        var rows = await ReadAsync($"{header}\n{row}");

        Assert.Equal(["id", "stage", "park"], rows.Columns);
        Assert.Equal(("health-valley", "implementation", "haidian"), (rows.Rows[0].Cells["id"], rows.Rows[0].Cells["stage"], rows.Rows[0].Cells["park"]));
    }

    [Theory]
    [InlineData("id,colour\na,b", "colour")]
    [InlineData("id,阶段,stage\na,b,c", "twice")]
    [InlineData("stage\napproval", "'id' is missing")]
    [InlineData("id,stage\na,approval,more", "line 2: has 3 cells")]
    public async Task A_header_that_is_not_understood_is_refused_with_what_was_found(string text, string said) =>
        Assert.Contains(said, (await Assert.ThrowsAsync<ImportRefusedException>(() => ReadAsync(text))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Rows_know_the_file_the_sheet_and_the_line_that_they_come_from()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(new Dictionary<string, object> { ["项目台账"] = new[] { new { 项目名称 = "健康智谷", 项目阶段 = "建设实施" } } });

        var rows = await new ImportReader(Store.Db).ReadAsync(RecordKinds.Find("projects")!, stream, "7月台账.xlsx", null, Ct);

        Assert.Equal(("7月台账.xlsx", "项目台账", 2), (rows.FileName, rows.Sheet, Assert.Single(rows.Rows).Line));
    }

    [Fact]
    public async Task The_sub_parks_do_not_come_in() => await Assert.ThrowsAsync<ImportRefusedException>(
        () => new ImportReader(Store.Db).ReadAsync(RecordKinds.Find("parks")!, Encoding.UTF8.GetBytes("id\nhaidian"), Ct));

    [Fact]
    public void Every_column_has_a_name_in_both_languages() => Assert.All(
        RecordKinds.All.SelectMany(k => k.Columns).Distinct(), column => Assert.NotEqual(column, ColumnText.Caption(column)));

    private Task<Records.ImportedRows> ReadAsync(string text) =>
        new ImportReader(Store.Db).ReadAsync(RecordKinds.Find("projects")!, Encoding.UTF8.GetBytes(text), Ct);
}
