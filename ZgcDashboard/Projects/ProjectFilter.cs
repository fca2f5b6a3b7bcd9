using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Shell;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Projects;

/// <summary>
/// Which projects the reader wants to see: what stands in the address, and nothing else. A dimension that is not set
/// leaves everything in; <see cref="Urls.None"/> wants those of which it was not reported.
/// </summary>
public sealed record ProjectFilter
{
    public const string Table = "table";
    public const string Board = "board";

    /// <summary>Parks' ids and <see cref="Urls.None"/>, in commas: what has one of them is wanted. So are the others.</summary>
    public string? Park { get; init; }

    /// <summary>Stages' words, or <see cref="Urls.None"/>.</summary>
    public string? Stage { get; init; }

    /// <summary>Types' words, or <see cref="Urls.None"/>.</summary>
    public string? Type { get; init; }

    /// <summary>Funds' ids, or <see cref="Urls.None"/>.</summary>
    public string? Fund { get; init; }

    /// <summary>Names of bodies that are responsible, or <see cref="Urls.None"/>.</summary>
    public string? Responsible { get; init; }

    /// <summary>Words of <see cref="DueSought.Words"/>: what they have to reach should have come.</summary>
    public string? Late { get; init; }

    /// <summary><see cref="DueSought.Within"/>: what they have to reach is due soon.</summary>
    public string? Due { get; init; }

    /// <summary>In a name, in either language: see <see cref="NameSearch"/>.</summary>
    public string? Text { get; init; }

    public string Shape { get; init; } = Table;

    public ListView View { get; init; } = ListView.Default;

    public bool IsEmpty => (Park, Stage, Type, Fund, Responsible, Late, Due, Text) == default;

    public string Address => View.On(Urls.Projects(Park, Stage, Type, Fund, Text, Shape == Table ? null : Shape, Responsible, Late, Due));

    /// <summary>The address of all projects, as they are shown.</summary>
    public string Cleared => new ProjectFilter { Shape = Shape, View = View.OnFirstPage() }.Address;

    /// <summary>The download of what the filter leaves.</summary>
    public string Export(string format) =>
        Urls.Export("projects", format, ("park", Park), ("stage", Stage), ("type", Type), ("fund", Fund), ("responsible", Responsible),
            ("late", Late), ("due", Due), ("q", Text));

    /// <summary>What is looked for beyond what facets tell; null for everything.</summary>
    /// <param name="day">From which what is due is seen.</param>
    public ProjectsSought? Sought(DateOnly day) => ProjectsSought.Of(Text, DueSought.Of([.. SeveralValues.Split([Late])], Due, day));

    /// <summary>The same with one dimension changed; another choice begins on its first page.</summary>
    public ProjectFilter With(Dimension dimension, string? value) => (dimension switch
    {
        Dimension.Park => this with { Park = value },
        Dimension.Stage => this with { Stage = value },
        Dimension.Type => this with { Type = value },
        Dimension.Fund => this with { Fund = value },
        _ => this with { Responsible = value },
    }) with
    { View = View.OnFirstPage() };

    /// <summary>The same with one more value of a dimension, or without it where it was chosen; null takes all of them away.</summary>
    public ProjectFilter Toggle(Dimension dimension, string? value) =>
        With(dimension, value is null ? null : SeveralValues.Toggle(Of(dimension), value));

    /// <summary>Whether the value is chosen; null for whether none is.</summary>
    public bool Chooses(Dimension dimension, string? value) =>
        value is null ? Of(dimension) is null : SeveralValues.Has(Of(dimension), value);

    /// <param name="facet">Some projects; of their names nothing is asked.</param>
    /// <param name="without">Dimensions to leave out: a choice is counted with the other filters standing.</param>
    public bool Holds(ProjectFacet facet, params ReadOnlySpan<Dimension> without) =>
        Holds(facet, Dimension.Park, without) && Holds(facet, Dimension.Stage, without)
        && Holds(facet, Dimension.Type, without) && Holds(facet, Dimension.Fund, without) && HoldsBody(facet, without);

