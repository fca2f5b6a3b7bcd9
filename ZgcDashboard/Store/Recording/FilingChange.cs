using System.Globalization;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Recording;

/// <summary>The change that says that something was sent, stored with what was sent.</summary>
internal static class FilingChange
{
    public static RecordKind Kind { get; } = RecordKinds.Find("submissions")!;

    /// <param name="db">Holds the duty, and what was sent before.</param>
    /// <param name="draft">What the rows are sent for.</param>
    /// <param name="file">Null where none was sent.</param>
    /// <param name="rows">How many rows it brings or changes.</param>
    /// <param name="by">Who sends.</param>
    /// <param name="on">Which day it is.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="UnknownDutyException">There is no such duty, or it has no such period.</exception>
    public static async Task<RecordChange> OfAsync(DashboardDb db, FilingDraft draft, string? file, int rows, string by, DateOnly on,
        CancellationToken ct)
    {
        if (await db.Duties.FindAsync([draft.DutyId], ct) is not { } duty || !DutyPeriods.IsOf(duty, draft.Period))
            throw new UnknownDutyException(draft);
        var before = await Kind.CellsOfAsync(db, draft.Id, ct);
        var today = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var after = new Dictionary<string, string?>
        {
            ["id"] = draft.Id, ["duty"] = duty.Id, ["period"] = draft.Period.ToString(), ["park"] = duty.ParkId, ["status"] = Word.Of(FilingStatus.Sent),
            ["first_sent_on"] = before?.GetValueOrDefault("first_sent_on") ?? today, ["sent_on"] = today, ["sent_by"] = by, ["file"] = file,
            ["rows"] = rows.ToString(CultureInfo.InvariantCulture), ["returned_why"] = before?.GetValueOrDefault("returned_why"),
        };
        return new(Kind, draft.Id, before, after.Where(cell => !string.IsNullOrEmpty(cell.Value)).ToDictionary(cell => cell.Key, cell => cell.Value!));
    }
}

/// <summary>Something was to be sent for a duty or a period that there is not.</summary>
public sealed class UnknownDutyException(FilingDraft draft) : Exception($"There is no duty '{draft.DutyId}' with the period {draft.Period}.");
