using Microsoft.Extensions.Localization;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Budget;

/// <summary>Which budgets there are, where an address asks for another one.</summary>
public sealed class BudgetAddresses(BudgetQueries queries, IStringLocalizer<BudgetText> text) : INearAddresses
{
    public string Beginning => Urls.Budget();

    public string Title(string id) => text["Unknown"];

    public async Task<IReadOnlyList<(string Name, string Address)>> NearestAsync(string id, CancellationToken ct) =>
        await queries.ModelAsync(ct: ct) is { } model ? [.. model.Budgets.Select(b => (b.Title, model.AddressOf(b, null)))] : [];
}
