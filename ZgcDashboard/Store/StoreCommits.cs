using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ZgcDashboard.Store;

/// <summary>Tells at once that this process has committed, so that who watches the store need not wait for its next look.</summary>
public sealed class StoreCommits : DbTransactionInterceptor, ISaveChangesInterceptor
{
    /// <summary>Raised on the thread that committed; must return at once.</summary>
    public event Action? Committed;

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Committed?.Invoke();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Committed?.Invoke();
        return Task.CompletedTask;
    }

    /// <summary>A save of one statement has no transaction of EF Core's.</summary>
    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context?.Database.CurrentTransaction is null) Committed?.Invoke();
        return new(result);
    }
}
