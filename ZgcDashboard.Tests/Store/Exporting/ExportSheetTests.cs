using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using MiniExcelLibs;
using ZgcDashboard.Localization;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Exporting;

/// <summary>A list as people download it.</summary>
public sealed class ExportSheetTests : StoreTest
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static TheoryData<string, string> KindsAndLanguages => new(RecordKinds.All.Where(k => k.IsImported).SelectMany(k => new (string, string)[] { (k.Name, "zh-CN"), (k.Name, "en") }));

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public async Task What_is_filtered_and_exported_is_imported_and_changes_nothing(string name, string language)
    {
        Speak(language);
        var kind = RecordKinds.Find(name)!;
        foreach (var selection in await SelectionsAsync(kind))
        {
            var file = await Workbook.OfAsync(selection, Store, Ct);
            var preview = await new RecordCommands(Store.Db, TimeProvider.System).PreviewAsync(kind, await new ImportReader(Store.Db).ReadAsync(kind, file, Ct), Ct);

            Assert.Equal([], preview.Faults);
            Assert.Equal([], preview.Changes.SelectMany(c => c.Columns.Select(column => $"{c.Id} {column}: '{c.Before?.GetValueOrDefault(column)}' → '{c.After!.GetValueOrDefault(column)}'")));
            await using var db = Store.Db.Present();
            Assert.Equal(await selection.RowsAsync(db, Ct).CountAsync(Ct), preview.Unchanged);
        }
    }

    [Theory]
    [InlineData("zh-CN", "海淀园", "建设实施", "是")]
    [InlineData("en", "Haidian", "Implementation", "yes")]
    public async Task Ids_and_words_are_names_in_the_readers_language(string language, string park, string stage, string inferred)
    {
        Speak(language);
        var rows = Rows(await Workbook.OfAsync(Selection("projects", ("park", "haidian"), ("stage", "implementation")), Store, Ct));
        var header = rows[3];

        Assert.All(rows.Skip(4), row => Assert.Equal((park, stage), (row[At(header, "park")], row[At(header, "stage")])));
        Assert.Contains(rows.Skip(4), row => (string?)row[At(header, "type_inferred")] == inferred);
    }

    [Theory]
    [InlineData("zh-CN", "重点项目", "筛选条件：分园为“海淀园”，名称含“中”；共 ")]
    [InlineData("en", "Key projects", "Filter: Sub-park is “Haidian”, name holds “中”; rows: ")]
    public async Task Title_dates_and_filter_stand_above_the_table(string language, string title, string filter)
    {
        Speak(language);
        var selection = Selection("projects", ("park", "haidian")) with { Text = "中" };
        var rows = Rows(await Workbook.OfAsync(selection, Store, Ct));

        Assert.Equal(title, rows[0][0]);
        Assert.Equal(language == "en" ? "Date of the data: none is dated" : "数据日期：均未注明", rows[1][0]);
        Assert.Equal($"{filter}{rows.Count - 4}{(language == "en" ? "" : " 行")}", rows[2][0]);
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public async Task Every_list_has_a_title_of_its_own(string name, string language)
    {
        Speak(language);
        Assert.DoesNotContain("Title.", (string)Rows(await Workbook.OfAsync(Selection(name), Store, Ct))[0][0]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "budget-snapshots", "数据截至 2018-06-30")]
    [InlineData("en", "budget-snapshots", "Data as of 2018-06-30")]
    [InlineData("zh-CN", "places", "数据日期：不适用")]
    public async Task The_dates_are_those_of_the_rows(string language, string kind, string dates)
    {
        Speak(language);
        Assert.Equal(dates, Rows(await Workbook.OfAsync(Selection(kind), Store, Ct))[1][0]);
    }

    [Fact]
    public async Task Numbers_and_days_are_numbers_and_days_with_the_decimals_that_were_given()
    {
        Speak("zh-CN");
        var (sheet, styles) = Parts(await Workbook.OfAsync(Selection("budget-snapshots"), Store, Ct));
        var cells = sheet.Descendants(Main + "row").Last().Elements(Main + "c").ToDictionary(c => ((string)c.Attribute("r")!).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));
        string Format(string column) => (string)styles.Descendants(Main + "numFmt").Single(f => (string)f.Attribute("numFmtId")!
            == (string)styles.Descendants(Main + "cellXfs").Single().Elements().ElementAt((int)cells[column].Attribute("s")!).Attribute("numFmtId")!).Attribute("formatCode")!;

        Assert.Equal(("43281", "yyyy-mm-dd"), ((string)cells["C"], Format("C")));
        Assert.Equal(("81135", "#,##0"), ((string)cells["D"], Format("D")));
        Assert.Equal(("41.1", "0.0"), ((string)cells["I"], Format("I")));
        Assert.Equal("4", (string)sheet.Descendants(Main + "pane").Single().Attribute("ySplit")!);
        Assert.All(sheet.Descendants(Main + "col"), column => Assert.InRange((double)column.Attribute("width")!, 8, 60));
    }

    [Fact]
    public async Task A_list_that_is_too_long_for_a_sheet_goes_on_in_the_next()
    {
        using var stream = new MemoryStream();
        await using (var book = await SpreadCheetah.Spreadsheet.CreateNewAsync(stream, cancellationToken: Ct))
        {
            var rows = Enumerable.Range(0, 7).Select(i => (IReadOnlyList<object?>)[$"{i}"]).ToAsyncEnumerable();
            await SheetWriter.WriteAsync(book, new(book), new("长表", ["题"], [new("编号", 10)], rows), mostRows: 5, Ct);
            await book.FinishAsync(Ct);
        }

        Assert.Equal(["长表", "长表 2", "长表 3"], stream.GetSheetNames());
        Assert.Equal(["0", "1", "2"], stream.Query(sheetName: "长表", startCell: "A3").Select(row => (string)row.A));
        Assert.Equal(["6"], stream.Query(sheetName: "长表 3", startCell: "A3").Select(row => (string)row.A));
    }

    [Fact]
    public async Task Two_rows_of_one_name_keep_their_ids()
    {
        Speak("zh-CN");
        await Store.ExecuteAsync("UPDATE Funds SET NameZh = (SELECT NameZh FROM Funds ORDER BY Id LIMIT 1), NameEn = 'One'");
        var rows = Rows(await Workbook.OfAsync(Selection("fund-steps"), Store, Ct));

        Assert.True(rows.Skip(4).Select(row => row[At(rows[3], "fund")]).Distinct().Count() > 1);
    }

    private static void Speak(string language) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    private static ExportSelection Selection(string kind, params (string Column, string? Value)[] cells) =>
        new(RecordKinds.Find(kind)!, [.. cells.Select(c => (c.Column, (IReadOnlyList<string?>)[c.Value]))], null);

    /// <summary>Everything, and what one value of each column of words and references leaves.</summary>
    private async Task<IReadOnlyList<ExportSelection>> SelectionsAsync(RecordKind kind)
    {
        await using var db = Store.Db.Present();
        var table = await kind.TableAsync(db, Ct);
        var filtered = kind.Columns.Where(c => kind.FormOf(c) is ColumnForm.Word or ColumnForm.Reference)
            .Select(c => ExportSelection.All(kind) with { Cells = [(c, [table.Rows.Select(r => RecordTable.Text(r[kind.Places.Of(c)])).FirstOrDefault(text => text.Length > 0)])] });
        return [ExportSelection.All(kind), .. filtered.Take(2)];
    }

    private static int At(object?[] header, string column) => Array.IndexOf(header, ColumnText.Caption(column));

    private static List<object?[]> Rows(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return [.. stream.Query().Cast<IDictionary<string, object?>>().Select(row => row.Values.ToArray())];
    }

    private static (XDocument Sheet, XDocument Styles) Parts(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        XDocument Part(string name) => XDocument.Load(archive.GetEntry(name)!.Open());
        return (Part("xl/worksheets/sheet1.xml"), Part("xl/styles.xml"));
    }
}
