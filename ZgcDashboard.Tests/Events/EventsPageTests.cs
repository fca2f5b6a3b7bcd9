using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Figures;
using ZgcDashboard.Support;

namespace ZgcDashboard.Events;

public sealed class EventsPageTests : PageTest
{
    private EventQueries Queries => Services.GetRequiredService<EventQueries>();

    [Fact]
    public async Task The_calendar_holds_every_event_once()
    {
        var rows = (await Queries.ModelAsync(Ct)).Rows;
        var calendar = EventCalendar.Of(rows);

        Assert.Equal(rows.Select(r => r.Id).Order(),
            calendar.Years.SelectMany(y => y.Wider.Concat(y.Months.SelectMany(m => m.Rows))).Concat(calendar.Undated).Select(r => r.Id).Order());
        Assert.All(calendar.Years, year => Assert.Equal(12, year.Months.Count));
    }

    [Theory]
    [InlineData("2018-05-22", "2018-05")]
    [InlineData("2018-05", "2018-05")]
    [InlineData("2018-02-28", "2018-02")]
    [InlineData("2018-05-31", "2018-05")]
    [InlineData("2018-Q4", null)]
    [InlineData("2018-03/2018-04", null)]
    [InlineData("2018", null)]
    [InlineData("2018-05-20/2018-05-22", "2018-05")]
    [InlineData("2018-05-31/2018-06-01", null)]
    [InlineData("2017-05-31/2018-05-01", null)]
    public void An_event_lies_in_a_month_only_where_its_date_says_so(string date, string? month) =>
        Assert.Equal(month, Event(date).Month is { } first ? new EventMonth(first, []).Text : null);

    [Fact]
    public void Plans_are_marked_and_counted_and_undated_events_stand_by_themselves()
    {
        var page = RenderAt("/events");
        page.WaitForAssertion(() => Assert.Contains("其中计划 10 件；25 件未注明日期", page.Find(".lead").TextContent, StringComparison.Ordinal));

        Assert.Equal(10, page.FindAll(".events .badge").Count);
        Assert.Contains(page.FindAll("h2"), h => h.TextContent.StartsWith("未注明日期", StringComparison.Ordinal));
        Assert.Equal(57, page.FindAll(".events li").Count);
    }

    [Fact]
    public void A_month_leads_to_its_events_and_one_without_leads_nowhere()
    {
        InLanguage("zh-CN");
        var page = RenderAt("/events");
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".months a[href='#2018-05']")));

        Assert.NotNull(page.Find("h3[id='2018-05']"));
        Assert.Equal(["7月0", "8月0", "10月0", "11月0", "12月0"], page.FindAll(".months:last-of-type li.empty").TakeLast(5).Select(m => m.TextContent.Replace(" ", "", StringComparison.Ordinal).Trim()));
    }

    [Fact]
    public void A_range_keeps_what_can_lie_in_it_and_leaves_out_what_has_no_date()
    {
        var page = RenderAt("/events?view=list&from=2018-05&to=2018-05-30&sort=date");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("tbody tr")));

        Assert.Equal(["2018-H1", "2018", "2018-04/2018-06", "2018-05", "2018-05-22", "2018-05-23", "2018-05-29", "2018-05-30"],
            page.FindAll("tbody tr td:first-child").Select(d => d.TextContent.Trim()));
    }

    [Fact]
    public void What_is_not_known_is_told()
    {
        var page = RenderAt("/events?state=dreamt,planned&from=someday&view=cube&park=moon");
        page.WaitForAssertion(() => Assert.Equal(10, page.FindAll(".events li").Count));
        Assert.Equal(4, page.FindAll("p.notice[role=status]").Count);
    }

    private static EventRow Event(string date) =>
        new() { Id = "e", Title = new("会议", "Meeting"), Date = ReportedDate.Parse(date), Planned = false, ParkId = null, PlaceId = null, Citations = [] };

    private IRenderedComponent<EventsPage> RenderAt(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<EventsPage>();
    }
}
