using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

public sealed class SheetFileTests
{
    private static readonly RecordKind Snapshots = RecordKinds.Find("budget-snapshots")!;
    private static readonly RecordKind Projects = RecordKinds.Find("projects")!;

    /// <summary>What Excel shows, not what it holds: the styles are 0.0%, yyyy年m月 by number, yyyy年m月 by its format, a day, and none.</summary>
    [Fact]
    public void A_cell_is_read_as_its_reader_saw_it()
    {
        var sheet = Sheet("""
            <c r="A1" s="1"><v>0.562</v></c><c r="B1" s="2"><v>43282</v></c><c r="C1" s="3"><v>43282</v></c><c r="D1" s="4"><v>43312</v></c><c r="E1"><v>43312</v></c>
            <c r="G1" t="b"><v>1</v></c><c r="H1" t="str"><f>A1*2</f><v>x</v></c><c r="I1" t="inlineStr"><is><t xml:space="preserve"> 海淀园 </t></is></c>
            """);

        Assert.Equal(["56.2%", "2018-07", "2018-07", "2018-07-31", "43312", "", "true", "x", " 海淀园 "], ImportFile.Read(sheet).Rows[0].Cells);
    }

    [Fact]
    public void A_formulas_error_is_not_taken_for_an_empty_cell()
    {
        var refused = Assert.Throws<ImportRefusedException>(() => ImportFile.Read(Sheet("""<c r="A1"><v>1</v></c><c r="F1" s="1" t="e"><v>#REF!</v></c>""")));

        Assert.Contains("F1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_above_the_header_is_passed_over_and_its_unit_is_kept()
    {
        var file = ImportFile.Read(Encoding.UTF8.GetBytes("2018年专项资金执行表,,\n,,单位：亿元\n预算名称,数据截至,实际支出,年初预算（万元）\n甲,2018-07-31,8,9\n"));

        var mapping = ImportMapping.Guess(Snapshots, file);

        Assert.Equal(2, mapping.HeaderRow);
        Assert.Equal(["budget", "as_of", "actual", "initial"], mapping.Columns.Select(c => c.Column));
        Assert.Equal(["亿元", "万元"], mapping.Columns.Skip(2).Select(c => c.Unit));
    }

    [Fact]
    public void Where_no_unit_is_said_none_is_claimed()
    {
        var mapping = ImportMapping.Guess(Snapshots, ImportFile.Read("budget,as_of,实际支出,占年初预算,占调整后预算（%）\na,2018-07-31,8,0.56,0.41\n"u8.ToArray()));

        Assert.False(mapping.Columns[2].SaysUnit);
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
        var sheets = ImportFile.Read(stream, null, TestContext.Current.CancellationToken);

        Assert.Equal(["说明", "项目", "预算"], sheets.Select(s => s.Name));
        Assert.Equal("项目", ImportMapping.Best(Projects, sheets).Name);
        Assert.Equal("预算", ImportMapping.Best(Snapshots, sheets).Name);
        Assert.Equal(Snapshots, ImportMapping.BestKind(sheets));
    }

    /// <summary>A sheet of one row, with the styles that the cells name.</summary>
    private static byte[] Sheet(string cells)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string text)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }

            const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            Add("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            Add("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"2\"><numFmt numFmtId=\"170\" formatCode=\"0.0%\"/><numFmt numFmtId=\"171\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts><cellXfs count=\"5\"><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"57\"/><xf numFmtId=\"171\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            Add("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\">{cells}</row></sheetData></worksheet>");
        }

        return stream.ToArray();
    }
}
