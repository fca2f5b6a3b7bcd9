using System.Text;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Shell;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Overview;

/// <summary>The first page tells what was recorded last, beside what the report dates.</summary>
public sealed class RecordedLatelyTests : PageTest
{
    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.Editor);

    private RecordCommands Commands => Services.GetRequiredService<RecordCommands>();

    [Fact]
    public void A_store_in_which_nothing_was_recorded_says_nothing_of_it() => Assert.Empty(Page().FindAll(".recorded"));

    [Theory]
    [InlineData("zh-CN", "阶段 建成运营 → 建设实施", "导入")]
    [InlineData("en", "Stage Operating → Implementation", "import")]
    public async Task A_changed_cell_is_told_old_and_new_in_the_readers_words_with_who_and_from_where(string language, string change, string what)
    {
        InLanguage(language);
        var entry = await ImportAsync("projects", "id,stage", "health-valley,implementation", "7月.csv");

        var item = Assert.Single(Page().FindAll(".recorded li"));
        Assert.Contains(change, item.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(what, item.TextContent, StringComparison.Ordinal);
        Assert.Contains("张三", item.TextContent, StringComparison.Ordinal);
        Assert.Contains("7月.csv", item.TextContent, StringComparison.Ordinal);
        Assert.Contains($"/data/history/{entry}", item.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("zh-CN", "阶段 建成运营 → 建设实施")]
    [InlineData("en", "Stage Operating → Implementation")]
    public async Task The_wall_tells_the_same_at_its_foot(string language, string change)
    {
        InLanguage(language);
        var before = Render<ChangesWall>();
        Assert.DoesNotContain("→", before.WaitForElement(".wall-news").TextContent, StringComparison.Ordinal);

        await ImportAsync("projects", "id,stage", "health-valley,implementation", "7月.csv");

        Assert.Contains(change, Render<ChangesWall>().WaitForElement(".wall-news").TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_undo_is_told_and_names_what_it_took_back()
    {
        var entry = await ImportAsync("projects", "id,stage,park", "health-valley,implementation,haidian", null);
        await Commands.UndoAsync(entry, Editor, Ct);

        var items = Page().FindAll(".recorded li");
        Assert.Contains($"撤销第 {entry} 号记录", items[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("建设实施 → 建成运营", items[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("填报", items[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("→ 海淀园", items[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_recorded_since_the_reader_last_looked_is_counted_and_marked()
    {
        var seen = await ImportAsync("projects", "id,stage", "health-valley,implementation", "7月.csv");
        var news = await ImportAsync("projects", "id,stage", "health-valley,on-hold", "8月.csv");

        var page = Page(new LastVisit(seen, DateTime.UtcNow));
        Assert.Contains("自您上次查看以来有 1 次新的录入", page.Find(".mud-alert").TextContent, StringComparison.Ordinal);
        Assert.Contains("8月.csv", Assert.Single(page.FindAll(".recorded li.new")).TextContent, StringComparison.Ordinal);
        Assert.Equal($"{news}", page.Find("zgc-seen").GetAttribute("entry"));

        var informed = Page(new LastVisit(news, DateTime.UtcNow));
        Assert.Contains("没有新的录入", informed.Find(".since").TextContent, StringComparison.Ordinal);
        Assert.Empty(informed.FindAll(".mud-alert, .recorded li.new"));
        Assert.Empty(Page().FindAll(".recorded li.new, .since"));
    }

    [Fact]
    public async Task Of_many_rows_the_first_are_told_and_the_rest_counted()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 50).Select(i => $"new-{i},新项目{i},project"));
        await ImportAsync("projects", "id,name_zh,kind", lines, "many.csv");

        var item = Assert.Single(Page().FindAll(".recorded li"));
        Assert.Contains("新项目1：新增", item.TextContent, StringComparison.Ordinal);
        Assert.Contains("另有 48 行", item.TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<OverviewPage> Page(LastVisit? before = null)
    {
        var page = before is null ? Render<OverviewPage>() : Render<OverviewPage>(p => p.AddCascadingValue(before));
        page.WaitForElement(".tiles");
        return page;
    }

    private async Task<long> ImportAsync(string name, string header, string lines, string? file)
    {
        var kind = RecordKinds.Find(name)!;
        var rows = await new ImportReader(Store.Db).ReadAsync(kind, Encoding.UTF8.GetBytes($"{header}\n{lines}"), Ct);
        var (preview, entry) = await Commands.ImportAsync(kind, rows with { FileName = file }, Editor, Ct);
        Assert.Equal([], preview.Faults);
        await Store.SeeAsync();
        return entry!.Value;
    }
}
