using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store.AsOf;

/// <summary>
/// What a moment means in this store. Since the store's first entry it is the store as it was: later entries are taken
/// back. Before that there was no store; then it is what the store now knows of the dates up to that day.
/// </summary>
/// <param name="Key">Names what there is to see: the same for moments that see the same.</param>
/// <param name="LastEntry">The last entry that was known; null where every entry is.</param>
/// <param name="Day">The last day that may be spoken of; null where it does not matter.</param>
internal sealed record AsOfScope(string Key, long? LastEntry, DateOnly? Day)
{
    private const int HashShown = 16;

    /// <returns>Null where nothing was recorded since: the present.</returns>
    public static async Task<AsOfScope?> OfAsync(DashboardDb db, AsOfMoment moment, CancellationToken ct)
    {
        var until = moment.Until.UtcDateTime;
        if (await LatestAsync(db.History.Where(h => h.AtUtc <= until), ct) is { } known)
            return await db.History.AnyAsync(h => h.Id > known.Id, ct) ? new($"entry-{Name(known)}", known.Id, null) : null;
        return await LatestAsync(db.History, ct) is { } latest
            ? new($"day-{moment.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}-{Name(latest)}", null, moment.Day)
            : null;
    }

    /// <summary>The hash covers every entry before: a restored backup has other keys.</summary>
    private static string Name(HistoryEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.Id}-{entry.Hash[..Math.Min(HashShown, entry.Hash.Length)]}");

    private static Task<HistoryEntry?> LatestAsync(IQueryable<HistoryEntry> entries, CancellationToken ct) =>
        entries.AsNoTracking().OrderByDescending(h => h.Id).FirstOrDefaultAsync(ct);
}
