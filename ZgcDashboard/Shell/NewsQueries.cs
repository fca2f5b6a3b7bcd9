using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Shell;

/// <summary>A write, as the navigation needs it.</summary>
/// <param name="Entry">Of the history.</param>
/// <param name="Kinds">Of the rows that it touched.</param>
public sealed record NewEntry(long Entry, IReadOnlyList<string> Kinds);

/// <summary>What was recorded lately, of which kinds: one answer for every reader, whenever they last looked.</summary>
public sealed class NewsQueries(StoreContexts store, Answers answers)
{
    /// <summary>More are not counted.</summary>
    public const int Most = 100;

    private static readonly string[] Kinds = [.. RecordKinds.All.Where(k => k.IsImported).Select(k => k.Name)];

    /// <summary>The newest first. What the store began with, and what was generated, is no news; accounts are not everybody's.</summary>
    public Task<IReadOnlyList<NewEntry>> LatestAsync(CancellationToken ct = default) => answers.OfAsync("news", async token =>
    {
        await using var db = store.Present();
        var ids = await db.History.Where(h => h.Origin != Origins.Seeding && h.Origin != Origins.Generating)
            .OrderByDescending(h => h.Id).Select(h => h.Id).Take(Most).ToListAsync(token);
        var kinds = await db.HistoryKinds.AsNoTracking().Where(k => ids.Contains(k.EntryId) && Kinds.Contains(k.Kind)).ToListAsync(token);
        return (IReadOnlyList<NewEntry>)
        [
            .. kinds.GroupBy(k => k.EntryId).OrderByDescending(e => e.Key).Select(e => new NewEntry(e.Key, [.. e.Select(k => k.Kind)])),
        ];
    }, ct);
}
