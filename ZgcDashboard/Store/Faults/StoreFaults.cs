using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ZgcDashboard.Store.Faults;

/// <summary>What a store, or its disk, that refuses a write means for whoever wrote.</summary>
public static class StoreFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Full = 13;
    private const int Constraint = 19;

    /// <summary>How the system says that a disk is full, or only to be read; Windows says the former in its own way.</summary>
    private const int NoSpace = 28, ReadOnlyDisk = 30, NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>Null where the exception is neither the store's nor its disk's.</summary>
    public static Fault? Of(Exception exception) => OfStore(exception) ?? OfDisk(exception as IOException ?? exception.InnerException as IOException);

    private static Fault? OfStore(Exception exception) => (exception as DbException ?? exception.InnerException as DbException) switch
    {
        SqliteException { SqliteErrorCode: Busy or Locked } => new(FaultRule.StoreLocked),
        SqliteException { SqliteErrorCode: Full } => new(FaultRule.StoreFull),
        SqliteException { SqliteErrorCode: ReadOnly } => new(FaultRule.StoreReadOnly),
        SqliteException { SqliteErrorCode: Constraint } => new(FaultRule.StoreConstraint),
        { } other => new(FaultRule.StoreRefused, other.Message),
        null => null,
    };

    private static Fault? OfDisk(IOException? exception) => exception?.HResult switch
    {
        NoSpace or NoSpaceOnWindows => new(FaultRule.StoreFull),
        ReadOnlyDisk => new(FaultRule.StoreReadOnly),
        _ => null,
    };

    /// <summary>Whether a row was written or taken away that another must have otherwise.</summary>
    internal static bool IsReference(DbException exception) => exception is SqliteException { SqliteErrorCode: Constraint };
}
