using System.Collections.Concurrent;
using System.ComponentModel;
using Microsoft.Extensions.Caching.Hybrid;
using ZgcDashboard.Store;
using ZgcDashboard.Store.AsOf;

namespace ZgcDashboard.Live;

/// <summary>
/// One answer a question and version of the data that it reads, shared by everyone who looks: a thousand viewers cost
/// the store what one does. Answers must be immutable.
/// </summary>
public sealed class Answers(HybridCache cache, LiveFeed feed, Questions questions)
{
    private static readonly HybridCacheEntryOptions Kept = new()
    {
        Expiration = TimeSpan.FromMinutes(10),
        LocalCacheExpiration = TimeSpan.FromMinutes(10),
        Flags = HybridCacheEntryFlags.DisableDistributedCache,
    };

    // What the questions of a family have read so far. A family is what stands before the first |.
    private readonly ConcurrentDictionary<string, IReadOnlyCollection<string>> _reads = new();

    /// <param name="question">Names the question with everything that it depends on but the data.</param>
    /// <param name="ask">Asks the store.</param>
    /// <param name="ct">Of this asker; the others wait on.</param>
    public async Task<T> OfAsync<T>(string question, Func<CancellationToken, Task<T>> ask, CancellationToken ct = default)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(ct, Asker.Left);
        return await HeldAsync(question, ask, left.Token);
    }

    private async Task<T> HeldAsync<T>(string question, Func<CancellationToken, Task<T>> ask, CancellationToken ct)
    {
        // The moment is part of the question, and is handed on: the cache asks in a context of its own.
        var (moment, stated) = (AsOfMoment.Current, StatedOnly.Current);
        var (data, family) = (feed.Data, question.Split('|', 2)[0]);

        // What was said later of the past changes any table of it.
        var reads = moment is null ? _reads.GetValueOrDefault(family) : null;
        var held = await cache.GetOrCreateAsync($"{data.Of(reads)}|{Looked(moment, stated)}|{question}", (ask, moment, stated, questions),
            static async (asked, token) =>
        {
            using var then = AsOfMoment.Look(asked.moment);
            using var outright = StatedOnly.Look(() => asked.stated);
            using var reading = TablesRead.Begin();
            return new Held<T>(await asked.questions.AnswerAsync(asked.ask, token), reading.Tables);
        }, Kept, cancellationToken: ct);
        TablesRead.Add(held.Tables);
        if (moment is null && (reads is null || held.Tables.Any(t => !reads.Contains(t))))
            await LearnAsync(family, $"{Looked(moment, stated)}|{question}", data, held, ct);
        return held.Answer;
    }

    /// <summary>How it is looked at: at a moment, without what was inferred.</summary>
    private static string Looked(AsOfMoment? moment, bool stated) => $"{moment?.Until.UtcTicks}{(stated ? "stated" : "")}";

    /// <summary>From now on the family's answers stand while these tables do; this one, too, is found so.</summary>
    private async Task LearnAsync<T>(string family, string question, DataVersion data, Held<T> held, CancellationToken ct)
    {
        IReadOnlyCollection<string> reads = [.. held.Tables.Union(_reads.GetValueOrDefault(family) ?? []).Order(StringComparer.Ordinal)];
        await cache.SetAsync($"{data.Of(reads)}|{question}", held, Kept, cancellationToken: ct);
        _reads.AddOrUpdate(family, reads, (_, others) => [.. others.Union(reads).Order(StringComparer.Ordinal)]);
    }

    // Marked immutable, so that the cache hands out the object itself in place of a serialised copy.
    [ImmutableObject(true)]
    private sealed record Held<T>(T Answer, IReadOnlyCollection<string> Tables) : IHeld;
}
