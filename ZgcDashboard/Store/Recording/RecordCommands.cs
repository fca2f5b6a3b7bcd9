using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>Every write but the seeding: one transaction, one entry in the history, all or nothing.</summary>
public sealed class RecordCommands(StoreContexts store, TimeProvider clock)
{
    /// <summary>What the rows would change, and what is wrong with them; nothing is stored.</summary>
    public Task<ImportPreview> PreviewAsync(RecordKind kind, ImportedRows rows, CancellationToken ct = default) =>
        PreviewAsync(kind, rows, null, ct);

    /// <inheritdoc cref="PreviewAsync(RecordKind, ImportedRows, CancellationToken)" />
    public async Task<ImportPreview> PreviewAsync(
        RecordKind kind, ImportedRows rows, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        await using var db = store.Present();
        return await ImportPreview.OfAsync(db, kind, rows, progress, ct);
    }

    /// <summary>Stores what the rows change, unless one of them is at fault, or warned of and not confirmed.</summary>
    /// <returns>The preview of what was stored, and the entry; no entry where nothing was stored.</returns>
    /// <exception cref="NotAllowedException">A row is not the actor's to write.</exception>
    public Task<(ImportPreview Preview, long? Entry)> ImportAsync(RecordKind kind, ImportedRows rows, Actor actor,
        CancellationToken ct = default) => ImportAsync(kind, rows, actor, null, ct);

    /// <inheritdoc cref="ImportAsync(RecordKind, ImportedRows, Actor, CancellationToken)" />
    public async Task<(ImportPreview Preview, long? Entry)> ImportAsync(RecordKind kind, ImportedRows rows, Actor actor,
        IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var preview = await PreviewAsync(kind, rows, progress, ct);
        while (true)
        {
            var (now, entry) = await ConfirmAsync(kind, rows, preview, actor, progress, ct);
            if (ReferenceEquals(now, preview)) return (now, entry);
            preview = now;
        }
    }

    /// <summary>Stores what the preview says, as long as it still is what would be stored.</summary>
    /// <returns>The same preview and the entry; another preview and no entry where the store changed meanwhile and
    /// nothing was stored.</returns>
    /// <exception cref="NotAllowedException">A row is not the actor's to write.</exception>
    /// <exception cref="ChangedMeanwhileException">A row is not as the writer expects it.</exception>
    public async Task<(ImportPreview Preview, long? Entry)> ConfirmAsync(RecordKind kind, ImportedRows rows, ImportPreview preview,
        Actor actor, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        AsOfMoment.RefuseToWrite();
        await using var db = store.Present();
        if (preview.Faults.Count > 0 || (preview.Changes.Count == 0 && rows.Fulfils is null) || (preview.Warnings.Count > 0 && !rows.IsConfirmed))
        {
            await CheckAsync(rows.Expecting, db, kind, ct);
            return (preview, null);
        }

        NotAllowedException.Check(actor, preview.Changes);
        var prepared = PreparedChange.Of(preview.Changes, rows.Cites, await KnownIds.OfAsync(db, kind, rows, ct));

        // Up to here nobody waits: the store is locked only while it is written.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await CheckAsync(rows.Expecting, db, kind, ct);
        if (!await preview.HoldsAsync(db, kind, rows, ct)) return (await ImportPreview.OfAsync(db, kind, rows, progress, ct), null);
        if (rows.Fulfils is { } draft) prepared.Add(await FilingAsync(db, draft, rows, preview, actor, ct));
        var entry = await HistoryBook.OpenAsync(db, actor, clock.GetUtcNow(), null, ct);
        (entry.File, entry.Sheet) = (rows.FileName, rows.FileName is null ? null : rows.Sheet);
        await using (var writer = new RecordWriter(db, entry)) await writer.WriteAsync(prepared, progress, ct);
        await transaction.CommitAsync(ct);
        return (preview, entry.Id);
    }

    /// <summary>That the file was sent, in the same entry as what it brings.</summary>
    private async Task<PreparedChange> FilingAsync(
        DashboardDb db, FilingDraft draft, ImportedRows rows, ImportPreview preview, Actor actor, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var filing = await FilingChange.OfAsync(db, draft, rows.FileName, preview.Changes.Count, actor.By, today, ct);
        NotAllowedException.Check(actor, [filing]);
        return PreparedChange.Of([filing], false, await KnownIds.OfAsync(db, ct))[0];
    }

