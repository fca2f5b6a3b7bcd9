using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Faults;

namespace ZgcDashboard.Store.Recording;

/// <summary>What was sent is for a period that the duty has, and of the sub-park that owes it.</summary>
internal static class FilingRules
{
    public static async Task<IReadOnlyList<Fault>> OfAsync(DashboardDb db, IReadOnlyList<CheckedRow> rows, CancellationToken ct)
    {
        var filings = rows.Where(row => row.Made is Filing).ToList();
        if (filings.Count == 0) return [];
        var duties = await db.Duties.AsNoTracking().IgnoreAutoIncludes().ToDictionaryAsync(d => d.Id, ct);
        var taken = await db.Filings.AsNoTracking().Select(f => new { f.Id, f.DutyId, f.Period }).ToListAsync(ct);
        var faults = new List<Fault>();
        foreach (var row in filings)
        {
            var filing = (Filing)row.Made;
            if (!duties.TryGetValue(filing.DutyId, out var duty)) continue;
            if (!DutyPeriods.IsOf(duty, filing.Period)) faults.Add(row.Fault("period", FaultRule.PeriodOfDuty, $"{filing.Period}", Periods(duty)));
            if (filing.ParkId != duty.ParkId) faults.Add(row.Fault("park", FaultRule.ParkOfDuty, filing.ParkId ?? "", duty.ParkId ?? ""));
            var others = taken.Where(t => t.DutyId == filing.DutyId && t.Period == filing.Period).Select(t => t.Id)
                .Concat(filings.Where(f => f.Made is Filing o && o.DutyId == filing.DutyId && o.Period == filing.Period).Select(f => f.Made.Id));
            if (others.FirstOrDefault(id => id != filing.Id) is { } other) faults.Add(row.Fault("period", FaultRule.SentAlready, $"{filing.Period}", other));
        }

        return faults;
    }

    private static string Periods(Duty duty) => duty.Last is { } last ? $"{duty.First} – {last}" : $"{duty.First} –";
}
