using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Access;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;
using ZgcDashboard.Support;

namespace ZgcDashboard.Submissions;

public sealed class SubmissionPagesTests : EditorPageTest
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(new HandClock().GetLocalNow().DateTime);

    protected override void AddServices() => Services.AddLogging().AddSingleton<TimeProvider>(new HandClock());

    [Fact]
    public void Without_a_duty_the_page_says_who_sets_them() =>
        Assert.Contains("尚未设置报送任务", Render<SubmissionsPage>().WaitForElement(".panel.muted").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Each_period_is_shown_in_its_month_with_what_became_of_it()
    {
        await Duties.MakeAsync(Records, Ct);
        Go("submissions?year=2018");

        var rows = Render<SubmissionsPage>().WaitForElements("tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.QuerySelector(".state")?.ClassName).ToList()).ToList();

        // The finance office, by the quarter; then Haidian, from June.
        Assert.Equal([null, null, "state missing", null, null, "state missing", null, null, "state missing", null, null, "state missing"], rows[0]);
        Assert.Equal([null, null, null, null, null, "state late", .. Enumerable.Repeat("state missing", 6)], rows[1]);
    }

    [Fact]
    public async Task The_filter_by_state_leaves_the_duties_with_such_a_period()
    {
        await Duties.MakeAsync(Records, Ct);
        Go("submissions?year=2018&state=late");

        Assert.Contains("海淀园", Assert.Single(Render<SubmissionsPage>().WaitForElements("tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_of_a_park_sees_what_is_still_theirs_and_nobody_else_does()
    {
        await Duties.MakeAsync(Records, Ct);
        Go("submissions?year=2018");
        await SignInAsync(Roles.Editor, "haidian");

        var theirs = Render<SubmissionsPage>().WaitForElements(".notice li a").Select(a => a.GetAttribute("href"));

        Assert.Equal(Enumerable.Range(7, 6).Select(month => $"/submissions/haidian-projects/2018-{month:00}"), theirs);
        Session.SetNotAuthorized();
        Assert.Empty(Render<SubmissionsPage>().FindAll(".notice li"));
    }

    [Fact]
    public async Task What_was_sent_is_returned_with_a_reason_and_counts_as_open_again()
    {
        await Duties.MakeAsync(Records, Ct);
        await SignInAsync(Roles.Editor);
        var page = Render<SubmissionPage>(p => p.Add(x => x.Duty, "haidian-projects").Add(x => x.Period, "2018-06"));
        page.WaitForElement("h2");
        var form = page.FindAll("form")[^1];

        await form.QuerySelector("input")!.ChangeAsync(new() { Value = "缺少总投资" });
        await form.SubmitAsync();

        Assert.Equal((FilingStatus.Returned, "缺少总投资"), (await FilingAsync()) is var filing ? (filing.Status, filing.ReturnedWhy) : default);
        Store.Feed.DataChanged();
        Assert.Contains("缺少总投资", page.WaitForElement(".notice.behind").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parks_editor_returns_nothing()
    {
        await Duties.MakeAsync(Records, Ct);
        await SignInAsync(Roles.Editor, "haidian");
        var commands = Services.GetRequiredService<SubmissionCommands>();

        Assert.NotNull(await commands.ReturnAsync((await CellsAsync("submissions", "haidian-projects-2018-06"))!, "自己的", Ct));
        Assert.Equal(FilingStatus.Sent, (await FilingAsync()).Status);
    }

    [Fact]
    public async Task That_nothing_has_changed_is_sent_with_one_click_by_those_who_may()
    {
        await Duties.MakeAsync(Records, Ct);
        await SignInAsync(Roles.Editor, "haidian");
        var page = Render<SubmissionPage>(p => p.Add(x => x.Duty, "haidian-projects").Add(x => x.Period, "2018-07"));
        page.WaitForElement("h2");

        await page.Find("form").SubmitAsync();

        await using var db = Store.Db.Present();
        var sent = await db.Filings.SingleAsync(f => f.Id == "haidian-projects-2018-07", Ct);
        Assert.Equal((null, 0, "张三", Today), (sent.File, sent.Rows, sent.SentBy, sent.SentOn));
    }

    [Fact]
    public async Task A_reader_is_offered_the_workbook_and_nothing_to_send()
    {
        await Duties.MakeAsync(Records, Ct);
        var page = Render<SubmissionPage>(p => p.Add(x => x.Duty, "haidian-projects").Add(x => x.Period, "2018-07"));

        Assert.Equal(["/submissions/haidian-projects/2018-07.xlsx"], [.. page.WaitForElements("a.action").Select(a => a.GetAttribute("href"))]);
        Assert.Empty(page.FindAll("form"));
    }

    [Theory]
    [InlineData(null, "2018-07-04", SubmissionState.Due)]
    [InlineData(null, "2018-07-05", SubmissionState.Due)]
    [InlineData(null, "2018-07-06", SubmissionState.Missing)]
    [InlineData(null, "2018-06-30", SubmissionState.Ahead)]
    [InlineData("2018-07-05", "2018-09-01", SubmissionState.InTime)]
    [InlineData("2018-07-06", "2018-09-01", SubmissionState.Late)]
    public void What_became_of_a_period_is_told_by_its_day(string? sent, string today, SubmissionState state)
    {
        var duty = new Duty { Id = "d", UnitZh = "海淀园", UnitEn = "", List = ReportedList.Projects, Rhythm = Rhythm.Month, DueDay = 5, First = ReportedDate.Parse("2018-01") };
        var period = ReportedDate.Parse("2018-06");
        var filing = sent is null ? null : new Filing
        {
            Id = "f", DutyId = "d", Period = period, Status = FilingStatus.Sent, FirstSentOn = Day(sent), SentOn = Day("2018-08-30"), SentBy = "李四", Rows = 1,
        };

        Assert.Equal(state, SubmissionCell.Of(duty, period, filing, Day(today)).State);
        if (filing is not null)
        {
            filing.Status = FilingStatus.Returned;
            Assert.Equal(SubmissionState.Returned, SubmissionCell.Of(duty, period, filing, Day(today)).State);
        }
    }

    [Fact]
    public async Task The_workbook_holds_the_parks_own_rows_and_comes_back_as_it_was()
    {
        await Duties.MakeAsync(Records, Ct);
        await using var db = Store.Db.Present();
        var duty = await db.Duties.SingleAsync(d => d.Id == "haidian-projects", Ct);

        var rows = await Services.GetRequiredService<DueRows>().Of(duty, ReportedDate.Parse("2018-07")).RowsAsync(db, Ct).CountAsync(Ct);

        Assert.Equal(await db.Projects.CountAsync(p => p.ParkId == "haidian", Ct), rows);
        Assert.True(rows > 0);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    private void Go(string address) => Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo(address);

    private async Task<Filing> FilingAsync()
    {
        await using var db = Store.Db.Present();
        return await db.Filings.SingleAsync(f => f.Id == "haidian-projects-2018-06", Ct);
    }
}
