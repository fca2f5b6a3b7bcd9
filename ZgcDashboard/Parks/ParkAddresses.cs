using Microsoft.Extensions.Localization;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Parks;

/// <summary>Which park or place a mistyped address may have meant.</summary>
public sealed class ParkAddresses(ParkQueries queries, IStringLocalizer<ParkText> text) : INearAddresses
{
    public string Beginning => Urls.Park("");

    public string Title(string id) => text["Unknown", id];

    public async Task<IReadOnlyList<(string Name, string Address)>> NearestAsync(string id, CancellationToken ct)
    {
        var all = await queries.ModelAsync(ct);
        return [.. Nearness.Nearest(id, all.Parks.Concat(all.Places), p => p.Id).Select(p => (p.Name.ToString(), Urls.Park(p.Id)))];
    }
}
