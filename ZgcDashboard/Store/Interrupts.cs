using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace ZgcDashboard.Store;

/// <summary>
/// Ends a statement whose asker has left, or whose time is over: SQLite's asynchronous calls run where they are called and
/// look at no token while they work. So SQLite looks itself, every so many steps, at the token of the connection's latest
/// command. What was interrupted fails with SQLITE_INTERRUPT, and its transaction is taken back.
/// </summary>
public sealed class Interrupts : IDbConnectionInterceptor, IDbCommandInterceptor
{
    /// <summary>SQLite's error code of what was interrupted.</summary>
    public const int Code = raw.SQLITE_INTERRUPT;

    /// <summary>Of SQLite's machine between two looks: well under a millisecond.</summary>
    private const int Steps = 10_000;

    private readonly ConditionalWeakTable<DbConnection, Asked> _asked = [];

    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Watch(connection, CancellationToken.None);

    public Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        Watch(connection, cancellationToken);
        return Task.CompletedTask;
    }

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
    {
        For(command, cancellationToken);
        return new(result);
    }

    public ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        For(command, cancellationToken);
        return new(result);
    }

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        For(command, cancellationToken);
        return new(result);
    }

    /// <summary>A connection that comes from the pool has the watch of whoever had it before: it gets its own.</summary>
    private void Watch(DbConnection connection, CancellationToken ct)
    {
        if (connection is not SqliteConnection { Handle: { } handle }) return;
        var asked = new Asked { Token = ct };
        _asked.AddOrUpdate(connection, asked);
        raw.sqlite3_progress_handler(handle, Steps, static state => ((Asked)state).Token.IsCancellationRequested ? 1 : 0, asked);
    }

    private void For(DbCommand command, CancellationToken ct)
    {
        if (command.Connection is { } connection && _asked.TryGetValue(connection, out var asked)) asked.Token = ct;
    }

    private sealed class Asked
    {
        public CancellationToken Token { get; set; }
    }
}
