using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Recording;

/// <summary>A store that will not be written, or is written by others meanwhile.</summary>
public sealed class ImportIntoTroubleTests : StoreTest
{
    private static readonly Actor Editor = new("张三", "test", "7月台账", Rights.Editor);
    private static readonly RecordKind Figures = RecordKinds.Find("figures")!;
    private static readonly RecordKind Projects = RecordKinds.Find("projects")!;

    private RecordCommands Commands => new(Store.Db, TimeProvider.System);

    [Fact]
    public async Task A_full_disk_stores_nothing_says_so_and_takes_the_next_import_when_there_is_room()
    {
        var rows = Many(3000);
        await using (var db = Store.Db.Present())
        {
            // The pages that a connection may use, kept to those that it has: what SQLite says then is what a full disk makes it say.
            var pages = await db.Database.SqlQueryRaw<long>("SELECT page_count AS Value FROM pragma_page_count").SingleAsync(Ct);
            await using var full = new SqliteConnection(Store.Location.ConnectionString + ";Pooling=False");
            var through = await FullAsync(full, pages + 5);
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => new RecordCommands(through, TimeProvider.System).ImportAsync(Figures, rows, Editor, Ct));
            Assert.Equal(FaultRule.StoreFull, StoreFaults.Of(refused)!.Rule);
        }

        Assert.Equal((78, 1), await CountsAsync());
        Assert.Equal(3000, (await Commands.ImportAsync(Figures, rows, Editor, Ct)).Preview.New);
        await VerifiedAsync();
    }

    [Fact]
    public async Task A_store_that_another_process_holds_is_waited_for_and_then_refused_and_the_next_import_works()
    {
        var rows = Many(1);
        await using (var other = new SqliteConnection(Store.Location.ConnectionString + ";Pooling=False"))
        {
            await other.OpenAsync(Ct);
            await using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN EXCLUSIVE";
            await hold.ExecuteNonQueryAsync(Ct);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => Task.Run(() => Commands.ImportAsync(Figures, rows, Editor, Ct), Ct));

            Assert.InRange(clock.Elapsed.TotalSeconds, 3, 15);
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
            Assert.Equal("数据库正被其他程序占用，未写入任何数据，请稍后再试", StoreFaults.Of(refused)!.ToString());
            CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        }

        Assert.Equal((78, 1), await CountsAsync());
        Assert.NotNull((await Commands.ImportAsync(Figures, rows, Editor, Ct)).Entry);
        await VerifiedAsync();
    }

    [Fact]
    public async Task What_was_previewed_is_not_stored_when_the_store_has_changed_since()
    {
        var rows = new ImportedRows(["id", "stage"], [new(2, new Dictionary<string, string> { ["id"] = "health-valley", ["stage"] = "on-hold" })]);
        var preview = await Commands.PreviewAsync(Projects, rows, Ct);
        await Store.ExecuteAsync("UPDATE Projects SET NoteZh = '改' WHERE Id = 'health-valley'");

        var (now, entry) = await Commands.ConfirmAsync(Projects, rows, preview, Editor, null, Ct);
        Assert.Null(entry);
        Assert.NotSame(preview, now);
        Assert.Equal("改", now.Changes[0].Before!["note_zh"]);

        Assert.NotNull((await Commands.ConfirmAsync(Projects, rows, now, Editor, null, Ct)).Entry);
    }

    [Fact]
    public async Task A_cancelled_import_stores_nothing()
    {
        using var cancel = new CancellationTokenSource();
        var progress = new CancelAt(ImportPhase.Storing, cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Commands.ImportAsync(Figures, Many(3000), Editor, progress, cancel.Token));

        Assert.Equal((78, 1), await CountsAsync());
        Assert.Equal([ImportPhase.Checking, ImportPhase.Storing], progress.Phases.Distinct());
    }

    [Fact]
    public async Task A_second_snapshot_of_one_budget_and_day_is_refused_and_nothing_is_stored()
    {
        var rows = await new ImportReader(Store.Db).ReadAsync(RecordKinds.Find("budget-snapshots")!,
            "id,budget,as_of,actual\nother,special-funds-2018,2018-06-30,1\n"u8.ToArray(), Ct);

        var (preview, entry) = await Commands.ImportAsync(RecordKinds.Find("budget-snapshots")!, rows with { IsConfirmed = true }, Editor, Ct);

        Assert.Null(entry);
        Assert.Equal((FaultRule.SecondOfDay, 2, "special-funds-2018-06"), Assert.Single(preview.Faults) is var fault ? (fault.Rule, fault.Line!.Value, fault.Expected) : default);
        Assert.Equal((78, 1), await CountsAsync());
    }

    [Fact]
    public async Task A_file_full_of_faults_is_not_read_to_its_end()
    {
        var rows = new ImportedRows(["id", "value"], [.. Enumerable.Range(0, 20_000).Select(i => new ImportedRow(i + 2, new Dictionary<string, string> { ["id"] = $"f{i}", ["value"] = "many" }))]);

        Assert.InRange((await Commands.PreviewAsync(Figures, rows, Ct)).Faults.Count, ImportPreview.MostFaults, ImportPreview.MostFaults + 10);
    }

    private static ImportedRows Many(int count) => new(["id", "subject_zh", "subject_en", "value", "unit_zh", "unit_en", "section"], [.. Enumerable.Range(0, count).Select(i => new ImportedRow(i + 2, new Dictionary<string, string>
    {
        ["id"] = $"many-{i}", ["subject_zh"] = $"指标{i}", ["subject_en"] = $"Subject {i}", ["value"] = $"{i}", ["unit_zh"] = "个", ["unit_en"] = "pieces", ["section"] = "22",
    }))]);

    private async Task<(int Figures, int Entries)> CountsAsync()
    {
        await using var db = Store.Db.Present();
        return (await db.Figures.CountAsync(Ct), await db.History.CountAsync(Ct));
    }

    private async Task VerifiedAsync()
    {
        await using var db = Store.Db.Present();
        var report = await HistoryChain.VerifyAsync(db, Ct);
        Assert.Equal((null, 0), (report.BrokenAt, report.Outside.Count));
    }

    private sealed class CancelAt(ImportPhase phase, CancellationTokenSource cancel) : IProgress<ImportProgress>
    {
        public List<ImportPhase> Phases { get; } = [];

        public void Report(ImportProgress value)
        {
            Phases.Add(value.Phase);
            if (value.Phase == phase && value.Done > 1) cancel.Cancel();
        }
    }

    /// <summary>The same store through one connection that may not let the file grow.</summary>
    private async Task<StoreContexts> FullAsync(SqliteConnection connection, long pages)
    {
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}");
        await command.ExecuteNonQueryAsync(Ct);
        return Store.Through(new DbContextOptionsBuilder<DashboardDb>().UseSqlite(connection).Options);
    }
}
