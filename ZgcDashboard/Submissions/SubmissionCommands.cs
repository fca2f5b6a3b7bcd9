using Microsoft.Extensions.Localization;
using ZgcDashboard.Access;
using ZgcDashboard.Figures;
using ZgcDashboard.Store;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Submissions;

/// <summary>Writes what the pages of submissions say, as the one who sits before them.</summary>
public sealed class SubmissionCommands(RecordCommands records, CurrentActor actor, IStringLocalizer<SubmissionsText> text)
{
    private const string Origin = "page";

    private static readonly RecordKind Kind = RecordKinds.Find("submissions")!;

    /// <summary>What the one before the page may write.</summary>
    public Task<Rights> RightsAsync() => actor.RightsAsync();

    /// <summary>Sends that nothing has changed in the period.</summary>
    /// <returns>Why not, in the reader's language; null where it was done.</returns>
    public Task<string?> SendUnchangedAsync(Duty duty, ReportedDate period, string why, CancellationToken ct = default) => TriedAsync(async () =>
    {
        var nothing = new ImportedRows(["id"], []) { Fulfils = new(duty.Id, period) };
        await records.ImportAsync(RecordKinds.Find(Word.Of(duty.List))!, nothing, await actor.AsAsync(Origin, why.Trim()), ct);
        return null;
    });

    /// <summary>Returns what was sent: it is to be sent again. Who may write only some parks' rows returns nothing.</summary>
    /// <param name="seen">The cells of what was sent, as the one who returns it saw them.</param>
    /// <param name="why">Told to the unit.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Why not, in the reader's language; null where it was done.</returns>
    public Task<string?> ReturnAsync(IReadOnlyDictionary<string, string> seen, string why, CancellationToken ct = default) => TriedAsync(async () =>
    {
        var who = await actor.AsAsync(Origin, why.Trim());
        if (!who.May.Records) throw new NotAllowedException([]);
        var cells = new Dictionary<string, string>(Kind.Columns.Where(seen.ContainsKey).ToDictionary(column => column, column => seen[column]))
        {
            ["status"] = Word.Of(FilingStatus.Returned), ["returned_why"] = why.Trim(),
        };
        var (preview, _) = await records.ImportAsync(Kind, new([.. Kind.Columns], [new(1, cells)]) { Expecting = Expecting.Row(seen["id"], seen) }, who, ct);
        return preview.Faults is [var fault, ..] ? (fault with { File = null, Line = null }).ToString() : null;
    });

    private async Task<string?> TriedAsync(Func<Task<string?>> write)
    {
        try
        {
            return await write();
        }
        catch (NotAllowedException)
        {
            return text["Refused.Rights"];
        }
        catch (Exception e) when (e is ChangedMeanwhileException or UnknownDutyException)
        {
            return text["Refused.Changed"];
        }
        catch (PastIsClosedException)
        {
            return new Fault(FaultRule.PastIsClosed).Sentence;
        }
        catch (Exception e) when (StoreFaults.Of(e) is { } fault)
        {
            return fault.Sentence;
        }
    }
}
