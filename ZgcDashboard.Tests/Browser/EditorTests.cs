using Microsoft.Playwright;

namespace ZgcDashboard.Browser;

/// <summary>What an editor does, seen by others; each test leaves the store as it was.</summary>
public sealed class EditorTests(DashboardServer server)
{
    [Fact]
    public async Task A_change_by_the_keyboard_alone_shows_in_a_second_browser_and_is_undone_there_too()
    {
        await using var editor = await Editor.ArriveAsync(server, "编辑甲");
        await using var reader = await Visitor.ArriveAsync(server);
        await reader.OpenAsync("/projects/xiongan-industry-base");
        await Assertions.Expect(reader.Page.Locator(".stated")).ToContainTextAsync("谋划储备");

        await editor.OpenAsync("/projects/xiongan-industry-base");
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "编辑", Exact = true }).First.ClickAsync();
        await editor.Page.Locator("#f-stage").SelectOptionAsync("approval");
        await editor.Page.Locator("#f-why").FillAsync("7月台账");
        await editor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Button, new() { Name = "确认保存" })).ToBeFocusedAsync();
        await editor.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(editor.Page.Locator(".notice.good")).ToContainTextAsync("已保存");
        await Assertions.Expect(reader.Page.Locator(".stated")).ToContainTextAsync("前期手续");

        await editor.Page.Locator(".notice.good a[href^='/data/history/']").ClickAsync();
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "撤销这次写入" }).ClickAsync();
        await Assertions.Expect(editor.Page.Locator("#undo-entry input")).ToBeFocusedAsync();
        await editor.Page.Keyboard.TypeAsync("填错了");
        await editor.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(reader.Page.Locator(".stated")).ToContainTextAsync("谋划储备");
        editor.SawNoFault();
    }

    [Fact]
    public async Task Two_people_who_edit_one_row_lose_nothing_to_each_other()
    {
        await using var first = await Editor.ArriveAsync(server, "编辑乙");
        await using var second = await Editor.ArriveAsync(server, "编辑丙");
        await first.OpenAsync("/data/edit/projects/binhai-park");
        await second.OpenAsync("/data/edit/projects/binhai-park");
        await second.Page.Locator("#f-stage").SelectOptionAsync("on-hold");
        await second.Page.Locator("#f-responsible_zh").FillAsync("天津滨海");
        await first.Page.Locator("#f-stage").SelectOptionAsync("approval");
        await first.Page.Locator("#f-note_zh").FillAsync("已批复");
        await SaveAsync(first);

        var told = second.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(told).ToContainTextAsync("编辑乙");
        await Assertions.Expect(second.Page.Locator("#f-responsible_zh")).ToHaveValueAsync("天津滨海");
        await told.GetByText("都用我的").ClickAsync();
        await told.GetByText("合并，继续编辑").ClickAsync();
        await SaveAsync(second);

        await second.OpenAsync("/projects/binhai-park");
        await Assertions.Expect(second.Page.Locator(".stated")).ToContainTextAsync("暂缓");
        await Assertions.Expect(second.Page.Locator("main")).ToContainTextAsync("已批复");
        await Assertions.Expect(second.Page.Locator("main")).ToContainTextAsync("天津滨海");
        await UndoLastAsync(second);
        await UndoLastAsync(second);
    }

    [Fact]
    public async Task What_was_typed_outlives_a_lost_circuit()
    {
        await using var editor = await Editor.ArriveAsync(server, "编辑丁");
        await editor.OpenAsync("/data/edit/funds/standards-subsidy");
        await editor.Page.Locator("#f-note_zh").FillAsync("写了一半");
        await Assertions.Expect(editor.Page.Locator(".edit-aside")).ToContainTextAsync("写了一半");

        await editor.Page.EvaluateAsync("async () => { await Blazor.pauseCircuit(); await Blazor.resumeCircuit(); }");

        await Assertions.Expect(editor.Page.Locator("main")).ToContainTextAsync("已恢复");
        await Assertions.Expect(editor.Page.Locator("#f-note_zh")).ToHaveValueAsync("写了一半");
    }

    [Fact]
    public async Task Who_leaves_with_unsaved_changes_is_asked_and_what_is_given_up_does_not_come_back()
    {
        await using var editor = await Editor.ArriveAsync(server, "编辑癸");
        await editor.OpenAsync("/data/edit/funds/standards-subsidy");
        await editor.Page.Locator("#f-note_zh").FillAsync("写了一半");
        await Assertions.Expect(editor.Page.Locator(".edit-aside")).ToContainTextAsync("写了一半");
        var question = editor.Page.GetByRole(AriaRole.Dialog);

        await editor.Page.Locator("header nav a[href='/policies']").ClickAsync();
        await question.GetByText("继续填写").ClickAsync();
        await Assertions.Expect(question).ToHaveCountAsync(0);
        await Assertions.Expect(editor.Page.Locator("#f-note_zh")).ToHaveValueAsync("写了一半");
        await editor.Page.Locator("header nav a[href='/policies']").ClickAsync();
        await question.GetByText("放弃修改").ClickAsync();

        await Assertions.Expect(editor.Page).ToHaveURLAsync(server.Address + "/policies");
        await editor.OpenAsync("/data/edit/funds/standards-subsidy");
        await Assertions.Expect(editor.Page.Locator("main")).Not.ToContainTextAsync("已恢复");
        await Assertions.Expect(editor.Page.Locator("#f-note_zh")).Not.ToHaveValueAsync("写了一半");
        editor.SawNoFault();
    }

    [Fact]
    public async Task A_long_text_is_told_at_its_field_and_loses_neither_the_circuit_nor_what_was_typed()
    {
        await using var editor = await Editor.ArriveAsync(server, "编辑戊");
        await editor.OpenAsync("/data/edit/funds/standards-subsidy");
        await editor.Page.Locator("#f-note_zh").FillAsync(new string('长', 15_000));
        await Assertions.Expect(editor.Page.Locator("#f-note_zh-fault")).ToContainTextAsync("4000");

        await editor.Page.Locator("#f-note_en").FillAsync(new string('长', 300_000));
        Assert.Contains("20,000", await editor.Page.Locator("#f-note_en").EvaluateAsync<string>("field => field.validationMessage"), StringComparison.Ordinal);
        await editor.Page.Locator("#f-note_zh").FillAsync("短了");

        await Assertions.Expect(editor.Page.Locator(".edit-aside")).ToContainTextAsync("短了");
        Assert.Equal(300_000, (await editor.Page.Locator("#f-note_en").InputValueAsync()).Length);
        editor.SawNoFault();
    }

    [Fact]
    public async Task What_was_typed_outlives_a_page_that_is_loaded_anew_until_it_is_discarded()
    {
        await using var editor = await Editor.ArriveAsync(server, "编辑己");
        editor.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await editor.OpenAsync("/data/edit/funds/standards-subsidy");
        await editor.Page.Locator("#f-note_zh").FillAsync("写了一半");
        await editor.Page.Locator("#f-why").FillAsync("来文12号");
        await Assertions.Expect(editor.Page.Locator(".edit-aside")).ToContainTextAsync("写了一半");

        await editor.Page.ReloadAsync();
        await Assertions.Expect(editor.Page.Locator("main")).ToContainTextAsync("已恢复");
        await Assertions.Expect(editor.Page.Locator("#f-note_zh")).ToHaveValueAsync("写了一半");
        await Assertions.Expect(editor.Page.Locator("#f-why")).ToHaveValueAsync("来文12号");

        await editor.Page.GetByText("放弃这些内容").ClickAsync();
        await editor.Page.ReloadAsync();
        await Assertions.Expect(editor.Page.Locator("zgc-draft[ready=true]")).ToHaveCountAsync(1);
        await Assertions.Expect(editor.Page.Locator("#f-note_zh")).Not.ToHaveValueAsync("写了一半");
    }

    private static async Task SaveAsync(Visitor visitor)
    {
        await visitor.Page.Locator("#f-why").FillAsync("台账");
        await visitor.Page.Locator("#f-why").PressAsync("Enter");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "确认保存" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".notice.good")).ToContainTextAsync("已保存");
    }

    /// <summary>Of the entries of the row that still stand.</summary>
    private static async Task UndoLastAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/data/history?record=binhai-park&origin=page");
        await visitor.Page.Locator(".list tbody tr:not(.undone):not(:has(.badge)) td:first-child a").First.ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "撤销这次写入" }).ClickAsync();
        await visitor.Page.Locator("#undo-entry input").FillAsync("测试");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator(".notice.good")).ToContainTextAsync("已撤销");
    }
}
