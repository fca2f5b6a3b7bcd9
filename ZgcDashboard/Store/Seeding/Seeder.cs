using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Store.Seeding;

/// <summary>Fills an empty store from the data folder, in one transaction. A store that was seeded is left as it is.</summary>
public sealed class Seeder(StoreContexts store, TimeProvider clock)
{
    /// <param name="folder">Where the CSV files are.</param>
    /// <param name="ct">Cancels before the commit; nothing is stored then.</param>
    /// <returns>Whether there was anything to do.</returns>
    /// <exception cref="SeedException">A row breaks a rule; nothing is stored.</exception>
    public async Task<bool> SeedAsync(string folder, CancellationToken ct = default)
    {
        await using var db = store.Present();
        if (await db.Reports.AnyAsync(ct)) return false;

        var seed = new SeedReader(folder).Read();
        var entry = new HistoryEntry { AtUtc = clock.GetUtcNow().UtcDateTime, By = Origins.Seeding, Origin = Origins.Seeding, Why = seed.Report!.Id };
        foreach (var statement in seed.Statements) statement.Entry = entry;
        entry.Changes.AddRange(seed.Rows.Select(r => new RecordChange(r.Kind, r.Row.Id, null, r.Kind.Cells(r.Row)).ToHistory(null)));

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Add(seed.Report);
        db.AddRange(seed.Parks);
        db.AddRange(seed.Rows.Select(r => r.Row));
        db.Add(entry);
        db.AddRange(seed.Statements);
        await db.SaveChangesAsync(ct);
        await HistoryChain.SealAsync(db, entry, entry.Changes, null, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
