using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Auditing;
using ZgcDashboard.Store.Generating;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Searching;
using ZgcDashboard.Store.Seeding;

namespace ZgcDashboard.Store;

public static class StoreServices
{
    public static IServiceCollection AddStore(this IServiceCollection services, StoreLocation location) => services
        .AddSingleton(location)
        .AddSingleton(TimeProvider.System)
        .AddSingleton<StoreCommits>()
        .AddSingleton(services => new DbContextOptionsBuilder<DashboardDb>().UseApplicationServiceProvider(services)
            .UseSqlite(location.Existing)
            .AddInterceptors(new SqlitePragmas(location.Synchronous), new Interrupts(), new TablesRead(),
                services.GetRequiredService<StoreCommits>()).Options)
        .AddSingleton<StoreContexts>()
        .AddSingleton<AsOfStores>()
        .AddSingleton<Seeder>()
        .AddSingleton<RecordCommands>()
        .AddSingleton<ReportCommands>()
        .AddSingleton<AuditLog>()
        .AddSingleton<ImportReader>()
        .AddSingleton<Generator>()
        .AddSingleton<Backups>()
        .AddSingleton<Restoring>()
        .AddSingleton<HistoryWitness>()
        .AddHostedService(services => services.GetRequiredService<HistoryWitness>());

    /// <summary>Brings the store to the newest migration and seeds it when it is empty.</summary>
    /// <exception cref="StoreUnreachableException">The file cannot be opened or written; the message says which and why.</exception>
    /// <exception cref="SeedException">The seed data breaks a rule.</exception>
    public static async Task PrepareStoreAsync(this IServiceProvider services, CancellationToken ct = default)
    {
        var location = services.GetRequiredService<StoreLocation>();
        try
        {
            using var alone = await StartLock.TakeAsync(location.File, ct);
            services.GetRequiredService<AsOfStores>().RemoveLeftovers();
            services.GetRequiredService<Backups>().RemoveLeftovers();
            if (!File.Exists(location.File)) await PrivateFiles.Create(location.File).DisposeAsync();
            await using (var db = services.GetRequiredService<StoreContexts>().Present())
            {
                await MigrateAsync(db, services.GetRequiredService<ILoggerFactory>().CreateLogger<DashboardDb>(), ct);
                await StoreTriggers.EnsureAsync(db, ct);
                await HistoryKey.EnsureAsync(db, location.File, ct);
            }

            await services.GetRequiredService<Seeder>().SeedAsync(location.DataFolder, ct);
            await using var seeded = services.GetRequiredService<StoreContexts>().Present();
            await HistoryIndex.EnsureAsync(seeded, ct);
        }
        catch (Exception e) when (e is Microsoft.Data.Sqlite.SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreUnreachableException(location.File, e);
        }
    }

    /// <summary>Step by step, each said: a store of a million rows takes minutes, and who waits must know for what.</summary>
    private static async Task MigrateAsync(DashboardDb db, ILogger log, CancellationToken ct)
    {
        var steps = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (steps.Count == 0) return;
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", ct);
        var isOld = (await db.Database.GetAppliedMigrationsAsync(ct)).Any();
        foreach (var (at, step) in steps.Index())
        {
            if (isOld) log.LogInformation("The store is brought to this version: step {Step} of {Steps}, {Name}", at + 1, steps.Count,
                step);
            await db.Database.MigrateAsync(step, ct);
        }
    }
}

/// <summary>The store cannot be used at start.</summary>
public sealed class StoreUnreachableException(string file, Exception cause)
    : Exception($"The store {file} cannot be opened: {cause.Message} Check that its folder exists and is writable, or set ConnectionStrings__Dashboard.", cause);
