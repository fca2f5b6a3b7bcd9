using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Support;

namespace ZgcDashboard.Shell;

public sealed class TrailTests : PageTest
{
    private const string Filtered = "/projects?park=haidian&sort=-stage&page=2";

    private NavigationManager Address => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void The_way_back_leads_to_the_list_as_it_was_left()
    {
        var trail = At("/projects");
        Address.NavigateTo(Filtered);
        Address.NavigateTo("/projects/health-valley");
        Address.NavigateTo("/funds/some-fund");

        Assert.Equal((Filtered, "/funds"), (trail.BackTo("/projects"), trail.BackTo("/funds")));
    }

    [Fact]
    public void The_first_page_is_led_back_to_by_what_the_browser_says()
    {
        var trail = At("/projects/health-valley");
        trail.Begin(Filtered);

        Assert.Equal(Filtered, trail.BackTo("/projects"));
        Address.NavigateTo("/projects");
        Assert.Equal("/projects", trail.BackTo("/projects"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("//other.example/projects?x=1")]
    [InlineData("https://other.example/projects?x=1")]
    public void A_page_of_another_site_is_no_way_back(string? before)
    {
        var trail = At("/projects/health-valley");
        trail.Begin(before);

        Assert.Equal("/projects", trail.BackTo("/projects"));
    }

    [Fact]
    public void The_moment_is_the_one_that_is_looked_at_now_and_nothing_is_opened_beside_the_list()
    {
        var trail = At("/policies?status=drafting&asof=2018-06-30&edit=policies%2Fx");
        Address.NavigateTo("/data/edit/policies/x");
        Assert.Equal("/policies?status=drafting", trail.BackTo("/policies"));

        Address.NavigateTo("/data/edit/policies/x?asof=2018-05-31");
        Assert.Equal("/policies?status=drafting&asof=2018-05-31", trail.BackTo("/policies"));
    }

    [Fact]
    public void A_reader_who_goes_far_costs_no_more_and_the_crumbs_are_links_but_for_the_last()
    {
        var trail = At(Filtered);
        for (var i = 0; i < 40; i++) Address.NavigateTo($"/projects/p{i}");
        Assert.Equal("/projects", trail.BackTo("/projects"));
        Address.NavigateTo(Filtered);

        var crumbs = Render<Crumbs>(p => p.Add(c => c.Above, [("项目", "/projects")]).Add(c => c.Here, "平台"));

        Assert.Equal(Filtered, crumbs.Find("nav a[href]").GetAttribute("href"));
        Assert.Single(crumbs.FindAll("a[href]"));
        Assert.Contains("平台", crumbs.Markup, StringComparison.Ordinal);
    }

    private Trail At(string address)
    {
        Address.NavigateTo(address);
        return Services.GetRequiredService<Trail>();
    }
}
