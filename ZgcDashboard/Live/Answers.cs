using System.ComponentModel;
using Microsoft.Extensions.Caching.Hybrid;

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
        var held = await cache.GetOrCreateAsync($"{feed.Version}|{question}", ask,
            static async (ask, token) => new Held<T>(await ask(token)), Kept, cancellationToken: ct);
        return held.Answer;
    }

    // Marked immutable, so that the cache hands out the object itself in place of a serialised copy.
    [ImmutableObject(true)]
    private sealed record Held<T>(T Answer) : IHeld;
}
