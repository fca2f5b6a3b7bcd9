using System.Text.Json;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Access;
using ZgcDashboard.Support;

namespace ZgcDashboard.Data.Editing;

public sealed class EditPageTests : EditorPageTest
{
    [Fact]
    public async Task What_will_change_is_shown_before_it_is_saved_and_saved_when_it_is_confirmed()
    {
        await SignInAsync(Roles.Editor);
        var page = Page("projects", "health-valley");
        page.Find("#f-stage").Change("implementation");
        page.Find("#f-why").Input("7月台账");

        await page.Find("form").SubmitAsync();
        Assert.Contains("建成运营", page.Find("table.changes").TextContent, StringComparison.Ordinal);
        Assert.Equal("operating", (await CellsAsync("projects", "health-valley"))!["stage"]);

        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("已保存", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal("implementation", (await CellsAsync("projects", "health-valley"))!["stage"]);
    }

    [Fact]
    public async Task A_change_without_a_reason_or_a_citation_is_not_saved()
    {
        await SignInAsync(Roles.Editor);
        var page = Page("projects", "health-valley");
        page.Find("#f-stage").Change("implementation");

        await page.Find("form").SubmitAsync();
        Assert.Equal("true", page.Find("#f-why").GetAttribute("aria-invalid"));

        page.Find(".edit-source > label.choice input").Change(true);
        await page.Find("form").SubmitAsync();
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("已保存", page.Markup, StringComparison.Ordinal));
        await using var db = Store.Db.Present();
        Assert.Equal("28¶1", db.History.OrderBy(h => h.Id).Last().Why);
    }

    [Fact]
    public async Task A_project_that_would_be_a_part_of_itself_is_refused_with_the_way_round()
    {
        await SignInAsync(Roles.Editor);
        await ElsewhereAsync("projects", "id,parent", "xiongan-industry-base,xiongan-park");
        var page = Page("projects", "xiongan-park");
        page.Find("#f-parent").Input("xiongan-industry-base");
        page.Find("#f-why").Input("更正");
        await page.Find("form").SubmitAsync();
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("xiongan-park → xiongan-industry-base → xiongan-park", page.Find(".edit-aside [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain(".csv", page.Find(".edit-aside [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.False((await CellsAsync("projects", "xiongan-park"))!.ContainsKey("parent"));
    }

    [Fact]
    public async Task A_step_that_would_be_a_part_of_another_fund_s_is_refused()
    {
        await SignInAsync(Roles.Editor);
        var page = Page("fund-steps", "innovation-fund-rules");
        page.Find("#f-parent").Change("standards-eligible");
        page.Find("#f-why").Input("更正");
        await page.Find("form").SubmitAsync();
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("parent: found 'standards-eligible (standards-subsidy)', a step of another fund", page.Find(".edit-aside [role=alert]").TextContent, StringComparison.Ordinal));
        Assert.False((await CellsAsync("fund-steps", "innovation-fund-rules"))!.ContainsKey("parent"));
    }

    [Fact]
    public async Task What_is_unlikely_is_stored_only_when_it_is_confirmed_with_a_reason()
    {
        await SignInAsync(Roles.Editor);
        var page = Page("budget-snapshots", "special-funds-2018-06");
        page.Find("#f-rate_on_initial").Input("5600%");
        page.Find("#f-why").Input("更正");
        await page.Find("form").SubmitAsync();
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("5,600", page.Find(".edit-aside [role=alert] li").TextContent, StringComparison.Ordinal));
        Assert.Equal("56", (await CellsAsync("budget-snapshots", "special-funds-2018-06"))!["rate_on_initial"]);

        page.Find(".edit-aside [role=alert] input").Change(true);
        await page.Find("form").SubmitAsync();
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("已保存", page.Markup, StringComparison.Ordinal));
        Assert.Equal("5600", (await CellsAsync("budget-snapshots", "special-funds-2018-06"))!["rate_on_initial"]);
    }

    [Fact]
    public async Task A_fault_stands_at_its_field_while_one_types()
    {
        await SignInAsync(Roles.Editor);
        var page = Page("budget-snapshots", "special-funds-2018-06");

        page.Find("#f-actual").Input("九亿");
        page.WaitForAssertion(() =>
        {
            var described = page.Find("#f-actual").GetAttribute("aria-describedby")!.Split(' ');
            Assert.Contains("九亿", page.Find($"#{described[^1]}").TextContent, StringComparison.Ordinal);
        });

        page.Find("#f-actual").Input("9亿元");
        page.WaitForAssertion(() => Assert.Equal("90,000 万元 = 9 亿元", page.Find("#f-actual-hint").TextContent));
        Assert.Null(page.Find("#f-actual").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_shown_and_what_was_typed_stays()
    {
        await SignInAsync(Roles.Editor);
        var page = Page("projects", "health-valley");
        page.Find("#f-stage").Change("on-hold");
        page.Find("#f-why").Input("来文12号");

        await ElsewhereAsync("projects", "id,stage,note_zh", "health-valley,implementation,投入使用");

        page.WaitForAssertion(() => Assert.Contains("李四", page.Find(".notice.watch").TextContent, StringComparison.Ordinal));
        Assert.Equal("on-hold", page.Find("#f-stage").GetAttribute("value"));
        Assert.True(page.Find(".notice.watch .action").HasAttribute("disabled"));

        page.FindAll(".notice.watch input[type=radio]")[1].Change(true);
        page.Find(".notice.watch .action").Click();
        await page.Find("form").SubmitAsync();
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("已保存", page.Markup, StringComparison.Ordinal));
        var cells = (await CellsAsync("projects", "health-valley"))!;
        Assert.Equal(("on-hold", "投入使用"), (cells["stage"], cells["note_zh"]));
    }

    [Fact]
    public async Task A_change_that_no_notice_told_of_holds_up_the_save()
    {
        await SignInAsync(Roles.Editor);
        var page = Page("projects", "health-valley");
        page.Find("#f-note_zh").Input("我写的");
        page.Find("#f-why").Input("来文12号");
        await Store.ExecuteAsync("UPDATE Projects SET NoteZh = '他人写的' WHERE Id = 'health-valley'");

        await page.Find("form").SubmitAsync();
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("他人写的", page.Find(".notice.watch").TextContent, StringComparison.Ordinal));
        Assert.Equal("他人写的", (await CellsAsync("projects", "health-valley"))!["note_zh"]);
    }

