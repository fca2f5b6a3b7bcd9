using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Recording;

/// <summary>What units have to send, and that it was sent: one entry with what was sent.</summary>
public sealed class FilingTests : StoreTest
{
    private static readonly FilingDraft July = new("haidian-projects", ReportedDate.Parse("2018-07"));
    private static readonly Actor OfHaidian = new("海淀", "import", "7月报送", Rights.EditorOf(["haidian"]));

    private readonly HandClock _clock = new();

    private RecordCommands Commands => new(Store.Db, _clock);

    [Fact]
    public async Task What_is_sent_and_that_it_was_sent_stand_in_one_entry_and_are_taken_back_together()
    {
        await Duties.MakeAsync(Commands, Ct);

        var (_, entry) = await SendAsync(July, "health-valley", "建设滞后");

        await using var db = Store.Db.Present();
        var changes = await db.Changes.Where(c => c.EntryId == entry).Select(c => c.Kind).OrderBy(k => k).ToListAsync(Ct);
        var sent = await db.Filings.SingleAsync(f => f.Id == "haidian-projects-2018-07", Ct);
        Assert.Equal(["projects", "submissions"], changes);
        Assert.Equal((FilingStatus.Sent, "海淀7月.xlsx", 1, "海淀", new DateOnly(2026, 11, 27)), (sent.Status, sent.File, sent.Rows, sent.SentBy, sent.FirstSentOn));

        await Commands.UndoAsync(entry!.Value, Duties.Admin, Ct);
        Assert.False(await Store.Db.Present().Filings.AnyAsync(f => f.Id == "haidian-projects-2018-07", Ct));
    }

    [Fact]
    public async Task Sent_again_the_first_day_stays_and_the_last_file_is_named()
    {
        await Duties.MakeAsync(Commands, Ct);
        await SendAsync(July, "health-valley", "甲");
        _clock.Pass(TimeSpan.FromDays(6));

        await SendAsync(July, "health-valley", "乙", "海淀7月（改）.xlsx");

        var sent = await Store.Db.Present().Filings.SingleAsync(f => f.Id == "haidian-projects-2018-07", Ct);
        Assert.Equal((new DateOnly(2026, 11, 27), new DateOnly(2026, 12, 3), "海淀7月（改）.xlsx"), (sent.FirstSentOn, sent.SentOn, sent.File));
    }

    [Fact]
    public async Task That_nothing_has_changed_can_be_sent()
    {
        await Duties.MakeAsync(Commands, Ct);

        var (_, entry) = await Commands.ImportAsync(RecordKinds.Find("projects")!, new(["id"], []) { Fulfils = July }, OfHaidian, Ct);

        Assert.NotNull(entry);
        Assert.Equal(0, (await Store.Db.Present().Filings.SingleAsync(f => f.Id == "haidian-projects-2018-07", Ct)).Rows);
    }

    [Fact]
    public async Task Another_parks_editor_sends_nothing_for_this_one()
    {
        await Duties.MakeAsync(Commands, Ct);
        var other = OfHaidian with { May = Rights.EditorOf(["changping"]) };

        await Assert.ThrowsAsync<NotAllowedException>(() => Commands.ImportAsync(RecordKinds.Find("projects")!, new(["id"], []) { Fulfils = July }, other, Ct));
        Assert.False(await Store.Db.Present().Filings.AnyAsync(f => f.Id == "haidian-projects-2018-07", Ct));
    }

    [Theory]
    [InlineData("haidian-projects", "2018-05")]
    [InlineData("haidian-projects", "2018-Q3")]
    [InlineData("nobody", "2018-07")]
    public async Task Nothing_is_sent_for_a_period_or_a_duty_that_there_is_not(string duty, string period)
    {
        await Duties.MakeAsync(Commands, Ct);

        await Assert.ThrowsAsync<UnknownDutyException>(() => Commands.ImportAsync(
            RecordKinds.Find("projects")!, new(["id"], []) { Fulfils = new(duty, ReportedDate.Parse(period)) }, Duties.Admin, Ct));
    }

    [Fact]
    public async Task Only_administrators_say_what_has_to_be_sent() => await Assert.ThrowsAsync<NotAllowedException>(() =>
        Duties.AddAsync(Commands, Cells(), Ct, Duties.Admin with { May = Rights.Editor }));

    [Theory]
    [InlineData("due_day", "32", FaultRule.DueDay)]
    [InlineData("due_day", "0", FaultRule.DueDay)]
    [InlineData("first", "2018-Q3", FaultRule.PeriodOfRhythm)]
    [InlineData("last", "2018", FaultRule.PeriodOfRhythm)]
    [InlineData("last", "2018-05", FaultRule.FinishBeforeStart)]
    [InlineData("list", "parks", FaultRule.OneOf)]
    [InlineData("park", "haidan", FaultRule.UnknownId)]
    public async Task A_duty_that_cannot_be_is_refused_with_its_place(string column, string cell, FaultRule rule)
    {
        var cells = Cells();
        cells[column] = cell;

        var fault = Assert.Single((await Duties.AddAsync(Commands, cells, Ct)).Faults);

        Assert.Equal((rule, column, 2), (fault.Rule, fault.Column, fault.Line));
    }

    [Theory]
    [InlineData("period", "2018-05", FaultRule.PeriodOfDuty)]
    [InlineData("period", "2018-06", FaultRule.SentAlready)]
    [InlineData("park", "changping", FaultRule.ParkOfDuty)]
    public async Task What_was_sent_is_of_its_duty(string column, string cell, FaultRule rule)
    {
        await Duties.MakeAsync(Commands, Ct);
        var cells = new Dictionary<string, string>
        {
            ["id"] = "by-hand", ["duty"] = "haidian-projects", ["period"] = "2018-09", ["park"] = "haidian", ["status"] = "sent",
            ["first_sent_on"] = "2018-10-01", ["sent_on"] = "2018-10-01", ["sent_by"] = "张三", ["rows"] = "0",
            [column] = cell,
        };

        var (preview, _) = await Commands.ImportAsync(RecordKinds.Find("submissions")!, new([.. cells.Keys], [new(2, cells)]), Duties.Admin, Ct);

        Assert.Equal((rule, column), Assert.Single(preview.Faults) is var fault ? (fault.Rule, fault.Column) : default);
    }

    [Fact]
    public void Each_list_that_units_send_is_a_kind_of_record() =>
        Assert.All(Word.All<ReportedList>(), list => Assert.NotNull(RecordKinds.Find(list)));

    private static Dictionary<string, string> Cells() => new()
    {
        ["id"] = "changping-projects", ["reporter_zh"] = "昌平园", ["reporter_en"] = "Changping Park", ["list"] = "projects", ["park"] = "changping",
        ["rhythm"] = "month", ["due_day"] = "5", ["first"] = "2018-06",
    };

    private Task<(ImportPreview Preview, long? Entry)> SendAsync(FilingDraft draft, string project, string note, string file = "海淀7月.xlsx") =>
        Commands.ImportAsync(RecordKinds.Find("projects")!, new(["id", "note_zh", "park"], [new(2, new Dictionary<string, string> { ["id"] = project, ["note_zh"] = note, ["park"] = "haidian" })])
        {
            FileName = file, Fulfils = draft,
        }, Duties.Admin with { By = "海淀" }, Ct);
}
