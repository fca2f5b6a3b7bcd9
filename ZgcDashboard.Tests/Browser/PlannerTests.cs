using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ZgcDashboard.Browser;

public sealed partial class PlannerTests(DashboardServer server)
{
    [Fact]
    public async Task A_filter_journey_goes_back_and_forward_and_can_be_sent_to_a_colleague()
    {
        await using var planner = await Visitor.ArriveAsync(server);
        await planner.OpenAsync("/projects");

        await planner.Page.Locator("main a[href*='stage=approval']").First.ClickAsync();
        await Assertions.Expect(planner.Page).ToHaveURLAsync(StageInAddress());
        await planner.Page.Locator("main a[href*='stage=approval'][href*='park=haidian']").First.ClickAsync();
        await Assertions.Expect(planner.Page).ToHaveURLAsync(ParkInAddress());
        await Assertions.Expect(planner.Page.Locator("main .filtered-by a").Filter(new() { HasText = "海淀园" })).ToBeVisibleAsync();
        var shown = await RowsAsync(planner);
        var address = planner.Page.Url;

        await planner.Page.GoBackAsync();
        await Assertions.Expect(planner.Page).Not.ToHaveURLAsync(ParkInAddress());
        await planner.Page.GoForwardAsync();
        await Assertions.Expect(planner.Page).ToHaveURLAsync(ParkInAddress());

        await using var colleague = await Visitor.ArriveAsync(server);
        await colleague.OpenAsync(new Uri(address).PathAndQuery);
        Assert.Equal(shown, await RowsAsync(colleague));
        Assert.NotEmpty(shown);
        planner.SawNoFault();
    }

    [Fact]
    public async Task A_click_on_a_bar_drills_down_through_the_address()
    {
        await using var planner = await Visitor.ArriveAsync(server);
        await planner.OpenAsync("/parks");
        await planner.DrawnAsync();
        var canvas = planner.Page.Locator("figure[data-chart] canvas").First;
        await canvas.ScrollIntoViewIfNeededAsync();
        var box = (await canvas.BoundingBoxAsync())!;

        // Bars lie; each row's bar begins at the axis, about a quarter of the way in.
        for (var y = 0.1f; y < 0.9f && new Uri(planner.Page.Url).AbsolutePath == "/parks" && !planner.Page.Url.Contains('?', StringComparison.Ordinal); y += 0.04f)
        {
            await canvas.ClickAsync(new() { Position = new() { X = box.Width * 0.3f, Y = box.Height * y } });
            await planner.Page.WaitForTimeoutAsync(100);
        }

        await Assertions.Expect(planner.Page).Not.ToHaveURLAsync(server.Address + "/parks");
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(Visitor visitor)
    {
        await Assertions.Expect(visitor.Page.Locator("main a[href^='/projects/']").First).ToBeVisibleAsync();
        return await visitor.Page.Locator("main a[href^='/projects/']").AllInnerTextsAsync();
    }

    [GeneratedRegex("stage=approval")]
    private static partial Regex StageInAddress();

    [GeneratedRegex("park=haidian")]
    private static partial Regex ParkInAddress();
}
