using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Lists;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Changes;

public sealed class ChangesPageTests : PageTest
{
    private static readonly Actor Editor = new("张三", "import", "7月台账", Rights.Editor);

    private RecordCommands Commands => Services.GetRequiredService<RecordCommands>();

    [Fact]
    public async Task A_month_is_read_line_by_line_with_both_sources_and_its_differences()
    {
        await JulyAsync();
        var page = RenderAt("/changes?from=2018-01");

        page.WaitForAssertion(() => Assert.Contains("5 行有变化，共 7 处", page.Find(".lead").TextContent, StringComparison.Ordinal));
        Assert.Equal(["工作任务", "重点项目", "预算执行快照", "预算执行快照", "预算执行快照", "数据", "大事记"], Cells(page, 0));
        Assert.Contains("建成运营（推断）", Cells(page, 4));
        Assert.Contains("建设实施（2018-07-31）", Cells(page, 5));
        Assert.Contains(Cells(page, 6), cell => cell.StartsWith("+13,865 万元（+17.1%）", StringComparison.Ordinal));
        Assert.Contains(Cells(page, 6), cell => cell.StartsWith("+9.6 个百分点", StringComparison.Ordinal));
        Assert.Contains("未报告（2018-07-31）", Cells(page, 5));
        Assert.Contains(Cells(page, 6), cell => cell.Contains("在四舍五入误差内", StringComparison.Ordinal));
        Assert.Equal(2, page.FindAll("tbody tr")[1].QuerySelectorAll(".cite a").Length);
    }

    [Fact]
    public async Task Every_number_counts_what_its_link_leads_to()
    {
        await JulyAsync();
        var page = RenderAt("/changes?from=1");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("tbody tr")));
        var model = await Services.GetRequiredService<ChangeQueries>().ModelAsync(ChangeSpan.Of("1", null, TimeProvider.System), Ct);

        var links = page.FindComponent<ChangeCounts>().FindAll("td a").Select(a => (Count: a.TextContent, Address: a.GetAttribute("href")!)).ToList();
        var choices = page.FindComponent<FilterBar>().Instance.Facets.SelectMany(f => f.Choices.Select(c => (Count: $"{c.Count}", Address: f.AddressOf([c.Value])))).ToList();
        Assert.Equal(5, links.Count);
        Assert.All(links.Concat(choices), link => Assert.Equal(link.Count, $"{Filter(link.Address).Of(model).Count}"));
    }

    [Fact]
    public async Task A_text_that_changed_in_one_language_is_shown_in_that_one()
    {
        InLanguage("en");
        await ImportAsync("projects", "id,responsible_zh\nxiongan-park,雄安新区管委会");
        var page = RenderAt("/changes?from=1");

        page.WaitForAssertion(() => Assert.Equal(["雄安新区管委会"], Cells(page, 5)));
    }

    [Theory]
    [InlineData("/changes", "这段时间没有录入、修改或撤销")]
    [InlineData("/changes?from=2018-07&to=2018-06", "终止时点早于起始时点")]
    [InlineData("/changes?from=yesterday", "yesterday")]
    public void An_empty_page_says_why(string address, string said)
    {
        var page = RenderAt(address);
        page.WaitForAssertion(() => Assert.Contains(said, page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_taken_back_and_what_the_filters_leave_out_is_said_in_another_way()
    {
        var entry = await ImportAsync("events", "id,title_zh\nopening,开园");
        var filtered = RenderAt("/changes?from=1&nature=gone");
        filtered.WaitForAssertion(() => Assert.Contains("没有符合筛选条件的变化", filtered.Markup, StringComparison.Ordinal));
        await Commands.UndoAsync(entry, Editor, Ct);
        await Store.SeeAsync();
        var undone = RenderAt("/changes?from=1");

        undone.WaitForAssertion(() => Assert.Contains("均已撤销或互相抵消", undone.Markup, StringComparison.Ordinal));
    }

    private async Task JulyAsync()
    {
        await ImportAsync("projects", "id,stage,stage_as_of,stage_inferred\nhealth-valley,implementation,2018-07-31,false");
        await ImportAsync("budget-snapshots", "id,budget,as_of,actual,rate_on_initial\nspecial-funds-2018-07,special-funds-2018,2018-07-31,95000,65.6");
        await ImportAsync("figures", "id,value\nbudget-rate-adjusted,41.14");
        await ImportAsync("events", "id,title_zh,park\nopening,开园,haidian");
        await ImportAsync("work-items", "id,status,status_as_of,status_inferred\ns01,done,2018-07-31,false");
        await Store.SeeAsync();
    }

    private async Task<long> ImportAsync(string name, string text)
    {
        var kind = RecordKinds.Find(name)!;
        var rows = await new ImportReader(Store.Db).ReadAsync(kind, System.Text.Encoding.UTF8.GetBytes(text), Ct);
        var (preview, entry) = await Commands.ImportAsync(kind, rows, Editor, Ct);
        await Store.SeeAsync();
        return entry ?? throw new Xunit.Sdk.XunitException(string.Join('\n', preview.Faults));
    }

    private static List<string> Cells(IRenderedComponent<ChangesPage> page, int column) =>
        [.. page.FindComponent<ChangeTable>().FindAll("tbody tr").Select(row => row.QuerySelectorAll("td")[column].TextContent.Trim())];

    private static ChangeFilter Filter(string address)
    {
        var query = QueryHelpers.ParseQuery(address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..]);
        string?[]? Several(string name) => query.TryGetValue(name, out var values) ? [.. values] : null;
        return ChangeFilter.Parse(new() { From = query["from"], Kind = Several("kind"), Nature = Several("nature") }, TimeProvider.System).Filter
            with
        { Parks = [.. SeveralValues.Split(Several("park"))] };
    }

    private IRenderedComponent<ChangesPage> RenderAt(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<ChangesPage>();
    }
}
