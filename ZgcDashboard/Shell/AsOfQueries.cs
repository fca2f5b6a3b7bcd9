using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.AsOf;

namespace ZgcDashboard.Shell;

/// <summary>What the frame asks of the moment that is looked at.</summary>
public sealed class AsOfQueries(StoreContexts store, Answers answers)
{
    /// <inheritdoc cref="LeftOut.ReadAsync" />
    public Task<IReadOnlyList<(string Kind, int Rows)>> LeftOutAsync() =>
        answers.OfAsync("left-out", token => LeftOut.ReadAsync(store, token));
}
