using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Facets;

/// <summary>What the indexes of deadlines tell: counts, and the first of those that stand in one way.</summary>
internal sealed class DueReading(DashboardDb db, DateOnly day)
{
    private readonly (string, object)[] _day = [("$day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    /// <summary>Of how many projects a milestone or a planned finish was reported.</summary>
    public async Task<int> PlannedAsync(CancellationToken ct) => (await StoreSql.RowsAsync(db, $"""
        SELECT count(*) FROM (SELECT ProjectId AS Id FROM Milestones UNION SELECT Id FROM Projects WHERE PlannedFinish IS NOT NULL) WHERE NOT {ProjectCube.Whole}
        """, [], row => row.GetInt32(0), ct))[0];

    public async Task<OnTimeRate> MilestonesAsync(CancellationToken ct)
    {
        var (state, due) = (DueSql.Milestones.State, DueSql.Milestones.Due);
        var counts = await StoreSql.RowsAsync(db, $"SELECT {state}, count(*) FROM Milestones WHERE {due} <= $day GROUP BY {state}", _day,
            row => (State: row.GetString(0), Count: row.GetInt32(1)), ct);
        return counts.Aggregate(default(OnTimeRate), (sum, c) => sum + OnTimeRate.Of(Word.TryParse(c.State, out Punctuality of) ? of : Punctuality.Unreported, c.Count));
    }

    /// <summary>Started is what has a day of its start, or a stage that comes after it; not started what was said, after the day of the plan, to be still before.</summary>
    public async Task<OnTimeRate> StartsAsync(CancellationToken ct)
    {
        var outright = StatedOnly.Current ? " AND NOT StageInferred" : "";
        var counts = await StoreSql.RowsAsync(db, $"""
            SELECT CASE WHEN ActualStart IS NOT NULL AND {DueSql.Start("ActualStart")} <= $day OR Stage IN ('implementation', 'operating'){outright} THEN 1
                WHEN Stage IN ('reserve', 'approval'){outright} AND {DueSql.IsStagedLater} THEN 0 END, count(*)
            FROM {DueSql.ToStart} AND NOT {ProjectCube.Whole} GROUP BY 1
            """, _day, row => (Started: row.IsDBNull(0) ? (int?)null : row.GetInt32(0), Count: row.GetInt32(1)), ct);
        int Of(int? started) => counts.Where(c => c.Started == started).Sum(c => c.Count);
        return new(Of(1), Of(0), 0, Of(null));
    }

    /// <summary>The milestones that stand so, by the last day of their plans; and the finishes.</summary>
    public async Task<(IReadOnlyList<Milestone> Milestones, IReadOnlyList<Project> Finishes)> FirstAsync(Punctuality of, int most, CancellationToken ct)
    {
        var milestones = await IdsAsync(DueSql.Milestones, of, most, ct);
        var finishes = await IdsAsync(DueSql.Finishes, of, most, ct);
        return (await db.Milestones.AsNoTracking().Where(m => milestones.Contains(m.Id)).ToListAsync(ct),
            await db.Projects.AsNoTracking().Where(p => finishes.Contains(p.Id)).ToListAsync(ct));
    }

    /// <summary>The projects of which both the money and the works are known, those with parts left to their parts: the greatest, and how many there are.</summary>
    public async Task<(IReadOnlyList<Project> Greatest, int Count)> MeasuredAsync(int most, CancellationToken ct)
    {
        var measured = $"FROM Projects WHERE {DueSql.IsMeasured} AND NOT {ProjectCube.Whole}";
        var ids = await StoreSql.RowsAsync(db, $"SELECT Id {measured} ORDER BY InvestmentFen DESC, Id LIMIT {most}", [], row => row.GetString(0), ct);
        var count = ids.Count < most ? ids.Count : (await StoreSql.RowsAsync(db, $"SELECT count(*) {measured}", [], row => row.GetInt32(0), ct))[0];
        return (await db.Projects.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderByDescending(p => p.InvestmentFen).ThenBy(p => p.Id).ToListAsync(ct), count);
    }

    private Task<List<string>> IdsAsync(DueRows rows, Punctuality of, int most, CancellationToken ct) =>
        StoreSql.RowsAsync(db, $"SELECT Id FROM {DueSought.Rows(rows, of, day)} ORDER BY {rows.Due}, {rows.Project} LIMIT {most}", [], row => row.GetString(0), ct);
}
