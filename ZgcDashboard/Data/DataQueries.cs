using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data;

public sealed class DataQueries(IDbContextFactory<DashboardDb> store, Answers answers)
{
    public Task<DataModel> ModelAsync(CancellationToken ct = default) => answers.OfAsync("data", async token =>
    {
        await using var db = await store.CreateDbContextAsync(token);
        var lists = new List<(string, int)>();
        foreach (var kind in RecordKinds.All) lists.Add((kind.Name, await kind.CountAsync(db, token)));
        return new DataModel(lists, await db.Statements.CountAsync(s => s.WithdrawnByEntryId == null, token), await db.DataAsOfAsync(token));
    }, ct);
}
