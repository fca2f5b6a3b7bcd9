using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

/// <summary>
/// The sessions that have not ended. A cookie names one of them; once it has ended here, by signing out, by being idle or
/// by its age, no copy of the cookie is worth anything.
/// </summary>
public sealed class SessionLedger(StoreContexts store, SessionSettings settings, TimeProvider clock)
{
    /// <summary>The claim that holds a session's id.</summary>
    public const string Claim = "zgc:session";

    private const int IdBytes = 32;

    /// <summary>How long another process may take to notice that a session has ended here.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    /// <summary>A clock that went back further than this ends the sessions that began since.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Known> _known = new();

    /// <summary>A new session; removes those that are over.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> BeginAsync(string accountId, string from, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var id = Convert.ToHexString(RandomNumberGenerator.GetBytes(IdBytes));
        await using var db = store.Present();
        var (oldest, idle) = (now - settings.AtMost, now - settings.IdleFor);
        await db.Sessions.Where(s => s.BeganUtc < oldest || s.SeenUtc < idle).ExecuteDeleteAsync(ct);
        db.Add(new Session { Id = id, AccountId = accountId, BeganUtc = now, SeenUtc = now, From = from });
        await db.SaveChangesAsync(ct);
        foreach (var (other, known) in _known)
            if (!Stands(known, now)) _known.TryRemove(other, out _);
        return id;
    }

    public async Task EndAsync(string id, CancellationToken ct = default)
    {
        _known.TryRemove(id, out _);
        await using var db = store.Present();
        await db.Sessions.Where(s => s.Id == id).ExecuteDeleteAsync(ct);
    }

    /// <summary>Whether the session has not ended. While the store cannot be read, one that stood stands.</summary>
    public async Task<bool> StandsAsync(string? id, CancellationToken ct = default)
    {
        if (id is null) return false;
        var known = _known.GetValueOrDefault(id);
        if (known is null || clock.GetElapsedTime(known.Read) > Fresh) known = await ReadAsync(id, known, ct);
        return known is not null && Stands(known, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>
    /// Its owner has done something. Kept in the store now and then only: a session that is worked in writes four times an hour.
    /// </summary>
    public async Task SeenAsync(string id, CancellationToken ct = default)
    {
        if (!_known.TryGetValue(id, out var known)) return;
        var now = clock.GetUtcNow().UtcDateTime;
        known.SeenUtc = now;
        if (now - known.KeptUtc < settings.IdleFor / Known.WritesInIdle) return;
        known.KeptUtc = now;
        try
        {
            await using var db = store.Present();
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenUtc, now), ct);
        }
        catch (Exception e) when (e is DbException or IOException)
        {
            // The next time will do.
        }
    }

    private async Task<Known?> ReadAsync(string id, Known? known, CancellationToken ct)
    {
        try
        {
            await using var db = store.Present();
            if (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } session)
            {
                _known.TryRemove(id, out _);
                return null;
            }

            var seen = known is null || known.SeenUtc < session.SeenUtc ? session.SeenUtc : known.SeenUtc;
            return _known[id] = new(session.BeganUtc, clock.GetTimestamp()) { SeenUtc = seen, KeptUtc = session.SeenUtc };
        }
        catch (Exception e) when (e is DbException or IOException)
        {
            return known;
        }
    }

    private bool Stands(Known known, DateTime now) =>
        now - known.BeganUtc < settings.AtMost && now - known.SeenUtc < settings.IdleFor && known.BeganUtc - now < Tolerance;

    /// <param name="BeganUtc">When it began.</param>
    /// <param name="Read">When it was read from the store.</param>
    private sealed record Known(DateTime BeganUtc, long Read)
    {
        public const int WritesInIdle = 8;

        public DateTime SeenUtc { get; set; }

        public DateTime KeptUtc { get; set; }
    }
}
