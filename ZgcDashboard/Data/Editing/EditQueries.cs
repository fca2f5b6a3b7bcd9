using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Access;
using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.Editing;

/// <summary>What a form asks of the store.</summary>
public sealed class EditQueries(StoreContexts store, Answers answers, RecordNameQueries names, CurrentActor actor)
{
    /// <param name="kind">One whose rows come in.</param>
    /// <param name="id">A row; null for a new one.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<EditModel> ModelAsync(RecordKind kind, string? id, CancellationToken ct = default)
    {
        await using var db = await store.AsShownAsync(ct);
        var rules = await answers.OfAsync($"record-rules|{kind.Name}", async token =>
        {
            await using var known = await store.AsShownAsync(token);
            return await RecordRules.OfAsync(known, kind, token);
        }, ct);
        var last = await db.Changes.Where(c => c.Kind == kind.Name && c.RowId == id).MaxAsync(c => (long?)c.EntryId, ct);
        return new(kind, id is null ? null : await kind.CellsOfAsync(db, id, ct), last
            ?? 0, rules, await names.AllAsync(ct), await actor.RightsAsync());
    }

    /// <summary>Who touched a row after an entry, the newest first.</summary>
    public async Task<IReadOnlyList<Touch>> SinceAsync(RecordKind kind, string id, long entry, CancellationToken ct = default)
    {
        await using var db = await store.AsShownAsync(ct);
        return await db.History.AsNoTracking().Where(h => h.Id > entry && h.Changes.Any(c => c.Kind == kind.Name && c.RowId == id))
            .OrderByDescending(h => h.Id).Select(h => new Touch(h.Id, h.By, h.AtUtc, h.Why)).ToListAsync(ct);
    }

    /// <summary>Ids of a kind, for a mistyped address.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(RecordKind kind, CancellationToken ct = default)
    {
        await using var db = await store.AsShownAsync(ct);
        return [.. (await kind.TableAsync(db, ct)).Rows.Select(row => (string)row[0]!)];
    }
}
