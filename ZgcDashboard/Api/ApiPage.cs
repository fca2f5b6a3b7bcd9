using ZgcDashboard.Figures;

namespace ZgcDashboard.Api;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows of this page.</param>
/// <param name="Total">How many rows the whole list has.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">Rows a page, 1 to 500.</param>
/// <param name="AsOf">The dates that the whole list speaks of; null where its rows have none.</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize, ApiDates? AsOf = null);

/// <summary>The dates that the statements of a list speak of, each as precise as it was reported: 2018-06-30, 2018-05, 2018-H1.</summary>
/// <param name="Earliest">Null where none is dated.</param>
/// <param name="Latest">Null where none is dated.</param>
/// <param name="Undated">How many have no date.</param>
/// <param name="Total">How many there are.</param>
public sealed record ApiDates(string? Earliest, string? Latest, int Undated, int Total)
{
    public static ApiDates? Of(DatedRange? dates) =>
        dates is null ? null : new(dates.Earliest?.ToString(), dates.Latest?.ToString(), dates.Undated, dates.Total);
}

/// <summary>Where a row comes from.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Section">1 to 28.</param>
/// <param name="Item">Ordinal in the section; null where it has none.</param>
/// <param name="Also">Other places that state the same fact, <c>16</c> or <c>27.1</c>.</param>
public sealed record ApiCitation(string Report, int Section, int? Item, IReadOnlyList<string> Also)
{
    /// <param name="citations">The row's citations, the first of them its own.</param>
    public static ApiCitation Of(IReadOnlyList<Citation> citations) =>
        new(citations[0].Report, citations[0].Section, citations[0].Item, [.. citations.Skip(1).Select(c => c.ToString())]);
}

/// <summary>A text in both languages.</summary>
public sealed record ApiText(string Zh, string En)
{
    public static ApiText? Of(Localization.Bilingual? text) => text is null ? null : new(text.Zh, text.En);
}
