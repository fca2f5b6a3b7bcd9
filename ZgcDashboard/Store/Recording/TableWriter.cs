using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ZgcDashboard.Store.Recording;

/// <summary>
/// Writes rows of one table with prepared commands, in the caller's transaction. Names and conversions are those of the
/// model; what is left out is the tracking, which for a hundred thousand rows takes longer than the writing.
/// </summary>
internal sealed class TableWriter : IAsyncDisposable
{
    private readonly DashboardDb _db;
    private readonly IEntityType _entity;
    private readonly IReadOnlyList<IProperty> _properties;
    private readonly IProperty _key;
    private readonly Dictionary<string, (DbCommand Command, Func<object, object?>[] Values)> _commands = [];

    public TableWriter(DashboardDb db, Type row)
    {
        (_db, _entity) = (db, db.Model.FindEntityType(row)!);
        _key = _entity.FindPrimaryKey()!.Properties.Single();
        _properties = [.. _entity.GetProperties().Where(p => p != _key || p.ValueGenerated == ValueGenerated.Never)];
    }

    public Task InsertAsync(object row, CancellationToken ct) => RunAsync("insert", row, _properties,
        (table, name) => $"INSERT INTO {table} ({string.Join(", ", _properties.Select(name))}) VALUES ({string.Join(", ", _properties.Select((_, i) => $"@p{i}"))})", ct);

    /// <param name="row">Its key says which.</param>
    /// <param name="name">Names the columns: the command for them is prepared once.</param>
    /// <param name="columns">What is written; the rest stays.</param>
    /// <param name="ct">Cancels.</param>
    public Task UpdateAsync(object row, string name, Func<IProperty, bool> columns, CancellationToken ct)
    {
        IReadOnlyList<IProperty> set = [.. _properties.Where(p => p != _key && columns(p))];
        return RunAsync(name, row, [.. set, _key],
            (table, quoted) => $"UPDATE {table} SET {string.Join(", ", set.Select((p, i) => $"{quoted(p)} = @p{i}"))} WHERE {quoted(_key)} = @p{set.Count}", ct);
    }

    public Task DeleteAsync(object row, CancellationToken ct) => RunAsync("delete", row, [_key], (table, name) => $"DELETE FROM {table} WHERE {name(_key)} = @p0", ct);

    private async Task RunAsync(string kind, object row, IReadOnlyList<IProperty> properties, Func<string, Func<IProperty, string>, string> sql, CancellationToken ct)
    {
        if (!_commands.TryGetValue(kind, out var prepared)) _commands[kind] = prepared = (Prepare(properties, sql), [.. properties.Select(Value)]);
        for (var i = 0; i < prepared.Values.Length; i++) prepared.Command.Parameters[i].Value = prepared.Values[i](row) ?? DBNull.Value;
        await prepared.Command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>What the store holds of a row's property.</summary>
    private static Func<object, object?> Value(IProperty property)
    {
        var (getter, converter) = (property.GetGetter(), property.GetTypeMapping().Converter);
        return converter is null ? getter.GetClrValue : row => converter.ConvertToProvider(getter.GetClrValue(row));
    }

    private DbCommand Prepare(IReadOnlyList<IProperty> properties, Func<string, Func<IProperty, string>, string> sql)
    {
        var names = _db.GetService<ISqlGenerationHelper>();
        var command = _db.Database.GetDbConnection().CreateCommand();
        command.Transaction = _db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // The names come from the model, the values are parameters.
        command.CommandText = sql(names.DelimitIdentifier(_entity.GetTableName()!, _entity.GetSchema()), p => names.DelimitIdentifier(p.GetColumnName()));
#pragma warning restore CA2100
        for (var i = 0; i < properties.Count; i++)
            command.Parameters.Add(((RelationalTypeMapping)properties[i].GetTypeMapping()).CreateParameter(command, $"@p{i}", null, nullable: true));
        command.Prepare();
        return command;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (command, _) in _commands.Values) await command.DisposeAsync();
    }
}
