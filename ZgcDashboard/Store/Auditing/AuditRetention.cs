using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store.Auditing;

/// <summary>The configuration section <c>Audit</c>.</summary>
public sealed class AuditSettings
{
    public const string Section = "Audit";

    /// <summary>The law on network security asks for six months.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(183);

    /// <summary>How long entries are kept. At least 183 days.</summary>
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(400);

    /// <exception cref="InvalidOperationException">A setting is out of its range.</exception>
    public static AuditSettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<AuditSettings>() ?? new();
        return settings.KeepFor >= Shortest ? settings
            : throw new InvalidOperationException($"{Section}:{nameof(KeepFor)} is {settings.KeepFor}; it must be at least {Shortest.Days} days.");
    }
}

/// <summary>Removes what is older than it must be, once a day.</summary>
public sealed class AuditRetention(StoreContexts store, AuditSettings settings, TimeProvider clock, ILogger<AuditRetention> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    /// <summary>At once: a clock that leapt a year ahead must not empty the log.</summary>
    private const int MostDays = 2;

    /// <summary>Removes the oldest days, where they are older than the log is kept; two of them at most.</summary>
    /// <returns>How many entries went.</returns>
    public async Task<int> PruneAsync(CancellationToken ct = default)
    {
        await using var db = store.Present();
        if (await db.Audit.MinAsync(a => (DateTime?)a.AtUtc, ct) is not { } first) return 0;
        var until = Earlier((clock.GetUtcNow() - settings.KeepFor).UtcDateTime, first.Date.AddDays(MostDays));
        return await db.Audit.Where(a => a.AtUtc < until).ExecuteDeleteAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                if (await PruneAsync(stoppingToken) is var gone and > 0)
                    log.LogInformation("{Count} audit entries older than {KeepFor} were removed.", gone, settings.KeepFor);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is SqliteException or DbUpdateException or IOException)
            {
                log.LogWarning(e, "Old audit entries were not removed; it is tried again tomorrow.");
            }
        }
        while (await timer.NextAsync(stoppingToken));
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
