using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store.Auditing;

/// <summary>
/// Notices that the server's clock was set back or leapt: against the time that has passed since the last look, and at the
/// start against the last entry of the history. Entries are in the order of their numbers, whatever it says.
/// </summary>
public sealed class ClockWatch(StoreContexts store, AuditLog audit, TimeProvider clock, ILogger<ClockWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Clocks are put right by less than this every day.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    private DateTimeOffset _said = clock.GetUtcNow();
    private long _passed = clock.GetTimestamp();

    /// <summary>Compares once.</summary>
    public async Task LookAsync()
    {
        var (before, passed) = (_said, clock.GetElapsedTime(_passed));
        (_said, _passed) = (clock.GetUtcNow(), clock.GetTimestamp());
        if ((_said - before - passed).Duration() > Tolerance) await SayAsync($"{Text(before + passed)} was to be expected");
    }

    /// <summary>Compares with what was written last.</summary>
    public async Task LookBackAsync(CancellationToken ct)
    {
        await using var db = store.Present();
        var last = await db.History.OrderByDescending(h => h.Id).Select(h => (DateTime?)h.AtUtc).FirstOrDefaultAsync(ct);
        if (last is { } entry && entry > clock.GetUtcNow().UtcDateTime + Tolerance)
            await SayAsync($"the last entry of the history is of {Text(DateTime.SpecifyKind(entry, DateTimeKind.Utc))}");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await LookBackAsync(stoppingToken);
        }
        catch (Exception e) when (e is System.Data.Common.DbException or IOException)
        {
            log.LogWarning(e, "The clock was not compared with the history.");
        }

        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.NextAsync(stoppingToken)) await LookAsync();
    }

    private async Task SayAsync(string against)
    {
        var what = $"the clock says {Text(clock.GetUtcNow())}; {against}";
        log.LogWarning("The server's clock was set back or leapt: {What}.", what);
        await audit.NoteAsync(AuditAct.ClockJumped, "system", Environment.MachineName, what);
    }

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
