using Microsoft.Playwright;
using ZgcDashboard.Access;

namespace ZgcDashboard.Browser;

/// <summary>A server that nobody has signed in to yet.</summary>
public sealed class FreshServer : ClosedServer;

public sealed class FirstMorningTests(FreshServer server) : IClassFixture<FreshServer>
{
    [Fact]
    public async Task The_first_administrator_comes_by_the_link_signs_in_and_adds_an_editor_who_sets_a_password()
    {
        await using var admin = await Visitor.ArriveAsync(server);
        var page = admin.Page;
        await page.GotoAsync(server.Address + await server.First.LinkAsync());
        await page.GetByLabel("用户名").FillAsync("王芳");
        await SetPasswordAsync(page);
        await SignInAsync(page, "王芳");
        await Assertions.Expect(page).ToHaveURLAsync(server.Address + Urls.Accounts);
        await admin.InteractiveAsync();

        await page.GetByLabel("用户名").FillAsync("孙海淀");
        await page.Locator("form select").SelectOptionAsync(Roles.Editor);
        await page.GetByLabel("海淀园").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "建立并生成链接" }).ClickAsync();
        var link = await page.Locator("code").InnerTextAsync();
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("海淀园");

        await using var editor = await Visitor.ArriveAsync(server);
        await editor.Page.GotoAsync(link);
        await SetPasswordAsync(editor.Page);
        await SignInAsync(editor.Page, "孙海淀");
        await editor.InteractiveAsync();
        await Assertions.Expect(editor.Page).ToHaveURLAsync(server.Address + "/");
        await Assertions.Expect(page.Locator("tbody tr", new() { HasText = "孙海淀" })).ToContainTextAsync("正常");
        admin.SawNoFault();
        editor.SawNoFault();
    }

    private static async Task SetPasswordAsync(IPage page)
    {
        await page.GetByLabel("新密码").FillAsync(Someone.Password);
        await page.GetByLabel("再输一遍").FillAsync(Someone.Password);
        await page.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("main [role=status]")).ToContainTextAsync("密码已设置");
    }

    private static async Task SignInAsync(IPage page, string name)
    {
        await page.GetByLabel("用户名").FillAsync(name);
        await page.GetByLabel("密码").FillAsync(Someone.Password);
        await page.Locator("button[type=submit]").ClickAsync();
    }
}
