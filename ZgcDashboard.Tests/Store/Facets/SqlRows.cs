using Microsoft.Data.Sqlite;
using ZgcDashboard.Support;

namespace ZgcDashboard.Store.Facets;

/// <summary>What SQL answers, a line a row, in an order of its own.</summary>
internal static class SqlRows
{
    public static List<string> Of(SeededStore store, string sql)
    {
        using var connection = new SqliteConnection(store.Location.ConnectionString);
        connection.Open();
        return Of(connection, sql);
    }

    public static List<string> Of(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
