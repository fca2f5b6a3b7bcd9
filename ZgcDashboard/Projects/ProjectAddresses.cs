using Microsoft.Extensions.Localization;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Projects;

/// <summary>Which project a mistyped address may have meant.</summary>
public sealed class ProjectAddresses(ProjectQueries queries, IStringLocalizer<ProjectText> text) : INearAddresses
{
    public string Beginning => Urls.Project("");

    public string Title(string id) => text["Unknown", id];

    public async Task<IReadOnlyList<(string Name, string Address)>> NearestAsync(string id, CancellationToken ct)
    {
        var near = await queries.NearAsync(id, ct);
        return [.. Nearness.Nearest(id, near, p => p.Id).Select(p => (p.Name.ToString(), Urls.Project(p.Id)))];
    }
}
