using Microsoft.EntityFrameworkCore;
using ZgcDashboard.Figures;
using ZgcDashboard.Live;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Institutions;

public sealed class InstitutionQueries(StoreContexts store, Answers answers)
{
    /// <summary>How many projects the page of an institution shows.</summary>
    public const int MostProjects = 100;

    public Task<InstitutionsModel> ModelAsync(CancellationToken ct = default) => answers.OfAsync("institutions", async token =>
    {
        await using var db = await store.AsShownAsync(token);
        var bodies = new Dictionary<string, NamedBody>();
        foreach (var row in await db.Organisations.AsNoTracking().InReportOrder().ThenBy(o => o.Id).ToListAsync(token)) Of(row.Name).Add(row);
        foreach (var policy in await db.Policies.AsNoTracking().InReportOrder().ThenBy(p => p.Id).ToListAsync(token))
            foreach (var name in ListedNames.Of(policy.Issuers)) Of(name).Add(policy, name);
        foreach (var fund in (await db.FundsAsync(token)).InReportOrder().ThenBy(f => f.Id, StringComparer.Ordinal))
            foreach (var name in ListedNames.Of(fund.Responsible)) Of(name).Add(fund, name);
        foreach (var (text, place, count) in await ProjectsAsync(db, token))
            foreach (var name in ListedNames.Of(text)) Of(name).AddProjects(text, name, place, count);
        var tasks = Tasks(await db.WorkItems.AsNoTracking().InReportOrder().ThenBy(w => w.Id).ToListAsync(token));
        return new InstitutionsModel(
            [.. bodies.Values.Select(b => b.ToRow(tasks)).OrderByDescending(r => r.Citations.Count)], await db.SectionTitlesAsync(token));

        NamedBody Of(Bilingual name)
        {
            var key = BodyName.KeyOf(name.Zh.Length > 0 ? name.Zh : name.En);
            return bodies.TryGetValue(key, out var body) ? body : bodies[key] = new();
        }
    }, ct);

    /// <returns>Null when there is no such institution.</returns>
    public Task<InstitutionPageModel?> PageAsync(string id, CancellationToken ct = default) => answers.OfAsync("institution|" + id, async token =>
    {
        var all = await ModelAsync(token);
        if (all.Of(id) is not { } institution) return null;
        await using var db = await store.AsShownAsync(token);
        var projects = new List<Project>();
        foreach (var text in institution.ProjectTexts.TakeWhile(_ => projects.Count < MostProjects))
        {
            var (zh, en) = (Or(text.Zh), Or(text.En));
            projects.AddRange(await Responsible(db).Where(p => p.ResponsibleZh == zh && p.ResponsibleEn == en)
                .OrderBy(p => p.Id).Take(MostProjects - projects.Count).ToListAsync(token));
        }

        return new InstitutionPageModel(
            institution, [.. projects.Select(p => p.AsLookedAt()).InReportOrder().Select(p => new NamedProject(p.Id, p.Name, p.Stage, p.StageInferred, p.Citations))],
            all.NearTo(institution), await FlawsAsync(db, institution, token));

        static string? Or(string text) => text.Length == 0 ? null : text;
    }, ct);

    private static async Task<IReadOnlyList<NamedFlaw>> FlawsAsync(DashboardDb db, InstitutionRow institution, CancellationToken ct)
    {
        var flaws = await db.Flaws.AsNoTracking().InReportOrder().ThenBy(f => f.Id).ToListAsync(ct);
        return
        [
            .. flaws.Where(f => institution.OtherNames.Append(institution.Name.Zh).Any(name => name.Length > 0 && f.TextZh.Contains(name, StringComparison.Ordinal)))
                .Select(f => new NamedFlaw(f.Kind, f.Text, f.Citations)),
        ];
    }

    /// <summary>Read from the index of these columns, which leaves out the projects of which nobody said who is responsible.</summary>
    private static IQueryable<Project> Responsible(DashboardDb db) =>
        db.Projects.AsNoTracking().Where(p => p.ResponsibleZh != null || p.ResponsibleEn != null);

    private static async Task<IReadOnlyList<(Bilingual Text, ReportPlace? Place, int Count)>> ProjectsAsync(DashboardDb db, CancellationToken ct) =>
    [
        .. (await Responsible(db).GroupBy(p => new { p.ResponsibleZh, p.ResponsibleEn, p.ReportId, p.Section, p.Item })
                .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct))
            .OrderBy(g => g.Key.Section ?? int.MaxValue).ThenBy(g => g.Key.Item)
            .Select(g => (Bilingual.Of(g.Key.ResponsibleZh, g.Key.ResponsibleEn)!,
                g.Key is { ReportId: { } report, Section: { } section } ? new ReportPlace(report, section, g.Key.Item) : null, g.Count)),
    ];

    /// <summary>By each place that reports them: their own, and those that repeat it. A section with items leaves its tasks to these.</summary>
    private static ILookup<ReportPlace, NamedTask> Tasks(IReadOnlyList<WorkItem> items)
    {
        var byId = items.ToDictionary(i => i.Id);
        var parted = items.Where(i => i.Item is not null).Select(i => i.Section).ToHashSet();
        return items.Where(i => i.Place is not null && (i.Item is not null || !parted.Contains(i.Section)))
            .Select(i => (At: i.Place!.AsWhole(), Task: i.CopyOfId is { } original ? byId.GetValueOrDefault(original) ?? i : i))
            .Where(i => i.Task is { Place: not null, Status: not WorkItemStatus.Omitted })
            .ToLookup(i => i.At, i => new NamedTask(
                i.Task.Id, i.Task.Place!.AsWhole(), i.Task.Title, i.Task.StatusLookedAt, i.Task.StatusLookedAt is not null && i.Task.StatusInferred));
    }
}