    [Fact]
    public async Task A_row_that_others_refer_to_stays_and_they_are_named()
    {
        await SignInAsync(Roles.Editor);
        var page = Page("funds", "standards-subsidy");
        Assert.True(page.Find(".danger").HasAttribute("disabled"));
        page.Find("#f-why").Input("重复");

        page.Find(".danger").Click();

        page.WaitForAssertion(() => Assert.Contains("standards-accepted", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.NotNull(await CellsAsync("funds", "standards-subsidy"));
    }

    [Fact]
    public async Task A_new_row_begins_with_what_the_address_says()
    {
        await SignInAsync(Roles.Editor);
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo("/data/edit/fund-steps?fund=standards-subsidy");
        var page = Page("fund-steps", null);

        Assert.Equal("standards-subsidy", page.Find("#f-fund").GetAttribute("value"));
        Assert.Contains("standards-eligible", page.FindAll("#f-parent option").Select(o => o.GetAttribute("value")));
        Assert.DoesNotContain(page.FindAll("#f-parent option"), o => o.GetAttribute("value")!.StartsWith("beijing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_id_that_is_taken_is_told()
    {
        await SignInAsync(Roles.Editor);
        var page = Page("places", null);
        foreach (var (column, text) in new[] { ("id", "xiongan"), ("name_zh", "雄安"), ("name_en", "Xiongan"), ("section", "4") }) page.Find($"#f-{column}").Input(text);

        await page.Find("form").SubmitAsync();
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("xiongan", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Roles.Leader, "projects", "health-valley")]
    [InlineData(Roles.Editor, "projects", "health-valley", "yanqing")]
    public async Task Who_may_not_write_the_row_gets_no_form(string role, string kind, string id, params string[] parks)
    {
        await SignInAsync(role, parks);
        var page = Render<EditPage>(p => p.Add(x => x.KindName, kind).Add(x => x.Id, id));

        page.WaitForAssertion(() => Assert.NotNull(page.Find("[role=alert]")));
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task An_unknown_row_offers_the_nearest_and_an_unknown_list_those_there_are()
    {
        await SignInAsync(Roles.Editor);
        var row = Render<EditPage>(p => p.Add(x => x.KindName, "projects").Add(x => x.Id, "health-valey"));
        row.WaitForAssertion(() => Assert.NotNull(row.Find("a[href='/data/edit/projects/health-valley']")));

        var list = Render<EditPage>(p => p.Add(x => x.KindName, "parks"));
        list.WaitForAssertion(() => Assert.NotNull(list.Find("a[href='/data/edit/projects']")));
    }

    [Fact]
    public async Task What_the_browser_kept_comes_back_with_a_notice_is_merged_and_is_kept_no_longer_once_it_is_saved()
    {
        await SignInAsync(Roles.Editor);
        var begun = Page("projects", "health-valley").Find("zgc-draft").GetAttribute("begun")!;
        var draft = JsonSerializer.Serialize(EditDraft.Read(begun)! with { Texts = new() { ["stage"] = "on-hold" }, Why = "来文12号" });
        await ElsewhereAsync("projects", "id,stage", "health-valley,implementation");

        var page = Page("projects", "health-valley");
        Assert.Equal("false", page.Find("zgc-draft").GetAttribute("dirty"));
        await page.Find("zgc-draft input").ChangeAsync(draft);

        Assert.Contains("已恢复", page.Find(".notice[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal(("on-hold", "true"), (page.Find("#f-stage").GetAttribute("value"), page.Find("zgc-draft").GetAttribute("dirty")));
        Assert.Contains("李四", page.Find(".notice.watch").TextContent, StringComparison.Ordinal);
        page.FindAll(".notice.watch input[type=radio]")[1].Change(true);
        page.Find(".notice.watch .action").Click();
        await page.Find("form").SubmitAsync();
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("false", page.Find("zgc-draft").GetAttribute("dirty")));
        Assert.Equal("on-hold", (await CellsAsync("projects", "health-valley"))!["stage"]);
    }

    [Fact]
    public async Task What_came_back_can_be_discarded()
    {
        await SignInAsync(Roles.Editor);
        var page = Page("projects", "health-valley");
        await page.Find("zgc-draft input").ChangeAsync(JsonSerializer.Serialize(EditDraft.Read(page.Find("zgc-draft").GetAttribute("begun")!)! with { Texts = new() { ["note_zh"] = "写了一半" } }));
        Assert.Equal("写了一半", page.Find("#f-note_zh").GetAttribute("value"));

        page.Find(".notice [data-draft-drop]").Click();

        Assert.NotEqual("写了一半", page.Find("#f-note_zh").GetAttribute("value"));
        Assert.Equal("false", page.Find("zgc-draft").GetAttribute("dirty"));
    }

    private IRenderedComponent<EditPage> Page(string kind, string? id)
    {
        var page = Render<EditPage>(p => p.Add(x => x.KindName, kind).Add(x => x.Id, id));
        page.WaitForAssertion(() => Assert.NotNull(page.Find("form")));
        return page;
    }
}
