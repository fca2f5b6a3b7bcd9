using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.ReportFiles;
using ZgcDashboard.Support;

namespace ZgcDashboard.Reports;

public sealed class ReportPagesTests : EditorPageTest, IDisposable
{
    private readonly ScratchFolder _folder = new();

    private ReportCommands Reports => Store.Services.GetRequiredService<ReportCommands>();

    protected override void AddServices()
    {
        File.WriteAllText(_folder.Of("report.txt"), "(一)甲部分。\n一是第一项。\n(五)乙部分。\n一是子项。\n【打印本页】");
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Report:Path"] = _folder.Of("report.txt") }).Build());
        Services.AddSingleton(Reports);
    }

    [Fact]
    public async Task The_list_says_of_each_report_what_it_states_and_whether_its_text_is_at_hand()
    {
        await AddAsync("2018-Q3", SampleReports.Text(SampleReports.Outline));
        var page = Render<ReportsPage>();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tbody tr").Count));
        var (added, first) = (page.FindAll("tbody tr")[0].TextContent, page.FindAll("tbody tr")[1].TextContent);
        Assert.Contains("示例季报", added, StringComparison.Ordinal);
        Assert.Contains("2018-10-08", added, StringComparison.Ordinal);
        Assert.Contains("尚无引用这份报告的数据", added, StringComparison.Ordinal);
        Assert.Contains("项目 ", first, StringComparison.Ordinal);
        Assert.Contains("可查看", first, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_of_the_first_report_leads_to_what_cites_it()
    {
        InLanguage("zh-CN");
        var page = Render<ReportPage>(p => p.Add(r => r.Id, "zgc-2018-h1"));

        page.WaitForAssertion(() => Assert.NotNull(page.Find("#p4")));
        Assert.Equal("/sources?section=5#s05-1", page.Find("#p4 a").GetAttribute("href"));
        Assert.StartsWith("一是子项。", page.Find("#p4").TextContent, StringComparison.Ordinal);
        Assert.Contains("出现“(五)”，按序应为“（二）”", page.Find("[aria-label='需要核对']").TextContent, StringComparison.Ordinal);
        Assert.Equal("/reports/zgc-2018-h1#p3", page.Find("[aria-label='需要核对'] a").GetAttribute("href"));
    }

    [Fact]
    public async Task What_was_stored_shows_its_passages_its_file_and_the_doubts_about_both()
    {
        var file = new ReportFile("q3.docx", "一、甲\n三、丙", [new(ZgcDashboard.Store.Faults.FaultRule.WordNumberUnread, "丙") { Line = 2 }]);
        var (_, id, _) = await Reports.AddAsync(Draft("2018-Q3"), file, Somebody, Ct);
        var page = Render<ReportPage>(p => p.Add(r => r.Id, id!));

        page.WaitForAssertion(() => Assert.Equal("三、丙", page.Find("#p2").TextContent));
        Assert.Equal(2, page.FindAll("[aria-label='需要核对'] li").Count);
        Assert.Contains("q3.docx", page.Find("dl.facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("李四", page.Find("dl.facts").TextContent, StringComparison.Ordinal);
        Assert.Equal(["/reports/2018-q3#p1", "/reports/2018-q3#p2"], page.FindAll(".contents a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_long_report_is_read_page_by_page_and_its_contents_lead_to_the_right_one()
    {
        await AddAsync("2018-Q3", string.Join('\n', Enumerable.Range(1, Sources.ShownPassages.PageSize + 5).Select(n => n == Sources.ShownPassages.PageSize + 2 ? "二、后面" : n == 1 ? "一、前面" : $"第{n}行文字")));
        var page = Render<ReportPage>(p => p.Add(r => r.Id, "2018-q3"));

        page.WaitForAssertion(() => Assert.Equal(Sources.ShownPassages.PageSize, page.FindAll(".passages p").Count));
        Assert.Equal("/reports/2018-q3?page=2#p402", page.FindAll(".contents a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task An_editor_sees_what_stands_against_it_then_stores_the_report()
    {
        InLanguage("zh-CN");
        await SignInAsync(Access.Roles.Editor);
        var page = Render<AddReportPage>();
        page.WaitForAssertion(() => Assert.False(page.Find("input[type=file]").HasAttribute("disabled")));

        Upload(page, "q3.txt", "（一）甲\n（三）丙");
        page.WaitForAssertion(() => Assert.Contains("按序应为“（二）”", page.Markup, StringComparison.Ordinal));
        Button(page, "检查").Click();
        page.WaitForAssertion(() => Assert.Equal(5, page.FindAll("[role=alert] li").Count));
        Assert.Empty(page.FindAll("form.stack button"));

        foreach (var (label, text) in ((string, string)[])[("标题（中文）", "示例季报"), ("单位（中文）", "示例单位"), ("期次", "2018-H1"), ("数据截至", "2018-06-30"), ("收到日期", "2018-10-08")])
            Input(page, label).Change(text);
        Button(page, "检查").Click();
        page.WaitForAssertion(() => Assert.Contains("重叠", page.Find("p.notice.watch").TextContent, StringComparison.Ordinal));
        await page.Find("form.stack").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("/reports/2018-h1", page.Find(".notice.good a").GetAttribute("href")));
    }

    [Fact]
    public async Task What_is_no_report_is_refused_with_its_sentence_and_what_is_typed_stays()
    {
        InLanguage("zh-CN");
        await SignInAsync(Access.Roles.Editor);
        var page = Render<AddReportPage>();
        page.WaitForAssertion(() => Assert.False(page.Find("input[type=file]").HasAttribute("disabled")));
        Input(page, "标题（中文）").Change("示例季报");

        page.FindComponent<Microsoft.AspNetCore.Components.Forms.InputFile>().UploadFiles(InputFileContent.CreateFromBinary(PdfSample.Scan(), "scan.pdf"));

        page.WaitForAssertion(() => Assert.Contains("只有扫描的图片", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("示例季报", Input(page, "标题（中文）").GetAttribute("value"));
    }

    [Fact]
    public async Task An_editor_of_some_parks_is_told_that_reports_are_not_theirs_to_add()
    {
        await SignInAsync(Access.Roles.Editor, "haidian");
        var page = Render<AddReportPage>();

        page.WaitForAssertion(() => Assert.Contains("只有可以编辑全部数据的", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("input"));
    }

    private static ReportDraft Draft(string period) => new()
    {
        TitleZh = "示例季报", OrganisationZh = "示例单位", Period = period, AsOf = "2018-09-30", Received = "2018-10-08",
    };

    private async Task AddAsync(string period, string text) =>
        Assert.NotNull((await Reports.AddAsync(Draft(period), new("q3.txt", text, []), Somebody, Ct)).Entry);

    private static void Upload(IRenderedComponent<AddReportPage> page, string name, string text) =>
        page.FindComponent<Microsoft.AspNetCore.Components.Forms.InputFile>().UploadFiles(InputFileContent.CreateFromText(text, name));

    private static IElement Button(IRenderedComponent<AddReportPage> page, string name) =>
        page.FindAll("button").Single(b => b.TextContent.Trim() == name);

    private static IElement Input(IRenderedComponent<AddReportPage> page, string label) =>
        page.Find($"#{page.FindAll("label").Single(l => l.TextContent.Trim() == label).GetAttribute("for")}");

    void IDisposable.Dispose()
    {
        _folder.Dispose();
        Dispose();
    }
}
