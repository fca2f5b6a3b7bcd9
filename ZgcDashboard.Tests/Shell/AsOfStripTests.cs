using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Live;
using ZgcDashboard.Overview;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Support;

namespace ZgcDashboard.Shell;

public sealed class AsOfStripTests : PageTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private NavigationManager Address => Services.GetRequiredService<NavigationManager>();

    [Theory]
    [InlineData("zh-CN", "截至 2018-06-30 的状态", "回到现在")]
    [InlineData("en", "As of 2018-06-30", "Back to now")]
    public void A_page_of_the_past_says_of_which_moment_it_is_and_leads_back(string language, string shown, string back)
    {
        InLanguage(language);
        var strip = StripAt("/projects?stage=approval&asof=2018-06-30");

        Assert.Contains(shown, strip.Markup, StringComparison.Ordinal);
        var present = strip.FindAll("a").Single(a => a.TextContent == back);
        Assert.EndsWith("/projects?stage=approval", present.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/projects", "")]
    [InlineData("/projects?asof=lately", "asof=lately")]
    [InlineData("/projects?asof=2999-01-01", "2999-01-01 尚未结束")]
    public void What_is_not_a_moment_of_the_past_is_told(string address, string told) =>
        Assert.Contains(told, StripAt(address).Markup, StringComparison.Ordinal);

    [Theory]
    [InlineData("zh-CN", "未注明日期，无法判断当时是否已有，未列入：", "数据 ")]
    [InlineData("en", "rows without a date", "figures ")]
    public void A_page_of_a_day_before_the_store_says_what_it_leaves_out(string language, string said, string kind)
    {
        InLanguage(language);
        var strip = StripAt("/projects?asof=2018-05-31");

        strip.WaitForAssertion(() => Assert.Contains(said, strip.Markup, StringComparison.Ordinal), Patience);
        Assert.Contains(kind, strip.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_choice_keeps_the_filters_of_the_page()
    {
        var strip = StripAt("/projects?stage=approval&asof=2018-06-30");

        Assert.Equal("2018-06-30", strip.Find("input[type=date]").GetAttribute("value"));
        strip.Find("input[type=date]").Change("2018-04-15");
        strip.Find("form").Submit();
        Assert.EndsWith("/projects?stage=approval&asof=2018-04-15", Address.Uri, StringComparison.Ordinal);

        strip.Find("input[type=time]").Change("10:30");
        strip.Find("form").Submit();
        Assert.Contains("asof=2018-04-15T10%3A30", Address.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_shows_the_moment_of_its_address_and_the_present_again()
    {
        Address.NavigateTo("/?asof=2018-04-15");
        var page = Render<OverviewPage>();
        page.WaitForAssertion(() => Assert.Contains("尚无预算执行数据", page.Markup, StringComparison.Ordinal), Patience);

        Address.NavigateTo("/");
        page.WaitForAssertion(() => Assert.Contains("41.1%", page.Find(".tile").TextContent, StringComparison.Ordinal), Patience);
    }

    [Fact]
    public void A_page_whose_moment_is_being_prepared_waits_and_asks_again()
    {
        var page = Render<SlowPage>();
        Assert.Equal("not yet", page.Markup);

        page.Instance.Ready.SetResult();
        page.WaitForAssertion(() => Assert.Equal("there", page.Markup));
    }

    private IRenderedComponent<AsOfStrip> StripAt(string address)
    {
        Address.NavigateTo(address);
        return Render<AsOfStrip>(strip => strip.Add(s => s.Reading, AsOfAddress.Read(Address.Uri, TimeProvider.System)));
    }

    private sealed class SlowPage : LivePage<string>
    {
        public TaskCompletionSource Ready { get; } = new();

        protected override Task<string?> AskAsync(CancellationToken ct) => Ready.Task.IsCompleted
            ? Task.FromResult<string?>("there")
            : throw new AsOfPreparingException(AsOfMoment.Read("2018-06-30", TimeProvider.System).Past!, Ready.Task);

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) =>
            builder.AddContent(0, Model ?? (Failed ? "failed" : "not yet"));
    }
}
