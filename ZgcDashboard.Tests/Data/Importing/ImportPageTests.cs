using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Access;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Support;

namespace ZgcDashboard.Data.Importing;

/// <summary>The import from the file to the store, as an editor sees it.</summary>
public sealed class ImportPageTests : EditorPageTest
{
    private const string Snapshot = "special-funds-2018-2018-07-31";

    protected override void AddServices()
    {
        base.AddServices();
        Services.AddSingleton<ImportReader>();
    }

    [Theory]
    [InlineData("实际支出", "文件未写明单位，请选择。")]
    [InlineData("实际支出（万美元）", "文件写的单位“万美元”不认识，请选择。")]
    public async Task A_unit_that_is_not_known_is_asked_for_and_the_one_that_is_chosen_counts(string header, string asked)
    {
        var page = await UploadAsync("7月.csv", $"预算名称,数据截至,{header}\n2018年专项资金预算,2018-07-31,9");

        page.WaitForAssertion(() => Assert.Equal(asked, page.Find("p.notice.watch").TextContent.Trim()));
        Assert.True(Button(page, "检查并预览").HasAttribute("disabled"));
        page.Find($"select[aria-label='“{header}”的单位']").Change("亿元");

        Assert.False(Button(page, "检查并预览").HasAttribute("disabled"));
        await StoreAsync(page, null);
        Assert.Equal("90000", (await CellsAsync("budget-snapshots", Snapshot))!["actual"]);
    }

