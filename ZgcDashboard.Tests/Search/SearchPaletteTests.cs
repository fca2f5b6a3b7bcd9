using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace ZgcDashboard.Search;

public sealed class SearchPaletteTests : SearchTest
{
    [Fact]
    public async Task Arrows_choose_a_hit_and_Enter_opens_it()
    {
        var palette = Open();
        await palette.Find("input").InputAsync("488");
        palette.WaitForAssertion(() => Assert.Equal(2, palette.FindAll("[role=option]").Count));
        Assert.Equal("488", palette.Find("[role=option] mark").TextContent);

        await PressAsync(palette, "ArrowUp");
        Assert.Equal("true", palette.FindAll("[role=option]")[1].GetAttribute("aria-selected"));
        await PressAsync(palette, "ArrowDown");
        Assert.Equal("search-hit-0", palette.Find("input").GetAttribute("aria-activedescendant"));
        await PressAsync(palette, "Enter");

        Assert.EndsWith("/sources?section=2&find=488#s02-3", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        palette.WaitForAssertion(() => Assert.Empty(palette.FindAll("input")));
    }

    [Fact]
    public async Task Enter_without_a_choice_opens_the_page_and_keeps_the_moment_that_is_looked_at()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/parks?asof=2018-06-30");
        var palette = Open();
        await palette.Find("input").InputAsync("石墨烯");
        await PressAsync(palette, "Enter");

        Assert.EndsWith("/search?q=%E7%9F%B3%E5%A2%A8%E7%83%AF&asof=2018-06-30", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hit_is_opened_at_its_place_at_the_moment_that_is_looked_at()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/parks?stated=1");
        var palette = Open();
        await palette.Find("input").InputAsync("488");
        palette.WaitForAssertion(() => Assert.Equal(2, palette.FindAll("[role=option]").Count));
        await PressAsync(palette, "ArrowDown");
        await PressAsync(palette, "Enter");

        Assert.EndsWith("/sources?section=2&find=488&stated=1#s02-3", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_not_found_says_so()
    {
        var palette = Open();
        await palette.Find("input").InputAsync("zzzzqq");

        palette.WaitForAssertion(() => Assert.Contains("没有找到“zzzzqq”", palette.Find("[role=status]").TextContent, StringComparison.Ordinal));
    }

    private static Task PressAsync(IRenderedComponent<MudDialogProvider> palette, string key) =>
        palette.Find("input").KeyDownAsync(new KeyboardEventArgs { Key = key });

    private IRenderedComponent<MudDialogProvider> Open()
    {
        Render<MudPopoverProvider>();
        var dialogs = Render<MudDialogProvider>();
        Render<SearchOpener>().Find("button").Click();
        dialogs.WaitForElement("input");
        return dialogs;
    }
}
