using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Access;
using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.Editing;

/// <summary>What a form asks of the store: afresh each time, for it is written over what it shows.</summary>
public sealed class EditQueries(StoreContexts store, Answers answers, Questions questions, RecordNameQueries names, CurrentActor actor)
{
    /// <param name="kind">One whose rows come in.</param>
    /// <param name="id">A row; null for a new one.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="QuestionTimeException">It took too long.</exception>
    public async Task<EditModel> ModelAsync(RecordKind kind, string? id, CancellationToken ct = default)
    {
        var rules = await answers.OfAsync($"record-rules|{kind.Name}", async token =>
        {
            await using var known = await store.AsShownAsync(token);
            return await RecordRules.OfAsync(known, kind, token);
        }, ct);
        var (last, cells) = await questions.AnswerAsync(async token =>
        {
            await using var db = await store.AsShownAsync(token);
            var entry = await db.Changes.Where(c => c.Kind == kind.Name && c.RowId == id).MaxAsync(c => (long?)c.EntryId, token);
            return (entry ?? 0, id is null ? null : await kind.CellsOfAsync(db, id, token));
        }, ct);
        return new(kind, cells, last, rules, await names.AllAsync(ct), await actor.RightsAsync());
    }

    /// <summary>Who touched a row after an entry, the newest first.</summary>
    /// <exception cref="QuestionTimeException">It took too long.</exception>
    public Task<IReadOnlyList<Touch>> SinceAsync(RecordKind kind, string id, long entry, CancellationToken ct = default) =>
        questions.AnswerAsync<IReadOnlyList<Touch>>(async token =>
    {
        await using var db = await store.AsShownAsync(token);
        return await db.History.AsNoTracking().Where(h => h.Id > entry && h.Changes.Any(c => c.Kind == kind.Name && c.RowId == id))
            .OrderByDescending(h => h.Id).Select(h => new Touch(h.Id, h.By, h.AtUtc, h.Why)).ToListAsync(token);
    }, ct);

    /// <summary>Ids of a kind that a mistyped one may have meant.</summary>
    public Task<IReadOnlyList<string>> NearAsync(RecordKind kind, string id, CancellationToken ct = default) =>
        answers.OfAsync($"record-near|{kind.Name}|{id}", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        return await kind.NearAsync(db, id, token);
    }, ct);
}
