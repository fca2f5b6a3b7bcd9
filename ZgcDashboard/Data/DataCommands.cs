using System.Data.Common;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Access;
using ZgcDashboard.Data.Editing;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Recording;

namespace ZgcDashboard.Data;

/// <summary>Writes what the pages say, as the one who sits before them.</summary>
public sealed class DataCommands(RecordCommands records, CurrentActor actor, IStringLocalizer<DataText> text)
{
    /// <summary>The way in, as the history names it.</summary>
    public const string Origin = "page";

    /// <exception cref="Store.Records.ChangedMeanwhileException">Somebody else changed the row since the form began.</exception>
    public Task<WriteOutcome> SaveAsync(EditForm form, CancellationToken ct = default) => TriedAsync(async () =>
    {
        var (preview, entry) = await records.ImportAsync(form.Kind, form.ToRows(), await actor.AsAsync(Origin, Reason(form)), ct);
        if (preview.Faults is [var fault, ..]) return WriteOutcome.Refused((fault with { File = null, Line = null }).ToString());
        return entry is null && preview.Warnings.Count > 0
            ? WriteOutcome.Refused(text["Refused.Warned"]) with { Warnings = [.. preview.Warnings.Select(w => w.Sentence)] }
            : new(entry, null, []);
    });

    /// <exception cref="Store.Records.ChangedMeanwhileException">Somebody else changed the row since the form began.</exception>
    public Task<WriteOutcome> DeleteAsync(EditForm form, CancellationToken ct = default) => TriedAsync(async () =>
        new(await records.DeleteAsync(form.Kind, form.RowId, form.Start!, await actor.AsAsync(Origin, form.Why.Trim()), ct), null, []));

    /// <summary>Takes an entry back.</summary>
    public Task<WriteOutcome> UndoAsync(long entry, string why, CancellationToken ct = default) => TriedAsync(async () =>
        new(await records.UndoAsync(entry, await actor.AsAsync(Origin, why.Trim()), ct), null, []));

    /// <summary>
    /// Where no reason is given, the place in the report is, as the data folder writes it: the form asks for one of
    /// them.
    /// </summary>
    private static string Reason(EditForm form) => form.Why.Trim() is { Length: > 0 } why ? why
        : RecordPlaces.PlaceOf(form.Reading.Cells)?.ToString() ?? "";

    private async Task<WriteOutcome> TriedAsync(Func<Task<WriteOutcome>> write)
    {
        try
        {
            return await write();
        }
        catch (NotAllowedException e)
        {
            return WriteOutcome.Refused(text[e.Rows.Count == 0 ? "Refused.Reader" : "Refused.Park"], e.Rows);
        }
        catch (ReferredToException e)
        {
            return WriteOutcome.Refused(text["Refused.ReferredTo"], e.Rows);
        }
        catch (UndoRefusedException e)
        {
            return WriteOutcome.Refused(text[$"Undo.{e.Refusal}"], e.Rows);
        }
        catch (PastIsClosedException)
        {
            return WriteOutcome.Refused(new Fault(FaultRule.PastIsClosed).Sentence);
        }
        catch (Exception e) when (e is DbException or IOException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            return WriteOutcome.Refused(StoreFaults.Of(e) is { Rule: not FaultRule.StoreRefused } fault ? fault.Sentence : text["Refused.Store"]);
        }
    }
}

/// <summary>What became of a write.</summary>
/// <param name="Entry">The history's entry; null where nothing was written.</param>
/// <param name="Refusal">Why not, in the reader's language.</param>
/// <param name="Rows">The rows in the way: <c>projects/health-valley</c>.</param>
public sealed record WriteOutcome(long? Entry, string? Refusal, IReadOnlyList<string> Rows)
{
    /// <summary>What was found unlikely: it is stored when it is confirmed.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    public static WriteOutcome Refused(string why, IReadOnlyList<string>? rows = null) => new(null, why, rows ?? []);
}
