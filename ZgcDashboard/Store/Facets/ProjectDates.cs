using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Facets;

/// <summary>The projects whose stage was reached last.</summary>
public static class ProjectDates
{
    /// <summary>Steps from each date of the index to the next: dates are few, however many the projects.</summary>
    private const string Dates = """
        WITH RECURSIVE dates(day) AS (
            SELECT min(StageAsOf) FROM Projects
            UNION ALL SELECT (SELECT min(StageAsOf) FROM Projects WHERE StageAsOf > day) FROM dates WHERE day IS NOT NULL)
        SELECT day FROM dates WHERE day IS NOT NULL
        """;

    /// <param name="db">The store.</param>
    /// <param name="asOf">What is dated later is left out; null leaves nothing out.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The latest first; of one end, the vaguer date last.</returns>
    public static async Task<IReadOnlyList<Project>> LatestAsync(DashboardDb db, DateOnly? asOf, int most, CancellationToken ct)
    {
        var dates = await StoreSql.RowsAsync(db, Dates, [], row => ReportedDate.Parse(row.GetString(0)), ct);
        var latest = new List<Project>();
        foreach (var date in dates.Where(d => asOf is null || d.End <= asOf).OrderByDescending(d => d.End).ThenByDescending(d => d.Start).TakeWhile(_ => latest.Count < most))
        {
            latest.AddRange(await db.Projects.FromSql($"SELECT * FROM Projects WHERE StageAsOf = {date.ToString()} ORDER BY rowid LIMIT {most - latest.Count}")
                .AsNoTracking().ToListAsync(ct));
        }

        return latest;
    }
}
