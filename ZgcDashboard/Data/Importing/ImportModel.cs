using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store.AsOf;
using ZgcDashboard.Store.Faults;
using ZgcDashboard.Store.Importing;
using ZgcDashboard.Store.Recording;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.Importing;

/// <summary>What one confirmation stored.</summary>
/// <param name="Kind">What the rows are.</param>
/// <param name="Entry">Of the history.</param>
/// <param name="New">How many rows are new.</param>
/// <param name="Changed">How many were there.</param>
/// <param name="Undone">Whether it was taken back.</param>
public sealed record StoredImport(RecordKind Kind, long Entry, int New, int Changed, bool Undone);

/// <summary>Why a step of an import was not done; nothing was stored.</summary>
/// <param name="Fault">What is wrong with the file or the store.</param>
/// <param name="NotTheirs">Rows that the account may not write.</param>
/// <param name="Undo">Why an entry cannot be undone.</param>
/// <param name="Rows">The rows that stand in the way.</param>
public sealed record Refused(Fault? Fault, bool NotTheirs, UndoRefusal? Undo, IReadOnlyList<string> Rows)
{
    /// <summary>Whether the reader stopped it.</summary>
    public bool Cancelled => this is { Fault: null, NotTheirs: false, Undo: null };

    /// <summary>Null for what is nobody's fault but the program's.</summary>
    public static Refused? Of(Exception exception) => exception switch
    {
        OperationCanceledException => new(null, false, null, []),
        ImportRefusedException refused => new(refused.Fault, false, null, []),
        NotAllowedException denied => new(null, true, null, denied.Rows),
        UndoRefusedException undo => new(null, false, undo.Refusal, undo.Rows),
        DbException or DbUpdateException => new(StoreFaults.Of(exception), false, null, []),
        PastIsClosedException => new(new Fault(FaultRule.PastIsClosed), false, null, []),
        IOException => new(StoreFaults.Of(exception) ?? new Fault(FaultRule.NotReceived), false, null, []),
        UnauthorizedAccessException => new(new Fault(FaultRule.StoreReadOnly), false, null, []),
        _ => null,
    };
}
