namespace ZgcDashboard.Lists;

/// <summary>Makes the filters of a list in memory: each choice is counted with the other filters standing.</summary>
/// <param name="Rows">All rows of the list.</param>
/// <param name="Filter">As it is, on the first page.</param>
/// <param name="Holds">Whether a filter leaves a row.</param>
/// <param name="AddressOf">Of the list with a filter.</param>
public sealed record ListFacets<TRow, TFilter>(
    IReadOnlyList<TRow> Rows, TFilter Filter, Func<TFilter, TRow, bool> Holds, Func<TFilter, string> AddressOf)
{
    /// <param name="name">As the reader sees it.</param>
    /// <param name="chosen">Values; none leaves everything in.</param>
    /// <param name="with">The filter with other values.</param>
    /// <param name="words">The values that are offered, in their order.</param>
    /// <param name="nameOf">A value as the reader sees it.</param>
    /// <param name="wordsOf">The values that a row has.</param>
    public ListFacet Of(
        string name, IReadOnlyList<string> chosen, Func<TFilter, IReadOnlyList<string>, TFilter> with,
        IEnumerable<string> words, Func<string, string> nameOf, Func<TRow, IEnumerable<string>> wordsOf)
    {
        var others = with(Filter, []);
        var counts = Rows.Where(row => Holds(others, row)).SelectMany(wordsOf).CountBy(word => word).ToDictionary();
        return new(name, [.. words.Select(word => new ListChoice(word, nameOf(word), counts.GetValueOrDefault(word)))], chosen,
            values => AddressOf(with(Filter, values)))
        { Splits = Split(wordsOf) };
    }

    /// <summary>Of all rows, whatever the filter: what is offered does not come and go with the other choices.</summary>
    private bool Split(Func<TRow, IEnumerable<string>> wordsOf) =>
        Rows.SelectMany(row => wordsOf(row).Distinct()).CountBy(word => word).Any(word => word.Value < Rows.Count);

    /// <summary>Whether something was reported.</summary>
    /// <param name="name">As the reader sees it.</param>
    /// <param name="chosen">Of <see cref="Reporting.Words"/>.</param>
    /// <param name="with">The filter with other values.</param>
    /// <param name="nameOf">A word by its name among the texts of lists.</param>
    /// <param name="fact">Null where it was not reported.</param>
    public ListFacet OfReporting(
        string name, IReadOnlyList<string> chosen, Func<TFilter, IReadOnlyList<string>, TFilter> with,
        Func<string, string> nameOf, Func<TRow, object?> fact) =>
        Of(name, chosen, with, Reporting.Words, word => nameOf(Reporting.Key(word)), row => [Reporting.Of(fact(row))]);
}
