using System.ComponentModel;
using Microsoft.Extensions.Caching.Hybrid;
using ZgcDashboard.Store.AsOf;

namespace ZgcDashboard.Live;

/// <summary>
/// One answer a question and version of the data, shared by everyone who looks: a thousand viewers cost the store what
/// one does. Answers must be immutable.
/// </summary>
public sealed class Answers(HybridCache cache, LiveFeed feed)
{
    private static readonly HybridCacheEntryOptions Kept = new()
    {
        Expiration = TimeSpan.FromMinutes(10),
        LocalCacheExpiration = TimeSpan.FromMinutes(10),
        Flags = HybridCacheEntryFlags.DisableDistributedCache,
    };

    /// <param name="question">Names the question with everything that it depends on but the data.</param>
    /// <param name="ask">Asks the store.</param>
    /// <param name="ct">Of this asker; the others wait on.</param>
    public async Task<T> OfAsync<T>(string question, Func<CancellationToken, Task<T>> ask, CancellationToken ct = default)
    {
        // The moment is part of the question, and is handed on: the cache asks in a context of its own.
        var moment = AsOfMoment.Current;
        var held = await cache.GetOrCreateAsync($"{feed.Version}|{moment?.Until.UtcTicks}|{question}", (ask, moment), static async (asked, token) =>
        {
            using var then = AsOfMoment.Look(asked.moment);
            return new Held<T>(await asked.ask(token));
        }, Kept, cancellationToken: ct);
        return held.Answer;
    }

    // Marked immutable, so that the cache hands out the object itself in place of a serialised copy.
    [ImmutableObject(true)]
    private sealed record Held<T>(T Answer) : IHeld;
}
