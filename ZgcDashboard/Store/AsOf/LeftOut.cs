using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Store.AsOf;

/// <summary>
/// What a look at a day before the store's beginning cannot know: rows without a date, of which nobody can say whether
/// they were so by that day. They are left out, and counted by kind in the copy that shows the day.
/// </summary>
public static class LeftOut
{
    private const string Table = "LeftOut";

    /// <returns>Kinds of rows and how many of each, most first; none for the present, and for a moment that the store itself
    /// remembers.</returns>
    /// <exception cref="AsOfPreparingException">The past is still being put together.</exception>
    public static async Task<IReadOnlyList<(string Kind, int Rows)>> ReadAsync(StoreContexts store, CancellationToken ct)
    {
        if (AsOfMoment.Current is null) return [];
        await using var db = await store.AsShownAsync(ct);
        var there = await StoreSql.RowsAsync(db, $"SELECT 1 FROM sqlite_master WHERE name = '{Table}'", [], row => row.GetInt32(0), ct);
        if (there.Count == 0) return [];
        var sql = $"SELECT Kind, Rows FROM {Table} ORDER BY Rows DESC, Kind";
        return await StoreSql.RowsAsync(db, sql, [], row => (row.GetString(0), row.GetInt32(1)), ct);
    }

    /// <summary>How many rows of each kind have no date.</summary>
    internal static async Task<IReadOnlyDictionary<string, int>> UndatedAsync(DashboardDb db, CancellationToken ct) =>
        new Dictionary<string, int>
        {
            ["projects"] = await db.Projects.CountAsync(p => p.StageAsOf == null, ct),
            ["funds"] = await db.Funds.CountAsync(f => f.StageAsOf == null, ct),
            ["fund-steps"] = await db.FundSteps.CountAsync(s => s.AsOf == null, ct),
            ["work-items"] = await db.WorkItems.CountAsync(w => w.StatusAsOf == null, ct),
            ["figures"] = await db.Figures.CountAsync(f => f.AsOf == null, ct),
            ["policies"] = await db.Policies.CountAsync(p => p.Date == null, ct),
            ["events"] = await db.Events.CountAsync(e => e.Date == null, ct),
            ["milestones"] = await db.Milestones.CountAsync(m => m.AsOf == null, ct),
            ["problems"] = await db.Problems.CountAsync(p => p.AsOf == null, ct),
            ["organisations"] = await db.Organisations.CountAsync(ct),
            ["places"] = await db.Places.CountAsync(ct),
            ["budgets"] = await db.Budgets.CountAsync(ct),
            ["budget-lines"] = await db.BudgetLines.CountAsync(ct),
            ["plan-months"] = await db.PlanMonths.CountAsync(ct),
            ["flaws"] = await db.Flaws.CountAsync(ct),
        };

    /// <param name="past">The copy, once the rows are left out.</param>
    /// <param name="before">How many there were of each kind.</param>
    /// <param name="ct">Cancels.</param>
    internal static async Task WriteAsync(DashboardDb past, IReadOnlyDictionary<string, int> before, CancellationToken ct)
    {
        await past.Database.ExecuteSqlRawAsync($"CREATE TABLE {Table} (Kind TEXT PRIMARY KEY, Rows INTEGER NOT NULL)", ct);
        foreach (var (kind, left) in await UndatedAsync(past, ct))
            if (before[kind] > left)
                await past.Database.ExecuteSqlAsync($"INSERT INTO LeftOut (Kind, Rows) VALUES ({kind}, {before[kind] - left})", ct);
    }
}
