using System.Data.Common;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Live;
using ZgcDashboard.Store;

namespace ZgcDashboard.Shell;

/// <summary>
/// What the owners of accounts had seen of the history when they last looked: kept with the account, so that any machine that
/// they sign in on says the same. Readers without an account have the browser's <see cref="LastVisit.Cookie"/>.
/// </summary>
public sealed class Visits(StoreContexts store, Questions questions, TimeProvider clock, ILogger<Visits> log)
{
    /// <summary>Null without an account.</summary>
    public static string? AccountOf(ClaimsPrincipal? user) => user?.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <returns>Null at a first visit, and while the store cannot be read.</returns>
    public async Task<LastVisit?> OfAsync(string account, CancellationToken ct = default)
    {
        try
        {
            return await questions.AnswerAsync(async token =>
            {
                await using var db = store.Present();
                return await db.SeenEntries.AsNoTracking().Where(s => s.AccountId == account)
                    .Select(s => new LastVisit(s.Entry, DateTime.SpecifyKind(s.AtUtc, DateTimeKind.Utc))).SingleOrDefaultAsync(token);
            }, ct);
        }
        catch (Exception e) when (e is DbException or IOException or QuestionTimeException)
        {
            return null;
        }
    }

    /// <summary>
    /// They have seen all up to an entry. Another window that shows less takes nothing back; where a copy was restored that ends
    /// earlier, what comes after its end is new. A store that takes no writes now is told at the next visit.
    /// </summary>
    public async Task KeepAsync(string account, long entry, CancellationToken ct = default)
    {
        try
        {
            await questions.AnswerAsync(async token =>
            {
                await using var db = store.Present();
                var now = clock.GetUtcNow().UtcDateTime;
                return await db.Database.ExecuteSqlAsync($"""
                    INSERT INTO SeenEntries (AccountId, Entry, AtUtc) VALUES ({account}, {entry}, {now})
                    ON CONFLICT (AccountId) DO UPDATE SET AtUtc = excluded.AtUtc,
                        Entry = max(excluded.Entry, min(Entry, (SELECT ifnull(max(Id), 0) FROM History)))
                    """, token);
            }, ct);
        }
        catch (Exception e) when (e is DbException or IOException or QuestionTimeException)
        {
            log.LogInformation("What an account has seen was not kept: {Why}", e.Message);
        }
    }
}
