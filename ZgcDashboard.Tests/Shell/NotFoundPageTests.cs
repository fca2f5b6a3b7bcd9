using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Funds;
using ZgcDashboard.Parks;
using ZgcDashboard.Projects;
using ZgcDashboard.Support;

namespace ZgcDashboard.Shell;

public sealed class NotFoundPageTests : PageTest
{
    private NavigationManager Address => Services.GetRequiredService<NavigationManager>();

    [Theory]
    [InlineData("zh-CN", "/parks/haidiam", "/parks/haidian", "没有这个分园：haidiam")]
    [InlineData("en", "/parks/haidiam", "/parks/haidian", "no sub-park “haidiam”")]
    [InlineData("zh-CN", "/projects/health-valey", "/projects/health-valley", "health-valey")]
    [InlineData("zh-CN", "/funds/standard-subsidy?stage=x", "/funds/standards-subsidy", "standard-subsidy")]
    [InlineData("en", "/budgte", "/budget", "")]
    public void An_address_that_leads_nowhere_offers_the_nearest_in_the_readers_language(string language, string typed, string meant,
        string said)
    {
        InLanguage(language);
        Address.NavigateTo(typed);
        var page = Render<NotFoundPage>();

        page.WaitForAssertion(() => Assert.NotNull(page.Find($"main a[href='{meant}'], section a[href='{meant}']")));
        Assert.Contains(said, page.Find("h1").TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(typeof(ParkPage), "haidiam", true)]
    [InlineData(typeof(ParkPage), "haidian", false)]
    [InlineData(typeof(ProjectPage), "health-valey", true)]
    [InlineData(typeof(ProjectPage), "health-valley", false)]
    [InlineData(typeof(FundPage), "standard-subsidy", true)]
    [InlineData(typeof(FundPage), "standards-subsidy", false)]
    public void An_unknown_park_project_or_fund_is_not_found(Type page, string id, bool unknown)
    {
        var told = false;
        Address.OnNotFound += (_, _) => told = true;
        var shown = Render(builder =>
        {
            builder.OpenComponent(0, page);
            builder.AddComponentParameter(1, "Id", id);
            builder.CloseComponent();
        });

        shown.WaitForAssertion(() => Assert.True(told || shown.FindAll(".panel").Count > 0));
        Assert.Equal(unknown, told);
    }
}
