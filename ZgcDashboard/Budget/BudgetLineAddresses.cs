using Microsoft.Extensions.Localization;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Budget;

/// <summary>Which line a mistyped address may have meant.</summary>
public sealed class BudgetLineAddresses(BudgetQueries queries, IStringLocalizer<BudgetText> text) : INearAddresses
{
    public string Beginning => Urls.BudgetLine("");

    public string Title(string id) => text["Unknown.Line", id];

    public async Task<IReadOnlyList<(string Name, string Address)>> NearestAsync(string id, CancellationToken ct)
    {
        var lines = (await queries.BudgetsAsync(ct)).SelectMany(b => b.Lines.Select(l => (l.Id, Name: $"{b.Title} · {l.Name}")));
        return [.. Nearness.Nearest(id, [.. lines], l => l.Id).Select(l => (l.Name, Urls.BudgetLine(l.Id)))];
    }
}
