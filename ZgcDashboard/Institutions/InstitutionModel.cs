using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Institutions;

/// <summary>What an institution is connected with.</summary>
public enum Connection
{
    /// <summary>It issued documents, or led them.</summary>
    Policies,

    /// <summary>It is responsible for projects.</summary>
    Projects,

    /// <summary>It is responsible for funds.</summary>
    Funds,

    /// <summary>It is named where tasks are reported.</summary>
    Tasks,
}

/// <summary>A body that a report names: a firm, an authority, who issued a document, who is responsible.</summary>
public sealed record InstitutionRow
{
    /// <summary>Of its rows in the store; its Chinese name where it has none.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>The last part of its address.</summary>
    public string Id => Ids[0];
    public required Bilingual Name { get; init; }

    /// <summary>Other ways in which its name is written.</summary>
    public required IReadOnlyList<string> OtherNames { get; init; }

    /// <summary>It has a row of its own, which says its kind and what it is named for.</summary>
    public bool HasRow => Kind is not null;
    public required OrganisationKind? Kind { get; init; }

    /// <summary>What the report says of it.</summary>
    public required Bilingual? Role { get; init; }

    /// <summary>Every place that names it, each once, in the report's order; what came in without a report last.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>The documents that it issued or led, in the report's order.</summary>
    public required IReadOnlyList<NamedPolicy> Policies { get; init; }
    public required IReadOnlyList<NamedFund> Funds { get; init; }

    /// <summary>The tasks that are reported where it is named; what repeats another place is one task with it.</summary>
    public required IReadOnlyList<NamedTask> Tasks { get; init; }

    /// <summary>How many projects it is responsible for.</summary>
    public required int Projects { get; init; }

    /// <summary>The texts of projects that name it as responsible.</summary>
    public required IReadOnlyList<Bilingual> ProjectTexts { get; init; }

    /// <summary>The names by which projects name it as responsible: words of the filter of projects.</summary>
    public required IReadOnlyList<string> ProjectsNamedAs { get; init; }

    /// <summary>Sections that name it.</summary>
    public IReadOnlyList<int> Sections => [.. Citations.OfType<ReportPlace>().Select(p => p.Section).Distinct().Order()];

    /// <summary>Its list of what it is connected with, filtered to that.</summary>
    public string AddressOf(Connection connection) => connection switch
    {
        Connection.Policies => Urls.Policies(issuer: Words(Policies.Select(p => p.IssuedAs))),
        Connection.Projects => Urls.Projects(responsible: Words(ProjectsNamedAs)),
        Connection.Funds => Urls.Funds(responsible: Words(Funds.Select(f => f.NamedAs))),
        _ => Urls.WorkItemsWith(section: Words(Tasks.Select(t => t.Place.ToString()))),
    };

    private static string Words(IEnumerable<string> words) => string.Join(',', words.Distinct());

    public int CountOf(Connection connection) => connection switch
    {
        Connection.Policies => Policies.Count,
        Connection.Projects => Projects,
        Connection.Funds => Funds.Count,
        _ => Tasks.Count,
    };
}

/// <summary>A document.</summary>
/// <param name="Id">Of its row.</param>
/// <param name="Title">Its title.</param>
/// <param name="IssuedAs">The name by which the document names the body: a word of the filter of documents.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Date">When; null where it was not reported.</param>
/// <param name="Citations">Where it comes from.</param>
public sealed record NamedPolicy(
    string Id, Bilingual Title, string IssuedAs, PolicyStatus Status, ReportedDate? Date, IReadOnlyList<Citation> Citations);

/// <summary>A fund.</summary>
/// <param name="Id">Of its row.</param>
/// <param name="Name">Its name.</param>
/// <param name="NamedAs">The name by which the fund names the body: a word of the filter of funds.</param>
/// <param name="Stage">Where it stands; null where it was not reported.</param>
/// <param name="StageInferred">The report does not say so outright.</param>
/// <param name="Citations">Where it comes from.</param>
public sealed record NamedFund(
    string Id, Bilingual Name, string NamedAs, FundStage? Stage, bool StageInferred, IReadOnlyList<Citation> Citations);

/// <summary>A task.</summary>
/// <param name="Id">Of its row.</param>
/// <param name="Place">Its own: a word of the filter of tasks.</param>
/// <param name="Title">What it is.</param>
/// <param name="Status">Where it stands; null where it was not reported.</param>
/// <param name="StatusInferred">The report does not say so outright.</param>
public sealed record NamedTask(string Id, ReportPlace Place, Bilingual Title, WorkItemStatus? Status, bool StatusInferred);

/// <param name="Rows">Those that are named most first.</param>
/// <param name="Sections">Titles of the report's sections, by their numbers.</param>
public sealed record InstitutionsModel(IReadOnlyList<InstitutionRow> Rows, IReadOnlyDictionary<int, Bilingual> Sections)
{
    /// <summary>By an id, or by its name in any way of writing; null where there is none.</summary>
    public InstitutionRow? Of(string id) => Rows.FirstOrDefault(r => r.Ids.Contains(id))
        ?? (BodyName.KeyOf(id) is var key ? Rows.FirstOrDefault(r => BodyName.KeyOf(r.Name.Zh.Length > 0 ? r.Name.Zh : r.Name.En) == key) : null);

    /// <summary>Others with a name that stands within this one's, or that this one's stands in.</summary>
    public IReadOnlyList<InstitutionRow> NearTo(InstitutionRow row)
    {
        var key = BodyName.KeyOf(row.Name.Zh);
        return [.. Rows.Where(other => BodyName.IsNear(key, BodyName.KeyOf(other.Name.Zh)))];
    }
}

/// <summary>An institution's own page.</summary>
/// <param name="Institution">The institution.</param>
/// <param name="Projects">The first of those that it is responsible for.</param>
/// <param name="Near">Names that are only alike.</param>
/// <param name="Flaws">Of the source, where they speak of it.</param>
public sealed record InstitutionPageModel(
    InstitutionRow Institution, IReadOnlyList<NamedProject> Projects, IReadOnlyList<InstitutionRow> Near, IReadOnlyList<NamedFlaw> Flaws);

/// <summary>What is wrong with the source.</summary>
public sealed record NamedFlaw(FlawKind Kind, Bilingual Text, IReadOnlyList<Citation> Citations);

/// <summary>A project.</summary>
/// <param name="Id">Of its row.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stage">Where it stands; null where it was not reported.</param>
/// <param name="StageInferred">The report does not say so outright.</param>
/// <param name="Citations">Where it comes from.</param>
public sealed record NamedProject(string Id, Bilingual Name, ProjectStage? Stage, bool StageInferred, IReadOnlyList<Citation> Citations);
