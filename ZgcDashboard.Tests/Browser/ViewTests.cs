using Microsoft.Playwright;
using ZgcDashboard.Access;

namespace ZgcDashboard.Browser;

/// <summary>A reader who gives names to what they look at, with an account and without one.</summary>
public sealed class ViewTests(DashboardServer server)
{
    private const string Drafts = "/policies?status=drafting";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_filtered_list_is_saved_found_again_made_the_start_page_and_brought_back_after_it_was_removed(bool account)
    {
        await using var visitor = await Visitor.ArriveAsync(server);
        if (account) await visitor.SignInAsync(server, "有视图的领导", Roles.Leader);
        var page = visitor.Page;
        await visitor.OpenAsync(Drafts);
        var drafts = await page.Locator(".list tbody tr").CountAsync();
        await MenuAsync(page, "将此页保存为视图");
        await page.GetByLabel("名称").FillAsync("起草中的政策");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".mud-snackbar")).ToContainTextAsync("已保存视图“起草中的政策”");

        await visitor.OpenAsync("/funds");
        await MenuAsync(page, "起草中的政策");
        await Assertions.Expect(page).ToHaveURLAsync(server.Address + Drafts);
        await Assertions.Expect(page.Locator(".list tbody tr")).ToHaveCountAsync(drafts);

        await MenuAsync(page, "管理视图");
        await page.GetByRole(AriaRole.Button, new() { Name = "起始页：起草中的政策" }).ClickAsync();
        await Assertions.Expect(page.Locator(".views [aria-pressed=true]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await visitor.OpenAsync("/");
        await Assertions.Expect(page).ToHaveURLAsync(server.Address + Drafts);
        await page.Locator("header nav a[href='/']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(server.Address + "/");
        await page.ReloadAsync();
        await visitor.InteractiveAsync();
        await Assertions.Expect(page).ToHaveURLAsync(server.Address + "/");

        await MenuAsync(page, "管理视图");
        await page.GetByRole(AriaRole.Button, new() { Name = "移除：起草中的政策" }).ClickAsync();
        await Assertions.Expect(page.Locator(".views li")).ToHaveCountAsync(0, new() { Timeout = 15_000 });
        await page.Locator(".mud-snackbar", new() { HasTextString = "已移除" }).GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();
        await Assertions.Expect(page.Locator(".views [aria-pressed=true]")).ToHaveCountAsync(1);
        visitor.SawNoFault();
    }

    [Fact]
    public async Task The_way_back_from_a_project_leads_to_the_list_as_it_was_left()
    {
        const string list = "/projects?park=haidian&sort=-name";
        await using var planner = await Visitor.ArriveAsync(server);
        await planner.OpenAsync(list);
        var project = await planner.Page.Locator(".list tbody a[href^='/projects/']").First.GetAttributeAsync("href");
        await planner.Page.Locator(".list tbody a[href^='/projects/']").First.ClickAsync();
        await planner.Page.Locator(".crumbs a").ClickAsync();
        await Assertions.Expect(planner.Page).ToHaveURLAsync(server.Address + list);

        await planner.Page.GotoAsync(server.Address + project, new() { Referer = server.Address + list });
        await planner.InteractiveAsync();
        await planner.Page.Locator(".crumbs a").ClickAsync();
        await Assertions.Expect(planner.Page).ToHaveURLAsync(server.Address + list);
        planner.SawNoFault();
    }

    private static async Task MenuAsync(IPage page, string item)
    {
        await page.Locator(".views-menu button").ClickAsync();
        await page.Locator(".mud-popover-open .mud-menu-item", new() { HasTextString = item }).ClickAsync();
    }
}
