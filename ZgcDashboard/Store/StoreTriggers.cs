using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Store;

/// <summary>
/// All triggers of the store, seen to at each start: a migration that rebuilds a table drops those of the table, and says
/// nothing. Whoever adds triggers names them here.
/// </summary>
internal static class StoreTriggers
{
    private const string Standing = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'";

    private static readonly IReadOnlyList<KeptByTriggers> All =
    [
        new(FacetSql.Triggers, FacetSql.DropIndexes + FacetSql.Count + FacetSql.Indexes + FacetSql.Search),
    ];

    /// <summary>Costs one look at the schema where all of them stand. What one that is missing, or another one than it must be, did not keep is made anew.</summary>
    public static async Task EnsureAsync(DashboardDb db, CancellationToken ct)
    {
        var standing = (await StoreSql.RowsAsync(db, Standing, [], row => (row.GetString(0), row.GetString(1)), ct)).ToDictionary(t => t.Item1, t => t.Item2);
        foreach (var kept in All.Where(k => k.Triggers.Any(t => standing.GetValueOrDefault(t.Name) != t.Sql)))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            foreach (var (name, sql) in kept.Triggers) await StoreSql.ExecuteAsync(db, $"DROP TRIGGER IF EXISTS \"{name}\"; {sql};", ct);
            await StoreSql.ExecuteAsync(db, kept.Anew, ct);
            await transaction.CommitAsync(ct);
        }

        await TableVersions.EnsureAsync(db, ct);
    }

    /// <summary>What is not as it would be if it were counted anew.</summary>
    public static async Task<IReadOnlyList<string>> MiscountedAsync(DashboardDb db, CancellationToken ct)
    {
        var (columns, values) = (string.Join(", ", FacetSql.Key.Split(", ").Select(column => $"f.{column}")), FacetSql.Values("p."));
        var wrong = $"""
            SELECT 'projects in counts' WHERE EXISTS (
                SELECT {values}, count(*) FROM Projects p GROUP BY {values} EXCEPT SELECT {columns}, f.Count FROM ProjectFacets f)
              OR (SELECT count(*) FROM Projects) <> (SELECT ifnull(sum(Count), 0) FROM ProjectFacets)
              OR (SELECT count(*) FROM Projects) <> (SELECT count(*) FROM ProjectKeys)
              OR EXISTS (SELECT 1 FROM Projects p LEFT JOIN ProjectKeys k ON k.Id = p.Id LEFT JOIN ProjectFacets f ON f.Facet = k.Facet WHERE ({columns}) IS NOT ({values}))
            UNION ALL SELECT 'statements in counts'
            WHERE (SELECT Count FROM StandingStatements) IS NOT (SELECT count(*) FROM Statements WHERE WithdrawnByEntryId IS NULL)
            """;
        return await StoreSql.RowsAsync(db, wrong, [], row => row.GetString(0), ct);
    }

    /// <summary>What triggers keep beside the rows of a table.</summary>
    private sealed class KeptByTriggers(string triggers, string anew)
    {
        private const string End = "\nEND;";

        /// <summary>Each as SQLite keeps its text.</summary>
        public IReadOnlyList<(string Name, string Sql)> Triggers { get; } =
            [.. triggers.Split(End, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => (text.Split(' ')[2], text + End[..^1]))];

        /// <summary>Makes all of it from the rows.</summary>
        public string Anew => anew;
    }
}
