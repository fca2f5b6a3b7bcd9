using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Store;

namespace ZgcDashboard.Access;

public sealed class AuditedDownloadsTests(ClosedServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_download_is_noted_with_who_took_what_and_a_refused_one_is_not_one()
    {
        await server.AddAsync("takes files", Roles.Auditor);
        using var client = await server.VisitAsync();
        using (await ClosedServer.SignInAsync(client, "takes files", Someone.Password)) { }
        foreach (var path in new[] { "/data/export/parks.csv?district=%E6%B5%B7%E6%B7%80", "/data/history.csv", "/audit.csv",
            "/data/export/nothing.csv", "/data/backup", "/data/template/parks.csv" })
            using (await client.GetAsync(new Uri(path, UriKind.Relative), Ct)) { }

        await using var db = server.Option<StoreContexts>().Present();
        var noted = await db.Audit.AsNoTracking()
            .Where(a => a.By == "takes files" && (a.Act == AuditAct.Exported || a.Act == AuditAct.BackedUp)).OrderBy(a => a.Id)
            .Select(a => a.What).ToListAsync(Ct);
        Assert.Equal(["/data/history.csv", "/audit.csv"], noted.Where(w => !w.Contains("parks", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/data/export/projects.xlsx", AuditAct.Exported)]
    [InlineData("/data/backup", AuditAct.BackedUp)]
    [InlineData("/data/history.csv", AuditAct.Exported)]
    [InlineData("/data/template/projects.csv", null)]
    [InlineData("/projects", null)]
    public void What_leaves_is_known_by_its_address(string path, AuditAct? act) => Assert.Equal(act, AuditedDownloads.ActOf(path));
}
