using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Auditing;
using ZgcDashboard.Support;

namespace ZgcDashboard.Audit;

public sealed class AuditPageTests : PageTest
{
    private const int Fifty = 50;

    private AuditLog Log => Store.Services.GetRequiredService<AuditLog>();

    [Fact]
    public async Task The_newest_note_is_first_with_who_when_from_where_and_what()
    {
        await Log.NoteAsync(AuditAct.SignedIn, "王芳", "10.0.0.1");
        await Log.NoteAsync(AuditAct.Exported, "王芳", "10.0.0.1", "projects.csv");

        var row = Open(Urls.Audit).FindAll("tbody tr")[0];

        Assert.Equal(["导出", "王芳", "10.0.0.1", "projects.csv"], row.QuerySelectorAll("th, td").Skip(1).Select(c => c.TextContent.Trim()));
        Assert.Equal(DateTime.UtcNow.Year.ToString(CultureInfo.InvariantCulture),
            row.QuerySelector("time")!.GetAttribute("datetime")![..4]);
    }

    [Fact]
    public async Task The_address_chooses_and_says_what_it_does_not_know()
    {
        await Log.NoteAsync(AuditAct.SignedIn, "a", "10.0.0.1");
        await Log.NoteAsync(AuditAct.SignedIn, "b", "10.0.0.2");
        await Log.NoteAsync(AuditAct.SignedOut, "a", "10.0.0.1");

        Assert.Equal(2, Open(Urls.AuditOf(act: "signed-in")).FindAll("tbody tr").Count);
        Assert.Equal(2, Open(Urls.AuditOf(by: "a")).FindAll("tbody tr").Count);
        Assert.Single(Open(Urls.AuditOf(address: "10.0.0.2")).FindAll("tbody tr"));
        Assert.Empty(Open(Urls.AuditOf(to: "2001-01-01")).FindAll("tbody tr"));
        Assert.Equal(3, Open(Urls.AuditOf(from: "2001-01-01", to: "9999-12-31")).FindAll("tbody tr").Count);
        Assert.Contains("forged", Open(Urls.AuditOf(act: "forged")).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_hold_as_many_as_the_address_says_and_the_file_holds_all_with_no_live_formula()
    {
        for (var note = 0; note < Fifty + 1; note++) await Log.NoteAsync(AuditAct.UnknownName, "=1+1", "10.0.0.1");

        var page = Open(Urls.Audit + "?rows=50&columns=what,number&sort=-at");
        Assert.Equal(["内容", "编号"], page.FindAll("thead th").Select(h => h.TextContent.Trim()));
        Assert.Contains("sort=-at", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal(Fifty, page.FindAll("tbody tr").Count);
        Assert.Single(Open(page.Find("[rel=next]").GetAttribute("href")!).FindAll("tbody tr"));

        var file = await CsvAsync(Services.GetRequiredService<AuditQueries>().Stream(new(), Ct));
        Assert.Equal(Fifty + 2, file.TrimEnd().Split('\n').Length);
        Assert.DoesNotContain(",=1", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_was_made_while_the_clock_was_behind_says_so_and_keeps_its_place()
    {
        var clock = new HandClock();
        var log = new AuditLog(Store.Db, clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<AuditLog>.Instance);
        await log.NoteAsync(AuditAct.SignedIn, "first", "");
        clock.Set(TimeSpan.FromDays(-30));
        await log.NoteAsync(AuditAct.SignedIn, "second", "");

        var rows = Open(Urls.Audit).FindAll("tbody tr");

        Assert.Contains("second", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("时钟回拨", rows[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("时钟回拨", rows[1].TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> CsvAsync(ZgcDashboard.Store.Records.RecordStream list)
    {
        using var file = new MemoryStream();
        await ZgcDashboard.Store.Records.RecordFiles.WriteCsvAsync(list, file, Ct);
        return System.Text.Encoding.UTF8.GetString(file.ToArray());
    }

    private IRenderedComponent<AuditPage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<AuditPage>();
        page.WaitForElement("nav.filters");
        return page;
    }
}
