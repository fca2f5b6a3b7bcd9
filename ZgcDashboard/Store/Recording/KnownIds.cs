using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Records;
using ZgcDashboard.Store.Seeding;

namespace ZgcDashboard.Store.Recording;

/// <summary>What cells may refer to: the ids of the store, and those that come in with the same file.</summary>
internal static class KnownIds
{
    public static async Task<SeedRows> OfAsync(DashboardDb db, RecordKind kind, ImportedRows rows, CancellationToken ct)
    {
        var known = await OfAsync(db, ct);
        known.Know(kind.Name, rows.Rows.Select(r => r.Cells.GetValueOrDefault("id", "")));
        return known;
    }

    public static async Task<SeedRows> OfAsync(DashboardDb db, CancellationToken ct)
    {
        var report = await db.Reports.OrderByDescending(r => r.AsOf).ThenBy(r => r.Id == Synthetic.Report).Select(r => r.Id).FirstAsync(ct);
        var known = new SeedRows(report, (await db.Parks.Select(p => p.Id).ToListAsync(ct)).ToHashSet());
        known.Know("places", await db.Places.Select(p => p.Id).ToListAsync(ct));
        known.Know("funds", await db.Funds.Select(f => f.Id).ToListAsync(ct));
        known.Know("fund-steps", await db.FundSteps.Select(s => s.Id).ToListAsync(ct));
        known.Know("budgets", await db.Budgets.Select(b => b.Id).ToListAsync(ct));
        return known;
    }
}
