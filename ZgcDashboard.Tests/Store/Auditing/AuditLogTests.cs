using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Auditing;

public sealed class AuditLogTests : StoreTest
{
    [Fact]
    public async Task A_locked_store_breaks_nothing_and_the_log_has_the_note()
    {
        var log = new HeardLog();
        await using var holder = new SqliteConnection(Store.Location.ConnectionString);
        await holder.OpenAsync(Ct);
        await using var begin = holder.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync(Ct);

        await new AuditLog(Store.Db, TimeProvider.System, log).NoteAsync(AuditAct.Exported, "王芳", "10.0.0.1", "projects.csv");

        Assert.Contains(log.Heard, l => l.Contains("Exported by 王芳 from 10.0.0.1: projects.csv", StringComparison.Ordinal));
        Assert.Contains(log.Heard, l => l.Contains("it stands in this log alone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_note_is_one_line_whatever_was_typed()
    {
        await Log.NoteAsync(AuditAct.UnknownName, "a\nAudit SignedIn by root\u2028", new string('9', 1000), "\u001b[2J");

        await using var db = Store.Db.Present();
        var entry = await db.Audit.SingleAsync(Ct);
        Assert.Equal(("a\uFFFDAudit SignedIn by root\uFFFD", 64, "\uFFFD[2J"), (entry.By, entry.From.Length, entry.What));
    }

    [Fact]
    public async Task What_is_older_than_it_is_kept_goes_and_a_clock_that_leapt_takes_two_days_at_most()
    {
        var clock = new HandClock();
        var log = new AuditLog(Store.Db, clock, NullLogger<AuditLog>.Instance);
        for (var day = 0; day < 10; day++)
        {
            await log.NoteAsync(AuditAct.SignedIn, $"{day}", "");
            clock.Pass(TimeSpan.FromDays(1));
        }

        using var retention = new AuditRetention(Store.Db, new(), clock, NullLogger<AuditRetention>.Instance);
        Assert.Equal(0, await retention.PruneAsync(Ct));
        clock.Pass(TimeSpan.FromDays(391));
        Assert.Equal(1, await retention.PruneAsync(Ct));
        clock.Set(TimeSpan.FromDays(400));
        Assert.Equal(2, await retention.PruneAsync(Ct));
    }

    [Fact]
    public async Task A_clock_that_is_set_is_noted_and_one_that_runs_is_not()
    {
        var clock = new HandClock();
        using var watch = new ClockWatch(Store.Db, new(Store.Db, clock, NullLogger<AuditLog>.Instance), clock,
            NullLogger<ClockWatch>.Instance);
        clock.Pass(TimeSpan.FromDays(3));
        await watch.LookAsync();
        Assert.Empty(await NotedAsync());

        clock.Set(TimeSpan.FromDays(-30));
        await watch.LookAsync();
        clock.Set(TimeSpan.FromDays(400));
        await watch.LookAsync();

        Assert.Equal(["the clock says 2026-10-31T08:00:00Z; 2026-11-30T08:00:00Z was to be expected",
            "the clock says 2027-12-05T08:00:00Z; 2026-10-31T08:00:00Z was to be expected"], await NotedAsync());
    }

    [Fact]
    public async Task A_start_with_a_clock_behind_the_history_is_noted()
    {
        var clock = new HandClock();
        await using (var db = Store.Db.Present())
            await db.History.ExecuteUpdateAsync(set => set.SetProperty(h => h.AtUtc, new DateTime(2026, 12, 27, 8, 0, 0, DateTimeKind.Utc)),
                Ct);

        using var watch = new ClockWatch(Store.Db, new(Store.Db, clock, NullLogger<AuditLog>.Instance), clock,
            NullLogger<ClockWatch>.Instance);
        await watch.LookBackAsync(Ct);

        Assert.Equal(["the clock says 2026-11-27T08:00:00Z; the last entry of the history is of 2026-12-27T08:00:00Z"], await NotedAsync());
    }

    private AuditLog Log => Store.Services.GetRequiredService<AuditLog>();

    private async Task<List<string>> NotedAsync()
    {
        await using var db = Store.Db.Present();
        return await db.Audit.OrderBy(a => a.Id).Select(a => a.What).ToListAsync(Ct);
    }

    private sealed class HeardLog : ILogger<AuditLog>
    {
        public List<string> Heard { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => Heard.Add(formatter(state, exception));
    }
}
