using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Live;
using ZgcDashboard.Store;

namespace ZgcDashboard.Views;

/// <summary>The views that are kept with an account, whatever moment is looked at: settings know no past.</summary>
public sealed class AccountViews(StoreContexts store, Questions questions)
{
    public Task<ViewList> ReadAsync(string accountId, CancellationToken ct = default) => questions.AnswerAsync(async token =>
    {
        await using var db = store.Present();
        return await ReadAsync(db, accountId, token);
    }, ct);

    /// <summary>Where the first page leads; null where that is the overview.</summary>
    public Task<string?> StartAsync(string accountId, CancellationToken ct = default) => questions.AnswerAsync(async token =>
    {
        await using var db = store.Present();
        return await db.SavedViews.Where(v => v.AccountId == accountId && v.IsStart).Select(v => v.Address).SingleOrDefaultAsync(token);
    }, ct);

    /// <summary>One change after the other, whoever makes them: another tab's is seen before this one is tried.</summary>
    /// <param name="accountId">The owner's.</param>
    /// <param name="change">Makes the list that is to be.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ViewRefusedException">By the change.</exception>
    public Task<ViewList> ChangeAsync(string accountId, Func<ViewList, ViewList> change, CancellationToken ct = default) =>
        questions.AnswerAsync(async token =>
    {
        await using var db = store.Present();
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var before = await ReadAsync(db, accountId, token);
        var after = change(before);
        var gone = before.Views.Except(after.Views).Select(v => v.Folded).ToList();
        await db.SavedViews.Where(v => v.AccountId == accountId && gone.Contains(v.Folded)).ExecuteDeleteAsync(token);
        db.AddRange(after.Views.Except(before.Views).Select(v => new SavedView
        {
            AccountId = accountId, Name = v.Name, Folded = v.Folded, Address = v.Address, IsStart = v.IsStart,
        }));
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return after;
    }, ct);

    private static async Task<ViewList> ReadAsync(DashboardDb db, string accountId, CancellationToken ct) =>
        new(await db.SavedViews.AsNoTracking().Where(v => v.AccountId == accountId)
            .Select(v => new View(v.Name, v.Address, v.IsStart)).ToListAsync(ct));
}
