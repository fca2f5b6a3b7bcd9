using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ZgcDashboard.Store.Faults;

/// <summary>What a store that refuses a write means for whoever wrote.</summary>
public static class StoreFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Full = 13;
    private const int Constraint = 19;

    /// <summary>Null where the exception is not the store's.</summary>
    public static Fault? Of(Exception exception) => (exception as DbException ?? exception.InnerException as DbException) switch
    {
        SqliteException { SqliteErrorCode: Busy or Locked } => new(FaultRule.StoreLocked),
        SqliteException { SqliteErrorCode: Full } => new(FaultRule.StoreFull),
        SqliteException { SqliteErrorCode: ReadOnly } => new(FaultRule.StoreReadOnly),
        SqliteException { SqliteErrorCode: Constraint } => new(FaultRule.StoreConstraint),
        { } other => new(FaultRule.StoreRefused, other.Message),
        null => null,
    };

    /// <summary>Whether a row was written or taken away that another must have otherwise.</summary>
    internal static bool IsReference(DbException exception) => exception is SqliteException { SqliteErrorCode: Constraint };
}
