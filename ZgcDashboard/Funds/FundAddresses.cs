using Microsoft.Extensions.Localization;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Funds;

/// <summary>Which fund a mistyped address may have meant.</summary>
public sealed class FundAddresses(FundQueries queries, IStringLocalizer<FundText> text) : INearAddresses
{
    public string Beginning => Urls.Fund("");

    public string Title(string id) => text["Unknown", id];

    public async Task<IReadOnlyList<(string Name, string Address)>> NearestAsync(string id, CancellationToken ct)
    {
        var all = await queries.ModelAsync(ct);
        return [.. Nearness.Nearest(id, all.Funds, f => f.Id).Select(f => (f.Name.ToString(), Urls.Fund(f.Id)))];
    }
}
