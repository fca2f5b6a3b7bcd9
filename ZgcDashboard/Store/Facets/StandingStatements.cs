namespace ZgcDashboard.Store.Facets;

public static class StandingStatements
{
    /// <summary>How many statements were not withdrawn, from the count that the store keeps.</summary>
    public static async Task<int> StandingStatementsAsync(this DashboardDb db, CancellationToken ct) =>
        (await StoreSql.RowsAsync(db, "SELECT Count FROM StandingStatements", [], row => row.GetInt32(0), ct))[0];
}
