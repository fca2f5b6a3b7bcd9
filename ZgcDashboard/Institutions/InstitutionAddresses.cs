using Microsoft.Extensions.Localization;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Institutions;

/// <summary>Which institution a mistyped address may have meant.</summary>
public sealed class InstitutionAddresses(InstitutionQueries queries, IStringLocalizer<InstitutionText> text) : INearAddresses
{
    public string Beginning => Urls.Institution("");

    public string Title(string id) => text["Unknown", id];

    public async Task<IReadOnlyList<(string Name, string Address)>> NearestAsync(string id, CancellationToken ct)
    {
        var all = await queries.ModelAsync(ct);
        return [.. Nearness.Nearest(id, all.Rows, r => r.Id).Select(r => (r.Name.ToString(), Urls.Institution(r.Id)))];
    }
}
