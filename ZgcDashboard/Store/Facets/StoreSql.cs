using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ZgcDashboard.Store.Facets;

/// <summary>Statements over what SQLite keeps beside the model, on the context's own connection.</summary>
internal static class StoreSql
{
    public static async Task<List<T>> RowsAsync<T>(
        DashboardDb db, string sql, IEnumerable<(string Name, object Value)> parameters, Func<DbDataReader, T> read, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = Command(db, sql);
        foreach (var (name, value) in parameters) Set(command, name, value);
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) rows.Add(read(reader));
        return rows;
    }

    /// <summary>In the context's transaction, where it has one.</summary>
    public static DbCommand Command(DashboardDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;

        // No interceptor sees a command that EF Core did not make: without this, an answer would stand though its rows changed.
        TablesRead.Add(command);
        command.Transaction = db.Database.CurrentTransaction is { } transaction
            ? ((Microsoft.EntityFrameworkCore.Infrastructure.IInfrastructure<DbTransaction>)transaction).Instance : null;
        return command;
    }

    public static void Set(DbCommand command, string name, object? value)
    {
        if (!command.Parameters.Contains(name))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        command.Parameters[name].Value = value ?? DBNull.Value;
    }

    public static async Task ExecuteAsync(DashboardDb db, string sql, CancellationToken ct)
    {
        if (db.Database.GetDbConnection().State != ConnectionState.Open) await db.Database.OpenConnectionAsync(ct);
        await using var command = Command(db, sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(ct);
    }
}