    /// <summary>Takes a row away, and withdraws what was stated of it.</summary>
    /// <param name="seen">The row's cells as the actor saw them.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ChangedMeanwhileException">The row is gone, or no longer as it was seen.</exception>
    /// <exception cref="NotAllowedException">The row is not the actor's to write.</exception>
    /// <exception cref="ReferredToException">Other rows refer to it.</exception>
    public async Task<long> DeleteAsync(
        RecordKind kind, string id, IReadOnlyDictionary<string, string> seen, Actor actor, CancellationToken ct = default)
    {
        if (Synthetic.Owns(id)) throw new NotAllowedException([$"{kind.Name}/{id}"]);
        await using var db = store.Present();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Expecting.Row(id, seen).CheckAsync(db, kind, ct);
        IReadOnlyList<RecordChange> changes = [new(kind, id, seen, null)];
        NotAllowedException.Check(actor, changes);
        await ReferredToException.CheckAsync(db, (await kind.FindAsync(db, [id], ct))[id], ct);
        var entry = await HistoryBook.OpenAsync(db, actor, clock.GetUtcNow(), null, ct);
        await using (var writer = new RecordWriter(db, entry)) await writer.WriteAsync(PreparedChange.Of(changes, false,
            await KnownIds.OfAsync(db, ct)), null, ct);
        await transaction.CommitAsync(ct);
        return entry.Id;
    }

    /// <summary>Brings back what was before an entry, as a new entry.</summary>
    /// <exception cref="UndoRefusedException">There is no such entry, it was undone already, or later changes build on it.</exception>
    /// <exception cref="NotAllowedException">A row is not the actor's to write.</exception>
    public async Task<long> UndoAsync(long entryId, Actor actor, CancellationToken ct = default)
    {
        AsOfMoment.RefuseToWrite();
        await using var db = store.Present();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var undone = await db.History.AsNoTracking().Include(h => h.Changes).FirstOrDefaultAsync(h => h.Id == entryId, ct)
            ?? throw new UndoRefusedException(UndoRefusal.Unknown, []);
        if (undone.Origin is Origins.Seeding or Origins.Generating) throw new UndoRefusedException(UndoRefusal.Seeding, []);
        if (await db.History.AnyAsync(h => h.Undoes == entryId, ct)) throw new UndoRefusedException(UndoRefusal.AlreadyUndone, []);
        if (ReportChange.IsIn(undone))
        {
            var undoing = await ReportChange.UndoAsync(db, undone, actor, clock.GetUtcNow(), ct);
            await transaction.CommitAsync(ct);
            return undoing;
        }

        var changes = await Undoing.ChangesAsync(db, undone, ct);
        NotAllowedException.Check(actor, changes);
        var prepared = PreparedChange.Of(changes, false, await KnownIds.OfAsync(db, ct), restores: true);
        await UndoRefusedException.CheckAsync(db, prepared, ct);
        var entry = await HistoryBook.OpenAsync(db, actor, clock.GetUtcNow(), entryId, ct);
        await db.Statements.Where(s => s.EntryId == entryId && s.WithdrawnByEntryId == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.WithdrawnByEntryId, entry.Id), ct);
        await db.Statements.Where(s => s.WithdrawnByEntryId == entryId)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.WithdrawnByEntryId, (long?)null), ct);
        try
        {
            await using var writer = new RecordWriter(db, entry);
            await writer.WriteAsync(prepared, null, ct);
        }
        catch (DbException e) when (StoreFaults.IsReference(e))
        {
            // A row that the entry made is what another row refers to.
            throw new UndoRefusedException(UndoRefusal.BuiltUpon,
                [.. changes.Where(c => c.After is null).Select(c => $"{c.Kind.Name}/{c.Id}")]);
        }

        await transaction.CommitAsync(ct);
        return entry.Id;
    }

    private static Task CheckAsync(Expecting? expecting, DashboardDb db, RecordKind kind, CancellationToken ct) =>
        expecting?.CheckAsync(db, kind, ct) ?? Task.CompletedTask;
}