    [Theory]
    [InlineData("80000,,", "80,000")]
    [InlineData("99000,150000,56", "56")]
    [InlineData("99000,,5600", "5,600")]
    public async Task What_is_unlikely_is_stored_only_when_it_is_confirmed_with_a_reason(string numbers, string said)
    {
        InLanguage("zh-CN");
        var page = await UploadAsync("7月.csv", $"预算名称,数据截至,实际支出（万元）,年初预算数（万元）,占年初预算（%）\n2018年专项资金预算,2018-07-31,{numbers}");
        Click(page, "检查并预览");

        page.WaitForAssertion(() => Assert.Contains(said, page.Find("[aria-label='问题'] tbody").TextContent, StringComparison.Ordinal));
        Assert.Contains("需核对1", page.Markup.Replace("<span class=\"count\">", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("", page.Find("form.stack input:not([type=checkbox])").GetAttribute("value") ?? "");
        page.Find("form.stack input:not([type=checkbox])").Change("财政处确认");
        await page.Find("form.stack").SubmitAsync();
        Assert.Null(await CellsAsync("budget-snapshots", Snapshot));

        page.Find("form.stack input[type=checkbox]").Change(true);
        await page.Find("form.stack").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("7月.csv：已写入", page.Markup, StringComparison.Ordinal));
        Assert.NotNull(await CellsAsync("budget-snapshots", Snapshot));
    }

    [Fact]
    public async Task A_day_outside_its_year_is_refused_and_the_final_account_of_a_closed_budget_is_not()
    {
        const string file = "预算名称,数据截至,实际支出（万元）\n2018年专项资金预算,2019-03-15,190000";
        var page = await UploadAsync("决算.csv", file);
        Click(page, "检查并预览");

        page.WaitForAssertion(() => Assert.Contains("2019-03-15", page.Find("[aria-label='问题'] tbody").TextContent, StringComparison.Ordinal));
        Assert.Contains("现在不会写入任何一行", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form.stack button[type=submit]"));

        await ElsewhereAsync("budgets", "id,status", "special-funds-2018,closed");
        Click(page, "返回核对列");
        await StoreAsync(page, "决算");
        Assert.Equal("190000", (await CellsAsync("budget-snapshots", "special-funds-2018-2019-03-15"))!["actual"]);
    }

    [Fact]
    public async Task Sums_and_footers_are_left_out_and_said()
    {
        var page = await UploadAsync("项目.csv", "项目名称,备注\n健康智谷,已开放\n合计,\n填表人：王芳,");
        Click(page, "检查并预览");

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("form.stack button[type=submit]")));
        Click(page, "读取说明");
        var remarks = page.WaitForElement("[aria-label='问题'] tbody").TextContent;
        Assert.Contains("合计", remarks, StringComparison.Ordinal);
        Assert.Contains("填表人", remarks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_sheet_is_named_and_not_taken_before_one_that_is_shown()
    {
        var hidden = new SheetMaker().Table("项目名称|备注|当前阶段\n健康智谷|旧|暂缓", name: "底稿", state: "hidden").Table("项目名称|备注\n健康智谷|新", name: "报送").Bytes();
        var page = await UploadAsync("项目.xlsx", hidden);

        page.WaitForAssertion(() => Assert.Equal(["底稿（隐藏）", "报送"], page.FindAll("option[value='底稿'], option[value='报送']").Select(o => o.TextContent)));
        Click(page, "检查并预览");
        page.WaitForAssertion(() => Assert.Contains("新", page.Find("[aria-label='变更'] ins").TextContent, StringComparison.Ordinal));
        Click(page, "读取说明");
        Assert.Contains("底稿", page.WaitForElement("[aria-label='问题'] tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_that_an_empty_cell_would_clear_are_counted()
    {
        var page = await UploadAsync("项目.csv", "项目名称,备注\n健康智谷,\n雄安新区中关村科技园,");
        Click(page, "检查并预览");

        page.WaitForAssertion(() => Assert.Contains("2", page.Find("p.notice.watch").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("（空）", page.Find("[aria-label='变更']").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_snapshot_is_called_by_its_budget_and_day()
    {
        var page = await UploadAsync("7月.csv", "预算名称,数据截至,实际支出（万元）\n2018年专项资金预算,2018-07-31,90000");
        Click(page, "检查并预览");

        page.WaitForAssertion(() => Assert.StartsWith("2018年专项资金预算 2018-07-31", page.Find("[aria-label='变更'] tbody th").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_sent_for_a_duty_says_so_and_is_kept_as_sent_with_its_rows()
    {
        await Duties.MakeAsync(Records, Ct);
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo(Urls.ImportFor("projects", "haidian-projects", Figures.ReportedDate.Parse("2018-07")));
        var page = await UploadAsync("海淀7月.csv", "id,note_zh,park\nhealth-valley,7月进展,haidian");
        Assert.Contains("海淀园 2018-07", page.Find(".lead").TextContent, StringComparison.Ordinal);

        await StoreAsync(page, "7月报送");

        page.WaitForAssertion(() => Assert.Contains("已写入", page.Markup, StringComparison.Ordinal));
        Assert.Equal(("海淀7月.csv", "1"), (await CellsAsync("submissions", "haidian-projects-2018-07")) is { } sent ? (sent["file"], sent["rows"]) : default);
    }

    private static async Task StoreAsync(IRenderedComponent<ImportPage> page, string? why)
    {
        Click(page, "检查并预览");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("form.stack button[type=submit]")));
        if (why is not null) page.Find("form.stack input:not([type=checkbox])").Change(why);
        await page.Find("form.stack").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("：已写入", page.Markup, StringComparison.Ordinal));
    }

    private static void Click(IRenderedComponent<ImportPage> page, string text) => Button(page, text).Click();

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<ImportPage> page, string text) =>
        page.FindAll("button").First(b => b.TextContent.StartsWith(text, StringComparison.Ordinal));

    private Task<IRenderedComponent<ImportPage>> UploadAsync(string name, string text) => UploadAsync(name, System.Text.Encoding.UTF8.GetBytes(text));

    private async Task<IRenderedComponent<ImportPage>> UploadAsync(string name, byte[] bytes)
    {
        await SignInAsync(Roles.Editor);
        var page = Render<ImportPage>();
        page.WaitForAssertion(() => Assert.False(page.Find("input[type=file]").HasAttribute("disabled")));
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(bytes, name));
        page.WaitForAssertion(() => Assert.Contains($"{name}：各列读作什么", page.Markup, StringComparison.Ordinal));
        return page;
    }
}
