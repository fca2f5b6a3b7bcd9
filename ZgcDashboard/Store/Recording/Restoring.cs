using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store.Recording;

/// <summary>
/// Puts a copy in the store's place, also where the store is damaged or gone. All of it is made ready beside the store
/// first; who dies meanwhile leaves the old store or the new one.
/// </summary>
public sealed class Restoring(StoreLocation location, TimeProvider clock)
{
    public const string Origin = "restore";

    private const string Replaced = "replaced entry ";

    /// <param name="file">The copy; it stays as it is.</param>
    /// <param name="order">On whose behalf, and whether objections are overruled.</param>
    /// <param name="ct">Cancels, until the store is replaced.</param>
    /// <exception cref="BackupException">There is no such copy, it is damaged, or there is an objection that is not overruled; the store is
    /// as it was.</exception>
    public async Task<Restored> BringBackAsync(string file, RestoreOrder order, CancellationToken ct = default)
    {
        if (!File.Exists(file)) throw new BackupException($"{file} is not there");
        if (order.Force && string.IsNullOrWhiteSpace(order.Why)) throw new BackupException("--force needs the reason: --why");
        using var alone = await StartLock.TakeAsync(location.File, ct);
        var folder = PrivateFiles.Folder(location.File + "-restore");
        var ready = Path.Combine(folder.FullName, "ready.db");
        try
        {
            SqliteFiles.Remove(ready);
            var entries = await PrepareAsync(file, ready, order, ct);
            return new(entries, await PutInPlaceAsync(ready, order, ct));
        }
        finally
        {
            SqliteFiles.Remove(ready);
            folder.Delete();
        }
    }

    /// <summary>The newest entry of the store that a restore replaced; null where it could not be read.</summary>
    internal static long? ReplacedEntry(string why) =>
        why.LastIndexOf(Replaced, StringComparison.Ordinal) is var at and >= 0
        && long.TryParse(why[(at + Replaced.Length)..].Split(' ')[0], CultureInfo.InvariantCulture, out var entry) ? entry : null;

    private async Task<int> PrepareAsync(string file, string ready, RestoreOrder order, CancellationToken ct)
    {
        try
        {
            await PrivateFiles.Create(ready).DisposeAsync();
            await SqliteFiles.CopyAsync(file, ready, ct);
            await using var db = new DashboardDb(new DbContextOptionsBuilder<DashboardDb>()
                .UseSqlite(SqliteFiles.Connection(ready, SqliteOpenMode.ReadWrite)).Options);
            var whole = await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").FirstAsync(ct);
            if (whole != "ok") throw new BackupException($"{file} is damaged: {whole}");
            var (entries, objections) = await RestoreObjections.OfAsync(db, HistoryKey.Find(location.File), ct);
            if (objections.Count > 0 && !order.Force)
                throw new BackupException($"{file} is not restored: {string.Join("; ", objections.Take(10))}. To restore it all the same: --force --why REASON");
            await StoreTriggers.EnsureAsync(db, ct);
            var current = await CurrentHeadAsync(ct);
            await AccountsAsOfNow.CarryOverAsync(db, location.File, current is not null, ct);
            await RecordAsync(db, file, objections, current, order, ct);
            return entries;
        }
        catch (Exception e) when (e is SqliteException or DbUpdateException)
        {
            throw new BackupException($"{file} is no store: {e.Message}");
        }
    }

    private async Task RecordAsync(DashboardDb db, string file, IReadOnlyList<string> objections, ChainHead? current, RestoreOrder order,
        CancellationToken ct)
    {
        var why = SystemUser.Why(string.Join("; ", ((string?[])
        [
            order.Why, Path.GetFileName(file), objections.Count == 0 ? null : $"all the same: {string.Join(", ", objections.Take(10))}",
            current is null ? "the store that was there could not be read"
                : string.Create(CultureInfo.InvariantCulture, $"{Replaced}{current.Id} {current.Hash}"),
        ]).Where(part => part is not null)), order.By);
        var key = await HistoryKey.EnsureAsync(db, location.File, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var entry = await HistoryBook.OpenAsync(db, new(SystemUser.Name, Origin, why, Rights.All), clock.GetUtcNow(), null, ct);
        await HistoryChain.SealAsync(db, entry, [], key, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=DELETE", ct);
    }

    /// <summary>Null where the store is gone or cannot be read.</summary>
    private async Task<ChainHead?> CurrentHeadAsync(CancellationToken ct)
    {
        if (!File.Exists(location.File)) return null;
        try
        {
            await using var db = new DashboardDb(new DbContextOptionsBuilder<DashboardDb>()
                .UseSqlite(SqliteFiles.Connection(location.File, SqliteOpenMode.ReadOnly)).Options);
            var whole = await db.Database.SqlQueryRaw<string>("SELECT quick_check AS Value FROM pragma_quick_check").FirstAsync(ct);
            return whole == "ok" ? await HistoryChain.HeadAsync(db, ct) : null;
        }
        catch (SqliteException)
        {
            return null;
        }
    }

    /// <returns>Where the store that was there is kept; null where there was none.</returns>
    private async Task<string?> PutInPlaceAsync(string ready, RestoreOrder order, CancellationToken ct)
    {
        if (!File.Exists(location.File))
        {
            SqliteFiles.Replace(location.File, ready);
            return null;
        }

        var kept = string.Create(CultureInfo.InvariantCulture, $"{location.File}.replaced-{clock.GetUtcNow():yyyyMMdd-HHmmss-fff}");
        try
        {
            await PrivateFiles.Create(kept).DisposeAsync();
            await SqliteFiles.CopyAsync(location.File, kept, ct);
            await SqliteFiles.CopyAsync(ready, location.File, ct);
        }
        catch (SqliteException e)
        {
            SqliteFiles.Remove(kept);
            if (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED && !order.Force)
                throw new BackupException("the store is locked by another program: end it, or restore with --force --why REASON and start what serves anew");
            SqliteFiles.CopyRaw(location.File, kept);
            SqliteFiles.Replace(location.File, ready);
        }

        return kept;
    }
}

/// <summary>How to restore.</summary>
/// <param name="Force">Overrules objections.</param>
/// <param name="Why">The reason; needed to overrule.</param>
/// <param name="By">On whose behalf: a remark.</param>
public sealed record RestoreOrder(bool Force, string? Why, string? By);

/// <summary>What became of a restore.</summary>
/// <param name="Entries">Of the history of the copy.</param>
/// <param name="Kept">Where the store that was there is kept; null where there was none.</param>
public sealed record Restored(int Entries, string? Kept);
