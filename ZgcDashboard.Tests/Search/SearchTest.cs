using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ZgcDashboard.Store.Searching;
using ZgcDashboard.Support;

namespace ZgcDashboard.Search;

/// <summary>Searches with a report at hand, whose words are the tests' own.</summary>
public abstract class SearchTest : PageTest
{
    private readonly ScratchFolder _folder = new();

    protected SearchQueries Queries => Services.GetRequiredService<SearchQueries>();

    protected override void AddServices()
    {
        File.WriteAllText(_folder.Of("report.txt"), "（二）空间\n一是布局。\n三是示范区488平方公里，孔雀开屏。\n（十一）合作\n与各方合作。\n孔雀东南飞。\n");
        Services.GetRequiredService<IConfiguration>()["Report:Path"] = _folder.Of("report.txt");
    }

    protected async Task<SearchGroup?> GroupAsync(string typed, SearchKind kind) =>
        (await Queries.FirstAsync(Sought(typed), 100, Ct)).Groups.FirstOrDefault(g => g.Kind == kind);

    protected static SoughtText Sought(string typed) => SoughtText.Read(typed).Sought!;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) _folder.Dispose();
    }
}
