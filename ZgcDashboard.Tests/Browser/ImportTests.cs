using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ZgcDashboard.Access;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Browser;

/// <summary>An editor with a spreadsheet, on a server of their own: what they store would be news to other tests.</summary>
public sealed class ImportTests(ImportTests.OwnServer own) : IClassFixture<ImportTests.OwnServer>
{
    private static readonly LocatorAssertionsToContainTextOptions AtOnce = new() { Timeout = 2000 };

    private readonly DashboardServer _server = own.Server;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_months_workbook_is_loaded_seen_by_a_second_browser_and_undone()
    {
        await using var editor = await Visitor.ArriveAsync(_server);
        await using var budget = await Visitor.ArriveAsync(_server);
        await using var project = await Visitor.ArriveAsync(_server);
        await editor.SignInAsync(_server, "编辑甲");
        await budget.OpenAsync("/budget");
        await project.OpenAsync("/projects/xiongan-park");
        await Assertions.Expect(budget.Page.Locator("main")).ToContainTextAsync("81,135");

        await editor.OpenAsync("/data");
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "从表格导入", Exact = true }).ClickAsync();
        await UploadAsync(editor, new() { Name = "7月.xlsx", MimeType = RecordFiles.XlsxType, Buffer = MonthlyWorkbook.Of(await ProjectsAsync()) });
        await StoreAsync(editor, "1");
        await Assertions.Expect(budget.Page.Locator("main")).ToContainTextAsync("98,766", AtOnce);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "接着导入重点项目" }).ClickAsync();
        await StoreAsync(editor, $"{MonthlyWorkbook.Projects}");
        await Assertions.Expect(project.Page.Locator("main")).ToContainTextAsync("７月进展第2项", AtOnce);
        await Assertions.Expect(project.Page.Locator("main")).ToContainTextAsync("建设实施 状态日期：2018-07");

        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "撤销重点项目的导入" }).ClickAsync();
        await Assertions.Expect(editor.Page.GetByText("已撤销")).ToHaveCountAsync(1);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "撤销预算执行快照的导入" }).ClickAsync();
        await Assertions.Expect(editor.Page.GetByText("已撤销")).ToHaveCountAsync(2);
        await Assertions.Expect(budget.Page.Locator("main")).Not.ToContainTextAsync("98,766", new() { Timeout = 2000 });
        await Assertions.Expect(budget.Page.Locator("main")).ToContainTextAsync("81,135", AtOnce);
        await Assertions.Expect(project.Page.Locator("main")).Not.ToContainTextAsync("７月进展第2项", new() { Timeout = 2000 });
        foreach (var visitor in (Visitor[])[editor, budget, project]) visitor.SawNoFault();
    }

    [Fact]
    public async Task What_is_wrong_is_said_cell_by_cell_and_nothing_can_be_stored()
    {
        await using var editor = await Visitor.ArriveAsync(_server, "en-US");
        await editor.SignInAsync(_server, "editor with faults");
        await editor.OpenAsync("/data/import?kind=budget-snapshots");
        await UploadAsync(editor, "..\\..\\etc\\July.csv", "budget,as_of,Actual expenditure,rate_on_initial\nspecial-funds-2018,2018-07-31,约8亿元,0.56\nspecial-funds-2018,someday,<script>alert(1)</script>,0.57\nspecial-funds-2018,2018-08-31,90000,0.58\n");

        await Assertions.Expect(editor.Page.Locator("h2")).ToContainTextAsync(["July.csv: what each column is"]);
        await Assertions.Expect(editor.Page.Locator("main")).ToContainTextAsync("The file does not say the unit");
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Check and preview" })).ToBeDisabledAsync();
        await editor.AxeFindsNothingAsync();
        await editor.Page.GetByLabel("Unit of 'Actual expenditure'").SelectOptionAsync("万元");
        await editor.Page.GetByLabel("Numbers of at most 1 in 'rate_on_initial'").SelectOptionAsync("Fraction");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Check and preview" }).ClickAsync();

        var faults = editor.Page.GetByRole(AriaRole.Region, new() { Name = "Faults" });
        await Assertions.Expect(faults).ToContainTextAsync("found '约8亿元': this column takes exact numbers only");
        await Assertions.Expect(faults).ToContainTextAsync("found 'someday', expected a day");
        await Assertions.Expect(faults).ToContainTextAsync("found '<script>alert(1)</script>'");
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Store") })).ToHaveCountAsync(0);
        await editor.AxeFindsNothingAsync();
        editor.SawNoFault();
    }

    [Fact]
    public async Task A_preview_that_the_store_has_overtaken_is_shown_anew_and_not_stored()
    {
        await using var editor = await Visitor.ArriveAsync(_server);
        await editor.SignInAsync(_server, "编辑乙");
        await editor.OpenAsync("/data/import?kind=projects");
        await UploadAsync(editor, "一项.csv", "编号,备注\nbinhai-park,来自表格\n");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "检查并预览" }).ClickAsync();
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Region, new() { Name = "变更" })).ToContainTextAsync("来自表格");

        await _server.ExecuteAsync("UPDATE Projects SET NoteZh = '别人刚改' WHERE Id = 'binhai-park'");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "确认写入 1 条" }).ClickAsync();

        await Assertions.Expect(editor.Page.Locator(".notice[role=alert]")).ToContainTextAsync("预览之后数据又有变更");
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Region, new() { Name = "变更" })).ToContainTextAsync("别人刚改");
        Assert.Equal("别人刚改", await ScalarAsync("SELECT NoteZh FROM Projects WHERE Id = 'binhai-park'"));
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "确认写入 1 条" }).ClickAsync();
        await Assertions.Expect(editor.Page.Locator("h2")).ToContainTextAsync(["一项.csv：已写入"]);
        Assert.Equal("来自表格", await ScalarAsync("SELECT NoteZh FROM Projects WHERE Id = 'binhai-park'"));
    }

    [Fact]
    public async Task Who_may_only_read_is_not_led_to_the_import_and_does_not_reach_it()
    {
        await using var leader = await Visitor.ArriveAsync(_server);
        await leader.SignInAsync(_server, "领导", Roles.Leader);
        await leader.OpenAsync("/data");
        await Assertions.Expect(leader.Page.Locator("a[href*='/data/import']")).ToHaveCountAsync(0);

        await leader.Page.GotoAsync(_server.Address + Urls.Import());

        await Assertions.Expect(leader.Page.Locator("input[type=file]")).ToHaveCountAsync(0);
        Assert.EndsWith(Urls.Denied, new Uri(leader.Page.Url).AbsolutePath, StringComparison.Ordinal);
    }

    private static async Task StoreAsync(Visitor editor, string rows)
    {
        await Assertions.Expect(editor.Page.Locator("main")).ToContainTextAsync("检查并预览");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "检查并预览" }).ClickAsync();
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = $"确认写入 {rows} 条" }).ClickAsync();
        await Assertions.Expect(editor.Page.Locator("h2")).ToContainTextAsync(["7月.xlsx：已写入"]);
    }

    private static Task UploadAsync(Visitor editor, string name, string text) =>
        UploadAsync(editor, new() { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });

    private static async Task UploadAsync(Visitor editor, FilePayload file)
    {
        await Assertions.Expect(editor.Page.Locator("input[type=file]")).ToBeEnabledAsync();
        await editor.Page.Locator("input[type=file]").SetInputFilesAsync(file);
    }

    private async Task<RecordTable> ProjectsAsync()
    {
        await using var db = new DashboardDb(new DbContextOptionsBuilder<DashboardDb>().UseSqlite($"Data Source={_server.StoreFile};Pooling=False").Options);
        return await RecordKinds.Find("projects")!.TableAsync(db, Ct);
    }

    private async Task<string> ScalarAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_server.StoreFile};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)(await command.ExecuteScalarAsync(Ct))!;
    }

    public sealed class OwnServer : IAsyncDisposable
    {
        internal DashboardServer Server { get; } = new();

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
