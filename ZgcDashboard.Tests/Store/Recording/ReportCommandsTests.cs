using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.ReportFiles;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Recording;

public sealed class ReportCommandsTests : StoreTest
{
    private static readonly Actor Editor = new("张三", "test", "三季度", Rights.Editor);

    private static ReportDraft Draft { get; } = new()
    {
        TitleZh = "示例季报", TitleEn = "A sample quarterly report", OrganisationZh = "示例单位", Period = "2018-Q3", AsOf = "2018-09-30", Received = "2018-10-08",
    };

    private ReportCommands Reports => Store.Services.GetRequiredService<ReportCommands>();

    private RecordCommands Records => Store.Services.GetRequiredService<RecordCommands>();

    [Fact]
    public async Task A_report_comes_in_with_its_text_by_one_entry_and_is_told_at_once()
    {
        var told = 0;
        Store.Commits.Committed += () => told++;

        var (preview, id, entry) = await Reports.AddAsync(Draft, File(), Editor, Ct);

        Assert.Empty(preview.Faults);
        Assert.Equal(("2018-q3", 1), (id, told));
        await using var db = Store.Db.Present();
        var report = await db.Reports.SingleAsync(r => r.Id == id, Ct);
        var document = await db.ReportDocuments.SingleAsync(Ct);
        Assert.Equal(("示例季报", "2018-Q3", new DateOnly(2018, 9, 30), entry), (report.TitleZh, report.Period.ToString(), report.AsOf, report.EntryId));
        Assert.Equal((id, File().Text, File().Hash, "q3.txt", new DateOnly(2018, 10, 8)), (document.ReportId, document.Text, document.Hash, document.FileName, document.ReceivedOn));
        var written = await db.History.Include(h => h.Changes).SingleAsync(h => h.Id == entry, Ct);
        Assert.Equal(("张三", "q3.txt", Report.Kind, id), (written.By, written.File, Assert.Single(written.Changes).Kind, written.Changes[0].RowId));
        Assert.True((await HistoryChain.VerifyAsync(db, Ct)).Holds);
    }

    [Fact]
    public async Task What_was_there_still_cites_its_own_report_and_its_data_are_of_the_same_day()
    {
        await Reports.AddAsync(Draft with { Period = "2019-H1", AsOf = "2019-06-30" }, File(), Editor, Ct);

        await using var db = Store.Db.Present();
        Assert.Equal("zgc-2018-h1", await db.Reports.CitedBySection().Select(r => r.Id).FirstAsync(Ct));
        Assert.Equal(new DateOnly(2018, 6, 30), await db.DataAsOfAsync(Ct));
    }

