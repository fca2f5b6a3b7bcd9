using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ZgcDashboard.Browser;

/// <summary>What a planner does with a list, and an editor beside it.</summary>
public sealed partial class ListTests(DashboardServer server)
{
    [Fact]
    public async Task Sort_filters_and_columns_are_in_the_address_and_can_be_sent_to_a_colleague()
    {
        await using var planner = await Visitor.ArriveAsync(server);
        await planner.OpenAsync("/projects");

        await planner.Page.GetByRole(AriaRole.Link, new() { Name = "阶段", Exact = true }).First.ClickAsync();
        await Assertions.Expect(planner.Page).ToHaveURLAsync(Sorted());
        await planner.Page.Locator(".filter-select").First.ClickAsync();
        await planner.Page.Locator(".mud-popover-open .mud-list-item", new() { HasTextString = "海淀园" }).ClickAsync();
        await planner.Page.Locator(".mud-popover-open .mud-list-item", new() { HasTextString = "昌平园" }).ClickAsync();
        await Assertions.Expect(planner.Page).ToHaveURLAsync(Parks());
        await planner.Page.Keyboard.PressAsync("Escape");
        await planner.Page.Locator(".list-tools button").First.ClickAsync();
        await planner.Page.Locator(".mud-popover-open .mud-menu-item", new() { HasTextString = "责任单位" }).ClickAsync();
        await Assertions.Expect(planner.Page).ToHaveURLAsync(Columns());
        await Assertions.Expect(planner.Page.Locator(".list thead")).ToContainTextAsync("责任单位");
        var shown = await planner.Page.Locator(".list tbody tr").AllInnerTextsAsync();

        await using var colleague = await Visitor.ArriveAsync(server);
        await colleague.OpenAsync(new Uri(planner.Page.Url).PathAndQuery);
        Assert.Equal(shown, await colleague.Page.Locator(".list tbody tr").AllInnerTextsAsync());
        Assert.NotEmpty(shown);
        await colleague.Page.Locator(".filtered-by a", new() { HasTextString = "昌平园" }).ClickAsync();
        await Assertions.Expect(colleague.Page.Locator(".filtered-by a")).ToHaveCountAsync(1);
        planner.SawNoFault();
        colleague.SawNoFault();
    }

    [Fact]
    public async Task A_text_is_looked_for_as_one_types_and_going_back_takes_the_field_along()
    {
        await using var planner = await Visitor.ArriveAsync(server);
        await planner.OpenAsync("/policies");
        await planner.Page.Locator("nav.filters a.chip", new() { HasTextString = "延庆园" }).ClickAsync();
        await planner.Page.Locator("input[type=search]").PressSequentiallyAsync("园艺");
        await Assertions.Expect(planner.Page.Locator(".list tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(planner.Page.Locator(".list tbody tr")).ToContainTextAsync("园艺");

        await Assertions.Expect(planner.Page).ToHaveURLAsync(Text());
        await planner.Page.GoBackAsync();
        await Assertions.Expect(planner.Page.Locator("input[type=search]")).ToHaveValueAsync("");
        planner.SawNoFault();
    }

    [Fact]
    public async Task A_range_of_days_is_chosen_in_a_calendar_that_marks_the_days_with_events()
    {
        await using var planner = await Visitor.ArriveAsync(server);
        await planner.OpenAsync("/events?view=list&from=2018-05-01&to=2018-05-02");
        await planner.Page.Locator(".date-range button[aria-label]").Last.ClickAsync();
        await Assertions.Expect(planner.Page.Locator(".mud-picker .has-data").First).ToBeVisibleAsync();
        planner.SawNoFault();
    }

    [Fact]
    public async Task A_row_is_edited_beside_the_list_and_taken_back_where_it_is_said()
    {
        await using var editor = await Editor.ArriveAsync(server, "列表编辑");
        await editor.OpenAsync("/policies?status=drafting,issued&sort=-title");
        var before = await editor.Page.Locator(".list tbody tr").AllInnerTextsAsync();

        await editor.Page.Locator(".list .record-links a[href*='/data/edit/']").First.ClickAsync();
        await Assertions.Expect(editor.Page.Locator(".beside-panel form")).ToBeVisibleAsync();
        await Assertions.Expect(editor.Page).ToHaveURLAsync(Beside());
        await editor.Page.Locator(".beside-panel #f-number").FillAsync("测试〔2018〕1号");
        await editor.Page.Locator(".beside-panel #f-why").FillAsync("来文");
        await editor.Page.Keyboard.PressAsync("Enter");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "确认保存" }).ClickAsync();

        await Assertions.Expect(editor.Page.Locator(".mud-snackbar")).ToContainTextAsync("已保存");
        await Assertions.Expect(editor.Page.Locator(".beside-panel")).ToHaveCountAsync(0);
        await Assertions.Expect(editor.Page.Locator(".list")).ToContainTextAsync("测试〔2018〕1号");
        await editor.Page.Locator(".mud-snackbar").GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();
        await Assertions.Expect(editor.Page.Locator(".list")).Not.ToContainTextAsync("测试〔2018〕1号");
        Assert.Equal(before, await editor.Page.Locator(".list tbody tr").AllInnerTextsAsync());
        editor.SawNoFault();
    }

    [Fact]
    public async Task On_a_phone_the_pages_are_in_a_drawer()
    {
        await using var visitor = await Visitor.ArriveAsync(server);
        await visitor.Page.SetViewportSizeAsync(390, 844);
        await visitor.OpenAsync("/funds");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "菜单" }).ClickAsync();
        await visitor.Page.Locator(".menu-drawer").GetByRole(AriaRole.Link, new() { Name = "政策" }).ClickAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(server.Address + "/policies");
        await Assertions.Expect(visitor.Page.Locator(".menu-drawer a")).ToHaveCountAsync(0);
        visitor.SawNoFault();
    }

    [GeneratedRegex("sort=stage")]
    private static partial Regex Sorted();

    [GeneratedRegex("park=haidian(%2C|,)changping")]
    private static partial Regex Parks();

    [GeneratedRegex("columns=[^&]*responsible")]
    private static partial Regex Columns();

    [GeneratedRegex("[?&]q=")]
    private static partial Regex Text();

    [GeneratedRegex("[?&]edit=policies")]
    private static partial Regex Beside();
}
