using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Shell;
using ZgcDashboard.Store;

namespace ZgcDashboard.Institutions;

/// <summary>Which institutions the reader wants to see, and in which order: what stands in the address.</summary>
public sealed record InstitutionFilter
{
    public static IReadOnlyList<ListColumn<InstitutionRow>> Columns { get; } =
    [
        new("name", row => row.Name.ToString()) { Class = "head" },
        new("kind", row => row.Kind) { Class = "nowrap" },
        new("role", row => row.Role?.ToString()),
        new("policies", row => row.Policies.Count) { Class = "num" },
        new("projects", row => row.Projects) { Class = "num" },
        new("funds", row => row.Funds.Count) { Class = "num" },
        new("tasks", row => row.Tasks.Count) { Class = "num" },
        new("sections", row => row.Sections is [var first, ..] ? first : null),
        new("source") { IsShown = false },
    ];

    public static IReadOnlyList<string> KnownKinds { get; } = [.. Word.All<OrganisationKind>(), Urls.None];

    /// <summary>Words of <see cref="OrganisationKind"/>, or <see cref="Urls.None"/> for those that are not classified.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Of <see cref="SectionFilter.Words"/>.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Words of <see cref="Connection"/>.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>In a name, however it is written, or in what is said of it, in either language; letters' case does not matter.</summary>
    public string? Text { get; init; }

    public ListView View { get; init; } = ListView.Default;

    public string Address => View.On(Chosen);

    /// <summary>The address of all institutions, in this view.</summary>
    public string Cleared => new InstitutionFilter { View = View.OnFirstPage() }.Address;

    public bool IsEmpty => Chosen == Urls.Institutions();

    /// <summary>The download of what the filter leaves.</summary>
    public string Export(string format) => Urls.ExportOf(Chosen, format);

    private string Chosen => Urls.Institutions(SeveralValues.Address(Kinds), SeveralValues.Address(Sections), SeveralValues.Address(With), Text);

    public bool Holds(InstitutionRow row) => SeveralValues.Allow(Kinds, KindOf(row)) && SeveralValues.Allow(Sections, SectionsOf(row))
        && SeveralValues.Allow(With, ConnectionsOf(row)) && HoldsText(row);

    public static string KindOf(InstitutionRow row) => Word.Of(row.Kind) ?? Urls.None;

    public static IReadOnlyList<string> SectionsOf(InstitutionRow row) => row.Sections.Count == 0 ? [Urls.None] : [.. row.Sections.Select(SectionFilter.Word)];

    public static IEnumerable<string> ConnectionsOf(InstitutionRow row) =>
        Enum.GetValues<Connection>().Where(c => row.CountOf(c) > 0).Select(c => Word.Of(c));

    /// <summary>All that the filter leaves, sorted.</summary>
    public IReadOnlyList<InstitutionRow> Of(IReadOnlyList<InstitutionRow> rows) => [.. View.Sort.Apply(rows.Where(Holds), Columns)];

    /// <summary>What the page shows, on a page that there is, and how many the filter leaves.</summary>
    public (InstitutionFilter Filter, IReadOnlyList<InstitutionRow> Rows, int Total) PageOf(IReadOnlyList<InstitutionRow> rows)
    {
        var (view, shown, total) = View.PageOf([.. rows.Where(Holds)], Columns);
        return (this with { View = view }, shown, total);
    }

    public static (InstitutionFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Parse(
        string?[]? kind, string?[]? section, string?[]? with, string? text, ListAddress view)
    {
        var reading = new AddressReading();
        var filter = new InstitutionFilter
        {
            Kinds = reading.KnownOf("kind", kind, KnownKinds.Contains),
            Sections = reading.KnownOf("section", section, SectionFilter.Words.Contains),
            With = reading.KnownOf("with", with, v => Word.TryParse<Connection>(v, out _)),
            Text = TextFilter.Read(text),
            View = ListView.Parse(reading, view, Columns),
        };
        return (filter, reading.Ignored);
    }

    /// <summary>The filter of a program's query.</summary>
    public static InstitutionFilter Of(ApiQuery query) => new()
    {
        Kinds = query.SeveralOf("kind", KnownKinds),
        Sections = query.SeveralOf("section", SectionFilter.Words),
        With = query.SeveralOf("with", [.. Word.All<Connection>()]),
        Text = query.Text("q"),
    };

    private bool HoldsText(InstitutionRow row) =>
        TextFilter.Allows(Text, [row.Name.Zh, row.Name.En, row.Role?.Zh, row.Role?.En, .. row.OtherNames]);
}
