using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store.Recording;

/// <summary>What speaks against putting a copy in the store's place.</summary>
internal static class RestoreObjections
{
    /// <summary>Brings the copy to this version first, where it is of an older one.</summary>
    /// <param name="db">On the copy of the copy.</param>
    /// <param name="key">Of the store; null where it has none.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many entries the history has, and the objections.</returns>
    public static async Task<(int Entries, IReadOnlyList<string> Objections)> OfAsync(DashboardDb db, HistoryKey? key, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.Count == 0) throw new BackupException("it is no store of this program");
        if (applied.Any(m => !known.Contains(m))) return (0, [$"it is of a newer version ({applied[^1]})"]);
        await db.Database.MigrateAsync(ct);
        var last = await db.History.MaxAsync(h => (long?)h.Id, ct) ?? 0;

        // A copy that was taken before the key was made does not know the entry that the key knows.
        if (key is not null && last < key.Since - 1) key = key with { Before = "" };
        var report = await HistoryChain.VerifyAsync(db, key, ct);
        if (report.BrokenAt is { } broken) return (report.Entries, [$"its history does not hold from entry {broken} on"]);
        return report.Entries == 0 ? (0, ["its history is empty"])
            : (report.Entries, [.. report.Outside.Select(o => $"{o} was changed by other ways")]);
    }
}
