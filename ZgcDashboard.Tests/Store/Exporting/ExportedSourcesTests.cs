using System.Globalization;
using System.Text;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Exporting;

/// <summary>Where rows come from goes out with them, and does not come in again.</summary>
public sealed class ExportedSourcesTests : StoreTest
{
    private static readonly RecordKind Snapshots = RecordKinds.Find("budget-snapshots")!;

    private RecordCommands Commands => new(Store.Db, new HandClock());

    [Theory]
    [InlineData("zh-CN", "报告（十八）第1段", "7月台账.csv · 第 2 行（张三 于 2026-11-27 导入）", "填报：财政处电话（张三 于 2026-11-27）")]
    [InlineData("en", "Report §18 ¶1", "7月台账.csv · row 2 (imported by 张三, 2026-11-27)", "Entered: 财政处电话 (张三, 2026-11-27)")]
    public async Task A_row_says_its_place_its_file_or_its_reason(string language, params string[] said)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        await ImportAsync("7月台账.csv", "budget,as_of,actual\nspecial-funds-2018,2018-07-31,90000", "7月台账");
        await ImportAsync(null, "budget,as_of,actual\nspecial-funds-2018,2018-08-31,99000", "财政处电话");

        Assert.Equal(said, await SourcesAsync(Snapshots));
    }

    [Fact]
    public async Task Copies_and_what_a_file_changed_of_a_reported_row_are_named_beside_its_place()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        var projects = RecordKinds.Find("projects")!;
        await ImportAsync(projects, "进展.csv", "id,note_zh\ncapital-science-platform,已扩大", "进展");

        Assert.Contains("报告（十三）、（十三）一是; 进展.csv · 第 2 行（张三 于 2026-11-27 导入）", await SourcesAsync(projects));
    }

    [Theory]
    [InlineData("出处", "zh-CN")]
    [InlineData("Source", "en")]
    [InlineData("source", "en")]
    public async Task The_column_is_left_out_of_an_import_which_says_so(string header, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var rows = await new ImportReader(Store.Db).ReadAsync(Snapshots, Encoding.UTF8.GetBytes($"budget,as_of,actual,{header}\nspecial-funds-2018,2018-07-31,90000,报告（十八）第1段"), Ct);

        Assert.Contains(rows.Remarks, remark => remark.Rule == FaultRule.SourceIgnored && remark.Found == header);
        Assert.Equal([], (await Commands.PreviewAsync(Snapshots, rows, Ct)).Faults);
    }

    [Fact]
    public async Task A_snapshot_is_called_by_its_budget_and_day_and_the_rest_by_their_names()
    {
        await using var db = Store.Db.Present();
        var titles = await RecordTitles.ReadAsync(db, Ct);

        Assert.Equal("2018年专项资金预算 2018-06-30", titles.Of(await Snapshots.CellsOfAsync(db, "special-funds-2018-06", Ct))!.Zh);
        Assert.Equal("健康智谷", titles.Of(await RecordKinds.Find("projects")!.CellsOfAsync(db, "health-valley", Ct))!.Zh);
        Assert.Null(titles.Of(new Dictionary<string, string> { ["budget"] = "gone", ["as_of"] = "2018-07-31" }));
        Assert.Null(titles.Of(null));
    }

    private async Task<IReadOnlyList<string>> SourcesAsync(RecordKind kind)
    {
        await using var db = Store.Db.Present();
        var stream = await ExportStream.OfAsync(ExportSelection.All(kind), db, column => column, Ct);
        Assert.Equal([.. kind.Columns, "source"], stream.Columns);
        return await stream.Rows.Select(row => (string)row[^1]!).ToListAsync(Ct);
    }

    private Task ImportAsync(string? file, string text, string why) => ImportAsync(Snapshots, file, text, why);

    private async Task ImportAsync(RecordKind kind, string? file, string text, string why)
    {
        var rows = await new ImportReader(Store.Db).ReadAsync(kind, Encoding.UTF8.GetBytes(text), Ct) with { FileName = file };
        var (preview, entry) = await Commands.ImportAsync(kind, rows, new("张三", "test", why, Rights.Editor), Ct);
        Assert.Equal([], preview.Faults);
        Assert.NotNull(entry);
    }
}
