using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Searching;

namespace ZgcDashboard.Store.Recording;

/// <summary>Opens and closes the entry of a write, in the transaction of that write.</summary>
internal static class HistoryBook
{
    /// <summary>The entry is stored at once, for statements carry its id.</summary>
    /// <exception cref="PastIsClosedException">A moment of the past is looked at.</exception>
    /// <exception cref="NotAllowedException">The actor's rights were changed, or their session ended, since they were read.</exception>
    public static async Task<HistoryEntry> OpenAsync(DashboardDb db, Actor actor, DateTimeOffset at, long? undoes, CancellationToken ct)
    {
        AsOfMoment.RefuseToWrite();
        if (db.Database.GetDbConnection().DataSource is { Length: > 0 } file && !File.Exists(file))
            throw new FileNotFoundException($"The store {file} was removed while the program ran; nothing is written.", file);
        if (actor.Session is { } session
            && !await db.Users.AnyAsync(a => a.Id == session.AccountId && a.SecurityStamp == session.Stamp, ct))
            throw new NotAllowedException([]);
        var entry = new HistoryEntry { AtUtc = at.UtcDateTime, By = actor.By, Origin = actor.Origin, Why = actor.Why, Undoes = undoes };
        db.Add(entry);
        await db.SaveChangesAsync(ct);
        return entry;
    }

    /// <summary>Its hash follows when its changes are known.</summary>
    public static Task CloseAsync(DashboardDb db, HistoryEntry entry, CancellationToken ct) => CloseAsync(db, entry, entry.Changes, ct);

    /// <param name="db">In the transaction of the write.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="changes">All of its changes, stored or tracked.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task CloseAsync(DashboardDb db, HistoryEntry entry, IReadOnlyList<HistoryChange> changes, CancellationToken ct)
    {
        await HistoryChain.SealAsync(db, entry, changes, null, ct);
        await HistoryIndex.AddAsync(db, entry, changes, ct);
        await db.SaveChangesAsync(ct);
    }
}
