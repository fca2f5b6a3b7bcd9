using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Submissions;

public sealed class SubmissionQueries(StoreContexts store, Answers answers, TimeProvider clock)
{
    private static readonly RecordKind Kind = RecordKinds.Find("submissions")!;

    /// <summary>The day against which it is told what is missing: that of the server's clock.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <param name="year">In which the periods end; null for the one of yesterday's month, which is what is sent now.</param>
    /// <param name="ct">Cancels.</param>
    public Task<SubmissionsModel> ModelAsync(int? year, CancellationToken ct = default)
    {
        var today = Today;
        var of = year ?? today.AddMonths(-1).Year;
        return answers.OfAsync(string.Create(CultureInfo.InvariantCulture, $"submissions|{of}|{today.DayNumber}"), async token =>
        {
            await using var db = await store.AsShownAsync(token);
            var duties = await db.Duties.AsNoTracking().ToListAsync(token);
            var parks = await db.ParkNamesAsync(token);
            var filings = (await db.Filings.AsNoTracking().ToListAsync(token)).ToDictionary(f => (f.DutyId, f.Period));
            var rows = duties.Select(duty => new DutyRow(duty, duty.ParkId is { } park ? parks.GetValueOrDefault(park) : null,
                [.. DutyPeriods.Of(duty, of).Select(period => SubmissionCell.Of(duty, period, filings.GetValueOrDefault((duty.Id, period)), today))]));
            return new SubmissionsModel(of, Years(duties, today.Year), today,
                [.. rows.Where(row => row.Cells.Count > 0).OrderBy(row => row.Duty.ParkId is { } park ? parks.Keys.ToList().IndexOf(park) : -1)
                    .ThenBy(row => row.Duty.UnitZh, StringComparer.Ordinal).ThenBy(row => row.Duty.List)], parks);
        }, ct);
    }

    /// <returns>Null where there is no such duty, or it has no such period.</returns>
    public Task<SubmissionPageModel?> PageAsync(string duty, string period, CancellationToken ct = default) =>
        answers.OfAsync(string.Create(CultureInfo.InvariantCulture, $"submission|{duty}|{period}|{Today.DayNumber}"), async token =>
        {
            if (!ReportedDate.TryParse(period, out var wanted)) return null;
            await using var db = await store.AsShownAsync(token);
            if (await db.Duties.AsNoTracking().FirstOrDefaultAsync(d => d.Id == duty, token) is not { } owed || !DutyPeriods.IsOf(owed, wanted)) return null;
            var id = new FilingDraft(duty, wanted).Id;
            var filing = await db.Filings.AsNoTracking().FirstOrDefaultAsync(f => f.DutyId == duty && f.Period == wanted, token);
            var cell = SubmissionCell.Of(owed, wanted, filing, Today);
            var parks = await db.ParkNamesAsync(token);
            return new SubmissionPageModel(new(owed, owed.ParkId is { } park ? parks.GetValueOrDefault(park) : null, [cell]), cell,
                await StepsAsync(db, filing?.Id ?? id, token), filing is null ? null : await Kind.CellsOfAsync(db, filing.Id, token));
        }, ct);

    private static async Task<IReadOnlyList<SubmissionStep>> StepsAsync(DashboardDb db, string id, CancellationToken ct)
    {
        var changes = await db.Changes.AsNoTracking().Where(c => c.Kind == "submissions" && c.RowId == id)
            .Join(db.History, c => c.EntryId, h => h.Id, (c, h) => new { c.After, Entry = h }).OrderByDescending(c => c.Entry.Id).ToListAsync(ct);
        var undone = await db.History.Where(h => h.Undoes != null).Select(h => h.Undoes!.Value).ToListAsync(ct);
        return
        [
            .. changes.Where(c => c.Entry.Undoes is null && !undone.Contains(c.Entry.Id)).Select(c => new SubmissionStep(c.Entry.Id, c.Entry.AtUtc, c.Entry.By, c.Entry.Why,
                c.Entry.File, c.After is { } after && CellsJson.Read(after)?.GetValueOrDefault("status") == Word.Of(FilingStatus.Returned))),
        ];
    }

    private static IReadOnlyList<int> Years(List<Duty> duties, int now) => duties.Count == 0 ? []
        : [.. Enumerable.Range(duties.Min(d => d.First.End.Year), Math.Max(0, now - duties.Min(d => d.First.End.Year)) + 1)];
}
