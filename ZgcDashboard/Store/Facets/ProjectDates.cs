using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Facets;

/// <summary>The dates that the projects' stages speak of, and the projects whose stage was reached last.</summary>
public static class ProjectDates
{
    /// <summary>Steps from each date of the index to the next: dates are few, however many the projects.</summary>
    private const string Dates = """
        WITH RECURSIVE dates(day) AS (
            SELECT min(StageAsOf) FROM Projects
            UNION ALL SELECT (SELECT min(StageAsOf) FROM Projects WHERE StageAsOf > day) FROM dates WHERE day IS NOT NULL)
        SELECT day FROM dates WHERE day IS NOT NULL
        """;

    private const string OfFacets = $"""
        SELECT StageAsOf, sum(Count) FROM (
            SELECT StageAsOf, Count FROM ProjectFacetDates WHERE Facet IN (SELECT value FROM json_each($facets))
            UNION ALL SELECT StageAsOf, -1 FROM ProjectKeys WHERE {ProjectCube.Whole} AND Facet IN (SELECT value FROM json_each($facets)))
        GROUP BY 1 HAVING sum(Count) > 0
        """;

    private static string OfSought(ProjectsSought sought) => $"""
        SELECT StageAsOf, count(*) FROM ProjectKeys WHERE {sought.Where}
        AND Facet IN (SELECT value FROM json_each($facets)) AND NOT {ProjectCube.Whole} GROUP BY 1
        """;

    /// <summary>Of the projects as they are counted: those with parts are left to their parts.</summary>
    /// <param name="db">The store.</param>
    /// <param name="facets">Which projects; of those whose stage was not reported nothing is dated.</param>
    /// <param name="sought">Where the facets count only what is looked for; null for all of their projects.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<DatedRange> RangeAsync(DashboardDb db, IEnumerable<ProjectFacet> facets, ProjectsSought? sought, CancellationToken ct)
    {
        var staged = facets.ToLookup(f => f.Stage is not null);
        List<(string, object)> parameters = [("$facets", System.Text.Json.JsonSerializer.Serialize(staged[true].Select(f => f.Id)))];
        if (sought is not null) parameters.AddRange(sought.Parameters);
        var dates = !staged[true].Any() ? [] : await StoreSql.RowsAsync(db, sought is null ? OfFacets : OfSought(sought), parameters, row =>
            (row.GetString(0) is { Length: > 0 } date ? ReportedDate.Parse(date) : (ReportedDate?)null, row.GetInt32(1)), ct);
        return DatedRange.Of(dates.Append((null, staged[false].Sum(f => f.Leaves))));
    }

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
            var only = StatedOnly.Current;
            latest.AddRange(await db.Projects
                .FromSql($"SELECT * FROM Projects WHERE StageAsOf = {date.ToString()} AND NOT ({only} AND StageInferred) ORDER BY rowid LIMIT {most - latest.Count}")
                .AsNoTracking().ToListAsync(ct));
        }

        return latest;
    }
}
