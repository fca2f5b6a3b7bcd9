using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Facets;

/// <summary>One of the things that projects are sorted by; before the place where they stand in a report, then their ids.</summary>
public abstract record ProjectSort(bool Descending)
{
    /// <summary>By what the projects of a facet share.</summary>
    /// <param name="Of">Lower ones come first; null, for what was not reported, comes last in either direction.</param>
    /// <param name="Descending">Higher ones come first.</param>
    public sealed record Facet(Func<ProjectFacet, int?> Of, bool Descending) : ProjectSort(Descending);

    /// <summary>By the date that the stage speaks of, in its own order; what has none comes last in either direction.</summary>
    public sealed record Date(bool Descending) : ProjectSort(Descending);

    /// <summary>
    /// By a text of the project, in the order of its characters: an index has it, so that it is quick however many the projects.
    /// Names hardly repeat: what is asked for after it is not looked at.
    /// </summary>
    /// <param name="Column">Of the table; it must have an index.</param>
    /// <param name="Descending">From the end.</param>
    public sealed record Text(TextColumn Column, bool Descending) : ProjectSort(Descending);

    /// <summary>
    /// By the latest write to the project, as the history has it; those that no entry tells of come last in either direction.
    /// No two rows are written by the same change: what is asked for after it is not looked at.
    /// </summary>
    /// <param name="Descending">The latest first.</param>
    public sealed record Changed(bool Descending) : ProjectSort(Descending);

    /// <summary>Projects hardly share it, so that it ends what is compared.</summary>
    public bool IsLast => this is Text or Changed;

    /// <summary>The columns of the table that have an index.</summary>
    public enum TextColumn
    {
        NameZh,
        NameEn,
    }
}

/// <summary>Projects that stand together in an order: the same in everything that is compared before a text or their ids.</summary>
/// <param name="Facets">Whose they are.</param>
/// <param name="Date">The date that their stages speak of, as the store has it; null for any.</param>
/// <param name="Count">How many they are.</param>
internal sealed record ProjectRun(IReadOnlyList<ProjectFacet> Facets, string? Date, int Count)
{
    /// <summary>In the order of the sort.</summary>
    /// <param name="facets">Which projects.</param>
    /// <param name="dates">How many of each facet speak of which date; null where no date is sorted by.</param>
    /// <param name="sorts">By facets and dates, the leading one first.</param>
    /// <param name="isPlaced">Those that are equal in these stand by their places; else a text follows.</param>
    public static IEnumerable<ProjectRun> Of(
        IReadOnlyList<ProjectFacet> facets, ILookup<long, (string Date, int Count)>? dates, IReadOnlyList<ProjectSort> sorts, bool isPlaced)
    {
        var cells = dates is not null
            ? facets.SelectMany(f => dates[f.Id].Select(d => (Facet: f, Date: (string?)d.Date, d.Count)))
            : facets.Select(f => (Facet: f, Date: (string?)null, f.Count));
        return cells.GroupBy(c => new Rank(
                [.. sorts.Select(s => Of(s, c.Facet, c.Date)), .. isPlaced ? PlaceOf(c.Facet) : []], c.Date))
            .OrderBy(g => g.Key)
            .Select(g => new ProjectRun([.. g.Select(c => c.Facet)], g.Key.Date, g.Sum(c => c.Count)));
    }

    /// <summary>Where all of them stand, as the store has it; of those sorted by a text of the first.</summary>
    public int Section => SectionOf(Facets[0]);

    /// <inheritdoc cref="Section" />
    public int Item => ItemOf(Facets[0]);

    private static long[] PlaceOf(ProjectFacet facet) => [SectionOf(facet), ItemOf(facet)];

    private static int SectionOf(ProjectFacet facet) => facet.Place?.Section ?? FacetSql.NoSection;

    private static int ItemOf(ProjectFacet facet) => facet.Place?.Item ?? 0;

    private static long Of(ProjectSort sort, ProjectFacet facet, string? date)
    {
        var value = sort switch
        {
            ProjectSort.Facet by => by.Of(facet),
            ProjectSort.Date when date is { Length: > 0 } && facet.Stage is not null => Days(ReportedDate.Parse(date)),
            _ => (long?)null,
        };
        return value is not { } known ? long.MaxValue : sort.Descending ? -known : known;
    }

    /// <summary>By its beginning, then its end.</summary>
    private static long Days(ReportedDate date) => ((long)date.Start.DayNumber << 32) + date.End.DayNumber;

    private sealed record Rank(IReadOnlyList<long> Values, string? Date) : IComparable<Rank>
    {
        public int CompareTo(Rank? other)
        {
            for (var at = 0; at < Values.Count; at++)
                if (Values[at].CompareTo(other!.Values[at]) is not 0 and var order) return order;
            return string.CompareOrdinal(Date, other!.Date);
        }

        public bool Equals(Rank? other) => other is not null && Date == other.Date && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => Values.Aggregate(Date?.GetHashCode(StringComparison.Ordinal) ?? 0, HashCode.Combine);
    }
}
