using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Support;

namespace ZgcDashboard.Shell.Wall;

public sealed class WallBarTests : PageTest
{
    private readonly RungClock _clock = new(TimeSpan.FromSeconds(17));

    private NavigationManager Address => Services.GetRequiredService<NavigationManager>();

    protected override void AddServices() => Services.AddSingleton<TimeProvider>(_clock);

    [Theory]
    [InlineData("zh-CN", "第 2 页，共 3 页")]
    [InlineData("en", "Page 2 of 3")]
    public void The_wall_says_which_page_of_how_many_it_shows(string language, string said)
    {
        InLanguage(language);

        Assert.Contains(said, BarAt("/budget?kiosk=1&pages=parks,budget,funds&seconds=17").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void It_turns_the_pages_in_the_order_of_the_address_and_holds_one_timer_however_long_it_goes_on()
    {
        var bar = BarAt("/parks?kiosk=1&pages=parks,budget&seconds=17");

        for (var turn = 0; turn < 200; turn++)
        {
            _clock.Ring();
            var path = turn % 2 == 0 ? "/budget" : "/parks";
            bar.WaitForAssertion(() => Assert.Equal(path, new Uri(Address.Uri).AbsolutePath));
        }

        Assert.Equal(1, _clock.Waiting);
        bar.Instance.Dispose();
        Assert.Equal(0, _clock.Waiting);
    }

    [Fact]
    public void A_page_stands_in_the_place_of_the_one_before_in_the_history_of_the_browser()
    {
        var address = (Bunit.TestDoubles.BunitNavigationManager)Address;
        var bar = BarAt("/parks?kiosk=1&pages=parks,budget&seconds=17");

        _clock.Ring();

        bar.WaitForAssertion(() => Assert.EndsWith("/budget?kiosk=1&pages=parks,budget&seconds=17", address.Uri, StringComparison.Ordinal));
        Assert.True(address.History.First().Options.ReplaceHistoryEntry);
    }

    [Fact]
    public async Task While_the_connection_is_away_no_page_is_turned()
    {
        var circuit = Services.GetRequiredService<Live.LiveCircuit>();
        var bar = BarAt("/parks?kiosk=1&pages=parks,budget&seconds=17");

        await circuit.OnConnectionDownAsync(null!, Ct);
        _clock.Ring();
        await bar.InvokeAsync(() => { });
        Assert.Equal("/parks", new Uri(Address.Uri).AbsolutePath);

        await circuit.OnConnectionUpAsync(null!, Ct);
        _clock.Ring();
        bar.WaitForAssertion(() => Assert.Equal("/budget", new Uri(Address.Uri).AbsolutePath));
    }

    [Theory]
    [InlineData("zh-CN", "pages=weather", "“weather”未识别或重复")]
    [InlineData("en", "pages=weather", "“weather” in pages is not known")]
    [InlineData("zh-CN", "seconds=2", "应为 5 到 3600 之间的整数秒")]
    [InlineData("en", "seconds=2", "from 5 to 3600")]
    public void What_the_address_asks_for_in_vain_is_said_at_the_foot(string language, string query, string said)
    {
        InLanguage(language);
        Address.NavigateTo("/?kiosk=1&" + query);

        Assert.Contains(said, Render<WallFoot>().Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<WallBar> BarAt(string address)
    {
        Address.NavigateTo(address);
        return Render<WallBar>();
    }
}