    /// <summary>As they stand in an address: one, but that several bodies may be responsible.</summary>
    public static IReadOnlyList<string> ValuesOf(ProjectFacet facet, Dimension dimension) => dimension != Dimension.Responsible ? [ValueOf(facet, dimension)]
        : facet.Responsible.Count == 0 ? Nobody : [.. facet.Responsible.Select(ListedNames.WordOf)];

    private static readonly string[] Nobody = [Urls.None];

    private static string ValueOf(ProjectFacet facet, Dimension dimension) => dimension switch
    {
        Dimension.Park => facet.ParkId,
        Dimension.Stage => Word.Of(facet.Stage),
        Dimension.Type => Word.Of(facet.Type),
        _ => facet.FundId,
    } ?? Urls.None;

    private bool Holds(ProjectFacet facet, Dimension dimension, ReadOnlySpan<Dimension> without) =>
        Of(dimension) is not { } wanted || without.Contains(dimension) || SeveralValues.Has(wanted, ValueOf(facet, dimension));

    private bool HoldsBody(ProjectFacet facet, ReadOnlySpan<Dimension> without) => Responsible is null || without.Contains(Dimension.Responsible)
        || ValuesOf(facet, Dimension.Responsible).Any(body => SeveralValues.Has(Responsible, body));

    public string? Of(Dimension dimension) => dimension switch
    {
        Dimension.Park => Park,
        Dimension.Stage => Stage,
        Dimension.Type => Type,
        Dimension.Fund => Fund,
        _ => Responsible,
    };

    /// <summary>
    /// Reads an address. Values that are not known are left out of the filter and returned, so that the reader is told.
    /// </summary>
    /// <param name="query">As it stands in the address.</param>
    /// <param name="parks">The ids that there are.</param>
    /// <param name="funds">The ids that there are.</param>
    /// <param name="bodies">The names that are responsible for a project.</param>
    public static (ProjectFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Parse(
        ProjectAddress query, IReadOnlyCollection<string> parks, IReadOnlyCollection<string> funds, IReadOnlyCollection<string> bodies)
    {
        var reading = new AddressReading();
        string? Several(string name, string?[]? given, Func<string, bool> known) => SeveralValues.Address(reading.KnownOf(name, given, known));
        bool OrNone(string value, IReadOnlyCollection<string> ids) => value == Urls.None || ids.Contains(value);
        var filter = new ProjectFilter
        {
            Park = Several("park", query.Park, v => OrNone(v, parks)),
            Stage = Several("stage", query.Stage, v => v == Urls.None || Word.TryParse<ProjectStage>(v, out _)),
            Type = Several("type", query.Type, v => v == Urls.None || Word.TryParse<ProjectType>(v, out _)),
            Fund = Several("fund", query.Fund, v => OrNone(v, funds)),
            Responsible = Several("responsible", query.Responsible, v => OrNone(v, bodies)),
            Late = Several("late", query.Late, DueSought.Words.ContainsKey),
            Due = reading.Known("due", query.Due, v => v == DueSought.Within),
            Text = reading.Known("q", query.Text, _ => true),
            Shape = reading.Known("view", query.Shape, v => v is Table or Board) ?? Table,
            View = ListView.Parse(reading, query.View ?? new(), ProjectColumns.All),
        };
        return (filter, reading.Ignored);
    }
}

/// <summary>The filters of an address as they stand there.</summary>
public sealed record ProjectAddress(
    string?[]? Park = null, string?[]? Stage = null, string?[]? Type = null, string?[]? Fund = null,
    string? Text = null, string? Shape = null, ListAddress? View = null, string?[]? Responsible = null, string?[]? Late = null, string? Due = null);

/// <summary>What projects are filtered and counted by.</summary>
public enum Dimension
{
    Park,
    Stage,
    Type,
    Fund,
    Responsible,
}
