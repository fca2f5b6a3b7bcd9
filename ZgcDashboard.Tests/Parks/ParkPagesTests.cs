using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Support;

namespace ZgcDashboard.Parks;

public sealed class ParkPagesTests : PageTest
{
    private ParkQueries Queries => Services.GetRequiredService<ParkQueries>();

    [Fact]
    public async Task A_park_of_which_nothing_is_said_has_no_number_at_all()
    {
        var silent = (await Queries.ModelAsync(Ct)).Find("huairou")!;

        Assert.All(Enum.GetValues<ParkMeasure>(), measure => Assert.Null(silent.Of(measure)));
        Assert.Empty(silent.Citations);
    }

    [Fact]
    public async Task The_facts_of_a_page_are_those_that_the_list_counts_those_with_parts_left_to_their_parts()
    {
        await using var db = Store.Db.Present();
        var wholes = await db.Projects.Where(p => p.ParentId != null).Select(p => Urls.Project(p.ParentId!)).ToListAsync(Ct);
        foreach (var park in (await Queries.ModelAsync(Ct)).Parks)
        {
            var page = (await Queries.PageAsync(park.Id, Ct))!;
            Assert.Equal(park.Of(ParkMeasure.Facts) ?? 0,
                page.Projects.Count(p => !wholes.Contains(p.Address!)) + page.Figures.Count + page.Policies.Count + page.Events.Count + page.Funds.Count + page.WorkItems.Count);
        }
    }

    [Fact]
    public void The_map_has_a_tile_a_park_and_each_leads_to_its_page()
    {
        var page = Render<ParksPage>();
        page.WaitForAssertion(() => Assert.Equal(16, page.FindAll(".map a").Count));

        Assert.Equal(16, page.FindAll(".map a").Select(a => a.GetAttribute("href")).Distinct().Count());
        Assert.Contains("未报告", page.Find(".map a[href='/parks/huairou']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Parks_stand_side_by_side_when_the_address_says_so()
    {
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo("/parks?compare=haidian,yanqing");
        var page = Render<ParksPage>();

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("table.compare thead th").Count));
    }

    [Fact]
    public void A_park_says_what_is_not_reported_of_it()
    {
        var page = Render<ParkPage>(p => p.Add(x => x.Id, "yanqing"));

        page.WaitForAssertion(() => Assert.Contains("未报告：", page.Markup, StringComparison.Ordinal));
        Assert.Contains("延庆园能源互联网示范区", page.Markup, StringComparison.Ordinal);
    }

}
