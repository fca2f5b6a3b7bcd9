using Microsoft.Extensions.Localization;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Budget;

/// <summary>Which plan a mistyped address may have meant.</summary>
public sealed class BudgetPlanAddresses(BudgetQueries queries, IStringLocalizer<BudgetText> text) : INearAddresses
{
    public string Beginning => Urls.BudgetPlan("");

    public string Title(string id) => text["Unknown.Plan", id];

    public async Task<IReadOnlyList<(string Name, string Address)>> NearestAsync(string id, CancellationToken ct)
    {
        var plans = (await queries.BudgetsAsync(ct)).SelectMany(b => b.Plans.Select(p => (p.Id, Name: text["Plans.Of", b.Title, $"{p.ApprovedOn:yyyy-MM-dd}"].Value)));
        return [.. Nearness.Nearest(id, [.. plans], p => p.Id).Select(p => (p.Name, Urls.BudgetPlan(p.Id)))];
    }
}
