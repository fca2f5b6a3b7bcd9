using Microsoft.Extensions.Localization;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Reports;

/// <summary>Which report a mistyped address may have meant.</summary>
public sealed class ReportAddresses(ReportQueries queries, IStringLocalizer<ReportsText> text) : INearAddresses
{
    public string Beginning => Urls.Report("");

    public string Title(string id) => text["Unknown", id];

    public async Task<IReadOnlyList<(string Name, string Address)>> NearestAsync(string id, CancellationToken ct) =>
        [.. Nearness.Nearest(id, (await queries.ModelAsync(ct)).Rows, r => r.Id).Select(r => (r.Title.ToString(), Urls.Report(r.Id)))];
}
