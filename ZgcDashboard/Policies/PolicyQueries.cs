using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Live;
using ZgcDashboard.Store;

namespace ZgcDashboard.Policies;

public sealed class PolicyQueries(StoreContexts store, Answers answers)
{
    public Task<PoliciesModel> ModelAsync(CancellationToken ct = default) => answers.OfAsync("policies", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        var policies = await db.Policies.AsNoTracking().InReportOrder().ThenBy(p => p.Id).ToListAsync(token);
        return new PoliciesModel(
            [.. policies.Select(Row)],
            await db.ParkNamesAsync(token),
            (await SpokenDates.ReadAsync(db, token)).Of(policies));
    }, ct);

    /// <summary>The same with the latest write to each row.</summary>
    public Task<PoliciesModel> WithChangesAsync(CancellationToken ct = default) => answers.OfAsync("policies-changes", async token =>
    {
        var model = await ModelAsync(token);
        await using var db = await store.AsShownAsync(token);
        var changes = await LastChange.OfAsync(db, "policies", model.Rows.Select(r => r.Id), token);
        return model with { Rows = [.. model.Rows.Select(row => row with { Changed = changes.GetValueOrDefault(row.Id) })] };
    }, ct);

    private static PolicyRow Row(Policy policy) => new()
    {
        Id = policy.Id,
        Title = policy.Title,
        Issuers = ListedNames.Of(policy.Issuers),
        Number = policy.Number,
        Date = policy.Date,
        Status = policy.Status,
        Parks = StoreReading.Ids(policy.Parks),
        Note = policy.Note,
        Citations = policy.Citations,
    };
}
