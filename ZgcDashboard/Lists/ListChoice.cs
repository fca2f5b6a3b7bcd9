namespace ZgcDashboard.Lists;

/// <summary>A value that a filter can have.</summary>
/// <param name="Value">As the address has it.</param>
/// <param name="Name">As the reader sees it.</param>
/// <param name="Count">How many rows have it, the other filters standing.</param>
public sealed record ListChoice(string Value, string Name, int Count);

/// <summary>A filter of a list with all that it can be.</summary>
/// <param name="Name">As the reader sees it.</param>
/// <param name="Choices">In their order.</param>
/// <param name="Chosen">Values; none leaves everything in.</param>
/// <param name="AddressOf">Of the list with these values of the filter.</param>
public sealed record ListFacet(
    string Name, IReadOnlyList<ListChoice> Choices, IReadOnlyList<string> Chosen, Func<IReadOnlyList<string>, string> AddressOf)
{
    /// <summary>So many choices stand beside each other, one click away; more are opened first.</summary>
    private const int Few = 9;

    /// <summary>Its values are names of people: nobody translates them.</summary>
    public bool IsOfNames { get; init; }

    /// <summary>Some rows of the whole list have one of its values and others have not: else choosing among them leads nowhere.</summary>
    public bool Splits { get; init; } = true;

    /// <summary>It is offered, or stands in the address.</summary>
    public bool IsShown => Choices.Count > 0 && (Splits || Chosen.Count > 0);

    public bool IsOpened => Choices.Count > Few;

    /// <summary>What is chosen of these filters, for a reader.</summary>
    public static IEnumerable<(string Name, string Value)> Said(IEnumerable<ListFacet> facets) =>
        facets.SelectMany(facet => facet.Chosen.Select(value => (facet.Name, facet.NameOf(value))));

    /// <summary>Of a value, as the reader sees it.</summary>
    public string NameOf(string value) => Choices.FirstOrDefault(c => c.Value == value)?.Name ?? value;
}

/// <summary>A filter that is set, as the reader sees it.</summary>
/// <param name="Name">Of the filter.</param>
/// <param name="Value">Of the choice.</param>
/// <param name="Without">The address of the list without it.</param>
public sealed record ListChip(string Name, string Value, string Without)
{
    /// <summary>None where the filter is not set.</summary>
    public static IReadOnlyList<ListChip> Of(string name, string? value, string without) => value is null ? [] : [new(name, value, without)];
}

/// <summary>The resources of what lists share.</summary>
public sealed class ListText;
