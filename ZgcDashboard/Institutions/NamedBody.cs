using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Institutions;

/// <summary>One body while all that names it is gathered.</summary>
internal sealed class NamedBody
{
    private readonly List<Bilingual> _names = [];
    private readonly List<Citation> _citations = [];
    private readonly List<NamedPolicy> _policies = [];
    private readonly List<NamedFund> _funds = [];
    private readonly HashSet<Bilingual> _projectTexts = [];
    private readonly HashSet<string> _projectNames = [];
    private readonly List<Organisation> _rows = [];
    private int _projects;

    public void Add(Organisation row)
    {
        _rows.Add(row);
        Name(row.Name, row.Citations);
    }

    public void Add(Policy policy, Bilingual name)
    {
        Name(name, policy.Citations);
        if (_policies.TrueForAll(p => p.Id != policy.Id))
            _policies.Add(new(policy.Id, policy.Title, name.Zh, policy.Status, policy.Date, policy.Citations));
    }

    public void Add(Fund fund, Bilingual name)
    {
        Name(name, fund.Citations);
        if (_funds.TrueForAll(f => f.Id != fund.Id)) _funds.Add(new(fund.Id, fund.Name, name.Zh, fund.Stage, fund.StageInferred, fund.Citations));
    }

    /// <param name="text">Who is responsible, as projects have it.</param>
    /// <param name="name">The body's name in it.</param>
    /// <param name="place">That states the projects; null where no report does.</param>
    /// <param name="count">Of the projects.</param>
    public void AddProjects(Bilingual text, Bilingual name, ReportPlace? place, int count)
    {
        Name(name, place is null ? [] : [place]);
        _projectTexts.Add(text);
        _projectNames.Add(ListedNames.WordOf(name));
        _projects += count;
    }

    /// <param name="tasks">By the places that report them.</param>
    public InstitutionRow ToRow(ILookup<ReportPlace, NamedTask> tasks)
    {
        var name = _rows is [var own, ..] ? own.Name : new Bilingual(BodyName.WithoutOthers(_names[0].Zh), _names.Select(n => n.En).FirstOrDefault(n => n.Length > 0) ?? "");
        var places = _citations.OfType<ReportPlace>().Distinct().OrderBy(p => p.Section).ThenBy(p => p.Item).ThenBy(p => p.Paragraph).ToList();
        return new()
        {
            Ids = _rows.Count > 0 ? [.. _rows.Select(r => r.Id)] : [IdOf(name)],
            Name = name,
            OtherNames = [.. _names.Select(n => n.Zh).Where(n => n.Length > 0 && n != name.Zh).Distinct()],
            Kind = _rows is [var first, ..] ? first.Kind : null,
            Role = _rows.Count == 0 ? null
                : new(string.Join('；', _rows.Select(r => r.RoleZh)), string.Join("; ", _rows.Select(r => r.RoleEn).Where(en => en.Length > 0))),
            Citations = [.. places, .. _citations.OfType<Submission>().Distinct()],
            Policies = _policies,
            Funds = _funds,
            Tasks = [.. places.SelectMany(p => tasks[p.AsWhole()]).DistinctBy(t => t.Id)],
            Projects = _projects,
            ProjectTexts = [.. _projectTexts],
            ProjectsNamedAs = [.. _projectNames],
        };
    }

    /// <summary>A slash would part it in two in an address.</summary>
    private static string IdOf(Bilingual name) => (name.Zh.Length > 0 ? name.Zh : name.En).Replace('/', '／');

    private void Name(Bilingual name, IEnumerable<Citation> citations)
    {
        _names.Add(name);
        _citations.AddRange(citations);
    }
}
