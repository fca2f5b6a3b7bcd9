using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.ReportFiles;

namespace ZgcDashboard.Store.Recording;

/// <summary>Adds reports: one transaction, one entry in the history. Taken back like every entry: <see cref="RecordCommands.UndoAsync"/>.</summary>
public sealed class ReportCommands(StoreContexts store, TimeProvider clock)
{
    /// <summary>What would be added, and what speaks against it; nothing is stored.</summary>
    public async Task<ReportPreview> PreviewAsync(ReportDraft draft, ReportFile file, CancellationToken ct = default)
    {
        await using var db = store.Present();
        return await ReportPreview.OfAsync(db, draft, file, file.ToTree(ct), ct);
    }

    /// <summary>Adds the report with its text, unless something speaks against it.</summary>
    /// <returns>The preview of what was stored, with the report's id and the entry; neither where nothing was stored.</returns>
    /// <exception cref="NotAllowedException">The actor may not write what is of no park.</exception>
    /// <exception cref="PastIsClosedException">A moment of the past is looked at.</exception>
    public async Task<(ReportPreview Preview, string? Id, long? Entry)> AddAsync(
        ReportDraft draft, ReportFile file, Actor actor, CancellationToken ct = default)
    {
        AsOfMoment.RefuseToWrite();
        if (!actor.May.Records) throw new NotAllowedException([]);
        var tree = file.ToTree(ct);
        await using var db = store.Present();

        // Two who add the same text at once: the second sees the first.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var preview = await ReportPreview.OfAsync(db, draft, file, tree, ct);
        if (preview.Faults.Count > 0) return (preview, null, null);
        var entry = await HistoryBook.OpenAsync(db, actor, clock.GetUtcNow(), null, ct);
        entry.File = file.Name;
        var report = Made(draft, await FreeIdAsync(db, draft, ct), entry.Id);
        var document = new ReportDocument
        {
            ReportId = report.Id, Text = file.Text, Hash = file.Hash, FileName = file.Name, ReceivedOn = draft.ReceivedRead!.Value,
            Doubts = FileDoubts.Write(file.Doubts),
        };
        db.AddRange(report, document);
        entry.Changes.Add(new() { Kind = Report.Kind, RowId = report.Id, After = ReportChange.Cells(report, document) });
        await HistoryBook.CloseAsync(db, entry, ct);
        await transaction.CommitAsync(ct);
        return (preview, report.Id, entry.Id);
    }

    private static Report Made(ReportDraft draft, string id, long entry) => new()
    {
        Id = id, TitleZh = draft.TitleZh.Trim(), TitleEn = draft.TitleEn.Trim(), OrganisationZh = draft.OrganisationZh.Trim(),
        OrganisationEn = draft.OrganisationEn.Trim(), Period = draft.PeriodRead!.Value, AsOf = draft.AsOfRead!.Value, EntryId = entry,
    };

    /// <summary>The period; another report of the same is the second of it. The id of one that was taken back is not given again.</summary>
    private static async Task<string> FreeIdAsync(DashboardDb db, ReportDraft draft, CancellationToken ct)
    {
        var period = draft.PeriodRead!.Value.ToString().ToLowerInvariant().Replace("/", "-to-", StringComparison.Ordinal);
        var taken = await db.Reports.IgnoreQueryFilters().Select(r => r.Id).Where(id => id.StartsWith(period)).ToListAsync(ct);
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? period : $"{period}-{n}").First(id => !taken.Contains(id));
    }
}
