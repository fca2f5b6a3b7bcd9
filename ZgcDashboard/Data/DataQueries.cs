using ZgcDashboard.Live;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data;

public sealed class DataQueries(StoreContexts store, Answers answers)
{
    public Task<DataModel> ModelAsync(CancellationToken ct = default) => answers.OfAsync("data", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        var lists = new List<(string, int)>();
        var projects = (await answers.ProjectCubeAsync(store, token)).Rows;
        foreach (var kind in RecordKinds.All) lists.Add((kind.Name, kind.Name == "projects" ? projects : await kind.CountAsync(db, token)));
        return new DataModel(lists, await db.StandingStatementsAsync(token));
    }, ct);
}
