using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Budget;
using ZgcDashboard.Figures;
using ZgcDashboard.Funds;
using ZgcDashboard.Overview;
using ZgcDashboard.Parks;
using ZgcDashboard.Projects;
using ZgcDashboard.Sources;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;
using ZgcDashboard.WorkItems;

namespace ZgcDashboard.Store.AsOf;

public sealed class AsOfStoresTests : StoreTest
{
    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.Editor);
    private readonly Hours _clock = new();

    private RecordCommands Commands => new(Store.Db, _clock);

    [Fact]
    public async Task The_day_of_the_report_shows_what_the_report_says_whatever_came_in_since()
    {
        var seed = await AnswersAsync();
        await ImportAsync("projects", "id,stage,stage_as_of", "health-valley,implementation,2018-07-31");
        await ImportAsync("projects", "id,name_zh,name_en,kind,stage,stage_as_of,section", "new-park,新园,New park,park,reserve,2018-07,17");
        await ImportAsync("projects", "id,responsible_zh", "health-valley,昌平区");
        await ImportAsync("budget-snapshots", "id,budget,as_of,actual,section", "special-funds-2018-07,special-funds-2018,2018-07-31,95000,18");
        await ImportAsync("work-items", "id,status", $"{await FirstWorkItemAsync()},done");
        await ImportAsync("events", "id,date,title_zh,title_en,planned,section", "july-meeting,2018-07-10,会议,Meeting,false,18");
        await ImportAsync("projects", "id,responsible_zh", "health-valley,");

        Assert.NotEqual("81135", await ActualAsync(null));
        Assert.Equal("95000", await ActualAsync("2018-07-31"));
        Assert.Equal("81135", await ActualAsync("2018-07-30"));
        Assert.Equal(ProjectStage.Implementation, (await ProjectAsync("health-valley", "2018-07-31"))!.Stage);
        Assert.Equal((ProjectStage.Operating, true), await ProjectAsync("health-valley", "2018-07-30") is { } before ? (before.Stage, before.StageInferred) : default);
        Assert.Null(await ProjectAsync("new-park", "2018-07-30"));
        using (AsOfMoment.Look(At("2018-06-30")))
        {
            var then = await AnswersAsync();
            for (var i = 0; i < seed.Count; i++) Assert.Equivalent(seed[i], then[i], strict: true);
        }
    }

    [Fact]
    public async Task A_moment_after_the_last_entry_shows_the_present_and_makes_no_copy()
    {
        await ImportAsync("projects", "id,stage", "health-valley,implementation");
        var now = await AllAsync();

        using (AsOfMoment.Look(At(_clock.GetUtcNow().AddMinutes(1)))) Assert.Equal(now, await AllAsync());
        Assert.Equal(0, Pasts.Made);
    }

    [Fact]
    public async Task Between_two_entries_only_the_first_is_known_and_an_undo_that_came_later_is_taken_back()
    {
        var seeded = _clock.GetUtcNow();
        var first = await ImportAsync("projects", "id,stage", "health-valley,implementation");
        var between = _clock.GetUtcNow();
        await ImportAsync("projects", "id,name_zh,stage", "binhai-park,改名,reserve");
        var before = _clock.GetUtcNow();
        await Commands.UndoAsync(first, Editor, Ct);

        Assert.Equal(ProjectStage.Operating, (await ProjectAsync("health-valley", null))!.Stage);
        Assert.Equal(ProjectStage.Operating, (await ProjectAsync("health-valley", seeded))!.Stage);
        Assert.Equal(ProjectStage.Implementation, (await ProjectAsync("health-valley", between))!.Stage);
        Assert.NotEqual("改名", (await ProjectAsync("binhai-park", between))!.NameZh);
        Assert.Equal((ProjectStage.Implementation, "改名"), ((await ProjectAsync("health-valley", before))!.Stage, (await ProjectAsync("binhai-park", before))!.NameZh));
    }

    [Fact]
    public async Task After_each_edit_of_any_sequence_the_store_can_be_seen_as_it_was()
    {
        await using var db = await Store.Db.AsShownAsync(Ct);
        string[] ids = [.. (await db.Projects.OrderBy(p => p.Id).Select(p => p.Id).Take(3).ToListAsync(Ct)), "new-one", "new-two"];
        await ImportAsync("places", "id,name_zh,name_en,section", "new-place,新址,New place,17");

        Prop.ForAll(Edits(ids).ToArbitrary(), edits =>
        {
            var was = new List<(DateTimeOffset At, string Store)> { (_clock.GetUtcNow(), Do(AllAsync)) };
            foreach (var edit in edits)
            {
                Do(() => EditAsync(edit));
                was.Add((_clock.GetUtcNow(), Do(AllAsync)));
            }

            foreach (var (at, store) in was)
            {
                using var then = AsOfMoment.Look(At(at));
                Assert.Equal(store, Do(AllAsync));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(6));
    }

    [Fact]
    public async Task Before_the_first_data_there_is_nothing_yet()
    {
        using var then = AsOfMoment.Look(At("2010-01-01"));
        var overview = await new OverviewQueries(Store.Db, Store.Answers).ModelAsync(Ct);

        Assert.Null(overview.AsOf);
        Assert.Null(overview.Execution);
        Assert.Equal(0, overview.Projects.Total);
        Assert.Empty((await new WorkItemQueries(Store.Db, Store.Answers).ModelAsync(Ct)).Sections);
        Assert.Empty((await new FundQueries(Store.Db, Store.Answers).ModelAsync(Ct)).Funds);
        Assert.Equal(16, (await new ParkQueries(Store.Db, Store.Answers).ModelAsync(Ct)).Parks.Count);
    }

    [Fact]
    public async Task In_the_middle_of_the_half_year_only_what_has_a_date_by_then_is_known()
    {
        using var then = AsOfMoment.Look(At("2018-04-15"));
        await using var db = await Store.Db.AsShownAsync(Ct);

        Assert.Empty(await db.BudgetSnapshots.ToListAsync(Ct));
        Assert.NotEmpty(await db.Events.Where(e => e.Id == "xiongan-talks-april-12").ToListAsync(Ct));
        Assert.Empty(await db.Events.Where(e => e.Id == "xiongan-talks-april-16").ToListAsync(Ct));
        Assert.Equal([], await db.Statements.Select(s => s.AsOf).Distinct().ToListAsync(Ct) is var dates
            ? dates.Where(d => d is null || d.Value.End > new DateOnly(2018, 4, 15)) : []);
        await AnswersAsync();
    }

    [Fact]
    public async Task Readers_of_one_moment_build_one_copy_and_moments_that_see_the_same_share_it()
    {
        var seeded = _clock.GetUtcNow();
        await ImportAsync("projects", "id,stage", "health-valley,implementation");

        var stages = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ProjectAsync("health-valley", seeded.AddSeconds(i))));

        Assert.All(stages, p => Assert.Equal(ProjectStage.Operating, p!.Stage));
        Assert.Equal(1, Pasts.Made);
    }

    [Fact]
    public async Task What_is_recorded_later_does_not_touch_a_copy_unless_it_speaks_of_the_time_before_the_store()
    {
        var seeded = _clock.GetUtcNow();
        await ImportAsync("projects", "id,stage", "health-valley,implementation");
        _ = await ProjectAsync("health-valley", seeded);
        await ImportAsync("projects", "id,stage,stage_as_of", "health-valley,on-hold,2018-05");

        Assert.Equal(ProjectStage.Operating, (await ProjectAsync("health-valley", seeded))!.Stage);
        Assert.Equal(1, Pasts.Made);
        Assert.Equal(ProjectStage.OnHold, (await ProjectAsync("health-valley", "2018-06-30"))!.Stage);
    }

    [Fact]
    public async Task Who_cannot_wait_for_a_copy_is_told_when_it_is_worth_asking_again()
    {
        Pasts.Patience = TimeSpan.Zero;
        var early = await Assert.ThrowsAsync<AsOfPreparingException>(() => ProjectAsync("health-valley", "2018-07-01"));

        await early.Ready;
        Pasts.Patience = TimeSpan.FromMinutes(1);
        Assert.NotNull(await ProjectAsync("health-valley", "2018-07-01"));
        Assert.Equal(1, Pasts.Made);
    }

    [Fact]
    public async Task A_disk_without_room_for_a_copy_is_said_and_nothing_is_begun()
    {
        var asked = "";
        Pasts.Free = file =>
        {
            asked = file;
            return 40_000_000;
        };
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        var refused = await Assert.ThrowsAsync<AsOfRoomException>(() => ProjectAsync("health-valley", "2018-07-01"));

        Assert.StartsWith("磁盘空间不足，无法还原这一时点的数据：剩余 40 MB，需要 ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(Store.Location.File, asked);
        Assert.False(Directory.Exists(Store.Location.File + "-asof"));
        Pasts.Free = _ => new FileInfo(Store.Location.File).Length * 2 + 100_000_000;
        Assert.NotNull(await ProjectAsync("health-valley", "2018-07-01"));
    }

    [Fact]
    public async Task Copies_are_few_and_gone_with_the_program()
    {
        var folder = Store.Location.File + "-asof";
        for (var day = 1; day <= 10; day++) _ = await ProjectAsync("health-valley", $"2018-07-{day:00}");

        Assert.Equal(10, Pasts.Made);
        Assert.Equal(8, Directory.GetFiles(folder, "*.db", SearchOption.AllDirectories).Length);
        Pasts.Dispose();
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task What_a_killed_program_left_behind_is_removed_and_what_another_uses_is_kept()
    {
        var folder = Store.Location.File + "-asof";
        var left = Directory.CreateDirectory(Path.Combine(folder, "left"));
        await File.WriteAllTextAsync(Path.Combine(left.FullName, "entry-1.db"), "", Ct);
        _ = await ProjectAsync("health-valley", "2018-07-01");

        using (var other = new AsOfStores(Store.Location, new DbContextOptions<DashboardDb>())) other.RemoveLeftovers();

        Assert.False(left.Exists && Directory.Exists(left.FullName));
        Assert.Single(Directory.GetFiles(folder, "*.db", SearchOption.AllDirectories));
        Assert.NotNull(await ProjectAsync("health-valley", "2018-07-01"));
    }

    [Fact]
    public async Task No_command_writes_while_a_moment_is_looked_at()
    {
        var entry = await ImportAsync("projects", "id,stage", "health-valley,implementation");
        var now = await AllAsync();
        using (AsOfMoment.Look(At("2018-06-30")))
        {
            await Assert.ThrowsAsync<PastIsClosedException>(() => ImportAsync("projects", "id,stage", "health-valley,on-hold"));
            await Assert.ThrowsAsync<PastIsClosedException>(() => Commands.UndoAsync(entry, Editor, Ct));
        }

        Assert.Equal(now, await AllAsync());
    }

    private AsOfStores Pasts => Store.Services.GetRequiredService<AsOfStores>();

    private static AsOfMoment At(string day) => AsOfMoment.Read(day, TimeProvider.System).Past!;

    private static AsOfMoment At(DateTimeOffset at) => new($"{at:O}", at, DateOnly.FromDateTime(at.UtcDateTime));

    private static T Do<T>(Func<Task<T>> what) => what().GetAwaiter().GetResult();

    private static Gen<List<Edit>> Edits(string[] ids) =>
        from count in Gen.Choose(1, 6)
        from edits in (from id in Gen.Elements(ids)
                       from stage in Gen.Elements(Word.All<ProjectStage>().Append("").ToArray())
                       from date in Gen.Elements("", "2018-07", "2018-H2", "2030-01")
                       from place in Gen.Elements("", "new-place")
                       from undo in Gen.Frequency((3, Gen.Constant(false)), (2, Gen.Constant(true)))
                       select new Edit(id, stage, date, place, undo)).ListOf(count)
        select edits.ToList();

    private sealed record Edit(string Id, string Stage, string Date, string Place, bool Undo);

    /// <summary>Writes a row, or takes back the last entry that can be.</summary>
    private async Task<long> EditAsync(Edit edit)
    {
        if (!edit.Undo)
        {
            return await ImportAsync("projects", "id,name_zh,name_en,kind,stage,stage_as_of,place,section",
                $"{edit.Id},名{edit.Stage},Name,project,{edit.Stage},{(edit.Stage.Length == 0 ? "" : edit.Date)},{edit.Place},17");
        }

        await using var db = await Store.Db.AsShownAsync(Ct);
        foreach (var entry in await db.History.Where(h => h.Id > 2).OrderByDescending(h => h.Id).Select(h => h.Id).ToListAsync(Ct))
        {
            try
            {
                return await Commands.UndoAsync(entry, Editor, Ct);
            }
            catch (UndoRefusedException)
            {
            }
        }

        return 0;
    }

    private async Task<long> ImportAsync(string kind, string header, params string[] rows)
    {
        var of = RecordKinds.Find(kind)!;
        var bytes = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(header)));
        var (preview, entry) = await Commands.ImportAsync(of, await new ImportReader(Store.Db).ReadAsync(of, bytes, Ct), Editor, Ct);
        Assert.Empty(preview.Faults);
        Store.Feed.DataChanged();
        return entry ?? 0;
    }

    private async Task<string> FirstWorkItemAsync()
    {
        await using var db = await Store.Db.AsShownAsync(Ct);
        return await db.WorkItems.Where(w => w.Status == WorkItemStatus.InProgress).Select(w => w.Id).FirstAsync(Ct);
    }

    private async Task<Project?> ProjectAsync(string id, object? moment)
    {
        using var then = AsOfMoment.Look(moment switch { string day => At(day), DateTimeOffset at => At(at), _ => null });
        await using var db = await Store.Db.AsShownAsync(Ct);
        return await db.Projects.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, Ct);
    }

    private async Task<string?> ActualAsync(string? day)
    {
        using var then = AsOfMoment.Look(day is null ? null : At(day));
        var model = await new BudgetQueries(Store.Db, Store.Answers).ModelAsync(null, ct: Ct);
        return model?.Shown.Snapshots[^1].Execution?.Actual.TenThousandYuan.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>What every queries class answers.</summary>
    private async Task<IReadOnlyList<object?>> AnswersAsync()
    {
        // What is due is seen from the day that is looked at: the present's is the same here, so that only what was said differs.
        var clock = new HandClock();
        clock.Set(new DateTimeOffset(2018, 6, 30, 8, 0, 0, TimeSpan.Zero) - clock.GetUtcNow());
        var (parks, projects, funds) = (new ParkQueries(Store.Db, Store.Answers), new ProjectQueries(Store.Db, Store.Answers, clock), new FundQueries(Store.Db, Store.Answers));
        Store.Feed.DataChanged();
        return
        [
            await new OverviewQueries(Store.Db, Store.Answers).ModelAsync(Ct), await parks.ModelAsync(Ct), await parks.PageAsync("changping", Ct),
            (await projects.RowsAsync(new ProjectFilter(), 0, int.MaxValue, Ct)).Rows, await projects.PageAsync("health-valley", Ct), await projects.ListAsync(Asked.Projects(), Ct),
            await new BudgetQueries(Store.Db, Store.Answers).ModelAsync(null, ct: Ct), await funds.ModelAsync(Ct), await funds.PageAsync("standards-fund", Ct),
            await new WorkItemQueries(Store.Db, Store.Answers).ModelAsync(Ct), await new SourceQueries(Store.Db, Store.Answers).ModelAsync(Ct),
        ];
    }

    /// <summary>Every kind's cells, every statement with whether it stands, and the history, as text.</summary>
    private async Task<string> AllAsync()
    {
        await using var db = await Store.Db.AsShownAsync(Ct);
        var lines = new List<string>();
        foreach (var kind in RecordKinds.All)
            lines.AddRange((await kind.TableAsync(db, Ct)).Rows.Select(row => $"{kind.Name} {string.Join('|', row.Select(RecordTable.Text))}"));
        var statements = await db.Statements.AsNoTracking().OrderBy(s => s.Id).ToListAsync(Ct);
        lines.AddRange(statements.Select(s => $"{s.Id} {s.Attribute} {s.SubjectId} {s.Value} {s.AsOf} {s.WithdrawnByEntryId is null}"));
        lines.AddRange((await db.History.AsNoTracking().OrderBy(h => h.Id).ToListAsync(Ct)).Select(h => $"{h.Id} {h.Hash}"));
        return string.Join('\n', lines);
    }

    /// <summary>An hour passes between any two looks at it.</summary>
    private sealed class Hours : TimeProvider
    {
        private DateTimeOffset _now = DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => _now = _now.AddHours(1);
    }
}