    [Theory]
    [InlineData("title_zh", FaultRule.Empty)]
    [InlineData("organisation_zh", FaultRule.Empty)]
    [InlineData("period", FaultRule.ReportUnknownPeriod)]
    [InlineData("as_of", FaultRule.DayBeforePeriod)]
    [InlineData("received", FaultRule.Day)]
    public async Task What_is_missing_or_cannot_be_is_said_by_field_and_nothing_is_stored(string column, FaultRule rule)
    {
        var draft = column switch
        {
            "title_zh" => Draft with { TitleZh = " " },
            "organisation_zh" => Draft with { OrganisationZh = "" },
            "period" => Draft with { Period = "2018-Q5" },
            "as_of" => Draft with { AsOf = "2018-06-30" },
            _ => Draft with { Received = "8 October" },
        };

        var (preview, id, entry) = await Reports.AddAsync(draft, File(), Editor, Ct);

        var fault = Assert.Single(preview.Faults);
        Assert.Equal((column, rule, null, null), (fault.Column, fault.Rule, id, entry));
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task The_same_text_is_not_stored_twice()
    {
        await Reports.AddAsync(Draft, File(), Editor, Ct);

        var (preview, _, entry) = await Reports.AddAsync(Draft with { Period = "2018-Q4", AsOf = "2018-12-31" }, File("other.txt"), Editor, Ct);

        Assert.Equal((FaultRule.ReportThere, null), (Assert.Single(preview.Faults).Rule, entry));
    }

    [Fact]
    public async Task A_second_report_of_a_period_is_said_to_overlap_and_stored_beside_the_first()
    {
        await Reports.AddAsync(Draft, File(), Editor, Ct);

        var (preview, id, _) = await Reports.AddAsync(Draft with { TitleZh = "另一份" }, File(text: "另一份的文字"), Editor, Ct);

        Assert.Equal((FaultRule.PeriodOverlaps, "2018-q3-2"), (Assert.Single(preview.Remarks).Rule, id));
    }

    [Fact]
    public async Task Who_may_not_write_all_records_adds_no_report()
    {
        foreach (var may in (Rights[])[Rights.None, Rights.EditorOf(["haidian"])])
            await Assert.ThrowsAsync<NotAllowedException>(() => Reports.AddAsync(Draft, File(), Editor with { May = may }, Ct));
        await NothingIsStoredAsync();
    }

    [Fact]
    public async Task Taken_back_a_report_is_gone_with_its_text_and_can_come_back()
    {
        var (_, id, entry) = await Reports.AddAsync(Draft, File(), Editor, Ct);

        var undo = await Records.UndoAsync(entry!.Value, Editor, Ct);

        await using var db = Store.Db.Present();
        Assert.Equal(["zgc-2018-h1"], await db.Reports.Select(r => r.Id).ToListAsync(Ct));
        Assert.Empty((await Reports.PreviewAsync(Draft, File(), Ct)).Faults);
        Assert.True((await HistoryChain.VerifyAsync(db, Ct)).Holds);
        await Records.UndoAsync(undo, Editor, Ct);
        Assert.Contains(id, await db.Reports.Select(r => r.Id).ToListAsync(Ct));
        Assert.True((await HistoryChain.VerifyAsync(db, Ct)).Holds);
        Assert.Equal(UndoRefusal.AlreadyUndone, (await Assert.ThrowsAsync<UndoRefusedException>(() => Records.UndoAsync(undo, Editor, Ct))).Refusal);
    }

    [Fact]
    public async Task A_report_that_was_added_again_meanwhile_does_not_come_back_beside_itself()
    {
        var (_, _, entry) = await Reports.AddAsync(Draft, File(), Editor, Ct);
        var undo = await Records.UndoAsync(entry!.Value, Editor, Ct);
        var (_, id, _) = await Reports.AddAsync(Draft, File(), Editor, Ct);

        var refused = await Assert.ThrowsAsync<UndoRefusedException>(() => Records.UndoAsync(undo, Editor, Ct));

        Assert.Equal((UndoRefusal.ChangedSince, $"reports/{id}"), (refused.Refusal, Assert.Single(refused.Rows)));
    }

    [Fact]
    public async Task A_report_that_rows_cite_is_not_taken_back_and_they_are_named()
    {
        var (_, id, entry) = await Reports.AddAsync(Draft, File(), Editor, Ct);
        await Store.ExecuteAsync($"UPDATE Figures SET ReportId = '{id}' WHERE Id = 'special-studies'");

        var refused = await Assert.ThrowsAsync<UndoRefusedException>(() => Records.UndoAsync(entry!.Value, Editor, Ct));

        Assert.Equal((UndoRefusal.BuiltUpon, "figures/special-studies"), (refused.Refusal, Assert.Single(refused.Rows)));
    }

    [Fact]
    public async Task Whoever_may_not_add_a_report_takes_none_back()
    {
        var (_, _, entry) = await Reports.AddAsync(Draft, File(), Editor, Ct);

        await Assert.ThrowsAsync<NotAllowedException>(() => Records.UndoAsync(entry!.Value, Editor with { May = Rights.EditorOf(["haidian"]) }, Ct));
    }

    [Fact]
    public async Task A_text_that_was_altered_by_other_ways_is_found()
    {
        await Reports.AddAsync(Draft, File(), Editor, Ct);
        await Store.ExecuteAsync("UPDATE ReportDocuments SET Text = Text || '。'");

        await using var db = Store.Db.Present();
        Assert.Equal(["text of reports/2018-q3"], (await HistoryChain.VerifyAsync(db, Ct)).Outside);
    }

    [Fact]
    public async Task A_moment_of_the_past_shows_the_reports_that_were_there()
    {
        var (_, id, entry) = await Reports.AddAsync(Draft, File(), Editor, Ct);
        var undo = await Records.UndoAsync(entry!.Value, Editor, Ct);
        var again = await Records.UndoAsync(undo, Editor, Ct);

        Assert.DoesNotContain(id, await ThereAfterAsync(entry.Value - 1));
        Assert.Contains(id, await ThereAfterAsync(entry.Value));
        Assert.DoesNotContain(id, await ThereAfterAsync(undo));
        Assert.Contains(id, await ThereAfterAsync(again));
    }

    private async Task<IReadOnlyList<string>> ThereAfterAsync(long entry)
    {
        using var folder = new ScratchFolder();
        await using var live = Store.Db.Present();
        await live.Database.ExecuteSqlAsync($"VACUUM INTO {folder.Of("past.db")}", Ct);
        await using var past = new DashboardDb(new DbContextOptionsBuilder<DashboardDb>().UseSqlite($"Data Source={folder.Of("past.db")};Pooling=False").Options);
        await past.Database.OpenConnectionAsync(Ct);
        await past.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF", Ct);
        await LaterEntries.TakeBackAsync(past, entry, Ct);
        return await past.Reports.Select(r => r.Id).ToListAsync(Ct);
    }

    private async Task NothingIsStoredAsync()
    {
        await using var db = Store.Db.Present();
        Assert.Equal((1, 0, 1), (await db.Reports.IgnoreQueryFilters().CountAsync(Ct), await db.ReportDocuments.CountAsync(Ct), await db.History.CountAsync(Ct)));
    }

    private static ReportFile File(string name = "q3.txt", string? text = null) => new(name, text ?? SampleReports.Text(SampleReports.Outline), []);
}
