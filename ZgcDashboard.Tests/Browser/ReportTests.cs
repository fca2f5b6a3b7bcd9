using Microsoft.Playwright;
using ZgcDashboard.Access;
using ZgcDashboard.Store.ReportFiles;

namespace ZgcDashboard.Browser;

/// <summary>An editor with a new report, on a server of their own.</summary>
public sealed class ReportTests(ReportTests.OwnServer own) : IClassFixture<ReportTests.OwnServer>
{
    private readonly DashboardServer _server = own.Server;

    [Fact]
    public async Task A_report_is_added_by_form_its_doubts_seen_a_passage_opened_and_all_of_it_undone()
    {
        await using var editor = await Visitor.ArriveAsync(_server);
        await editor.SignInAsync(_server, "编辑丙");
        await editor.OpenAsync("/reports");
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "收录报告" }).ClickAsync();
        await Assertions.Expect(editor.Page.Locator("input[type=file]")).ToBeEnabledAsync();
        await editor.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "三季度.docx", MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Buffer = WordSample.Of(SampleReports.Tasks),
        });
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Note, new() { Name = "需要核对" })).ToContainTextAsync("按序应为“第40项”");
        foreach (var (label, text) in ((string, string)[])[("标题（中文）", "示例季报"), ("单位（中文）", "示例单位"), ("期次", "2018-Q3"), ("数据截至", "2018-09-30"), ("收到日期", "2018-10-08")])
            await editor.Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
        await editor.AxeFindsNothingAsync();
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "检查", Exact = true }).ClickAsync();
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "确认收录" }).ClickAsync();
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "查看报告" }).ClickAsync();

        await Assertions.Expect(editor.Page.Locator("h1")).ToHaveTextAsync("示例季报");
        await editor.Page.GetByRole(AriaRole.Navigation, new() { Name = "目录" }).GetByText("第41项").ClickAsync();
        await Assertions.Expect(editor.Page.Locator("#p6")).ToBeInViewportAsync();
        Assert.EndsWith("/reports/2018-q3#p6", editor.Page.Url, StringComparison.Ordinal);
        await editor.AxeFindsNothingAsync();

        await editor.Page.Locator("dl.facts a").ClickAsync();
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "撤销" }).First.ClickAsync();
        await editor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync("收错了");
        await editor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameRegex = new("撤销") }).ClickAsync();
        await Assertions.Expect(editor.Page.Locator(".notice.good")).ToBeVisibleAsync();
        await editor.OpenAsync("/reports");
        await Assertions.Expect(editor.Page.Locator("main tbody tr")).ToHaveCountAsync(1);
        editor.SawNoFault();
    }

    [Fact]
    public async Task Who_may_only_read_is_not_led_to_the_form_and_does_not_reach_it()
    {
        await using var planner = await Visitor.ArriveAsync(_server);
        await planner.SignInAsync(_server, "规划", Roles.Planner);
        await planner.OpenAsync("/reports");
        await Assertions.Expect(planner.Page.Locator($"a[href='{Urls.AddReport}']")).ToHaveCountAsync(0);

        await planner.Page.GotoAsync(_server.Address + Urls.AddReport);

        Assert.EndsWith(Urls.Denied, new Uri(planner.Page.Url).AbsolutePath, StringComparison.Ordinal);
    }

    public sealed class OwnServer : IAsyncDisposable
    {
        internal DashboardServer Server { get; } = new();

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
