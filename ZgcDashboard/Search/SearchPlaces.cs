using System.Globalization;
using System.Resources;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Shell;
using ZgcDashboard.Sources;
using ZgcDashboard.Store.Searching;

namespace ZgcDashboard.Search;

/// <summary>What can be found and lies outside of the store: the product's pages by their names, and the passages of the reports.</summary>
internal static class SearchPlaces
{
    /// <summary>Characters of a passage before its first hit, and behind it.</summary>
    private const int Before = 20;
    private const int Behind = 70;

    private static readonly ResourceManager Names = new(typeof(ShellText));

    public static SearchIndex Pages { get; } = new(Navigation.Pages.Select(page => new SearchRow
    {
        Kind = SearchKind.Pages,
        Id = page.Address,
        Title = new(NameOf(page.Key, CultureInfo.InvariantCulture), NameOf(page.Key, CultureInfo.GetCultureInfo("en"))),
        Address = page.Address,
    }));

    /// <param name="text">The report's text.</param>
    /// <param name="sections">The titles of sections and items.</param>
    /// <param name="report">The report's id.</param>
    /// <param name="sought">What is looked for.</param>
    public static IReadOnlyList<SearchHit> Passages(
        ReportText text, IReadOnlyDictionary<(int, int?), Bilingual> sections, string report, SoughtText sought) =>
        [.. text.Paragraphs.Where(p => sought.IsIn(SoughtText.Folded(p.Text))).Take(SearchGroup.Most + 1).Select(p =>
        {
            var place = new ReportPlace(report, p.Section, p.Item) { Paragraph = p.Item is null && p.Number > 0 && !text.HasItems(p.Section) ? p.Number : null };
            var row = new SearchRow
            {
                Kind = SearchKind.Passages,
                Id = $"{place.Anchor}-{p.Number}",
                Title = sections.GetValueOrDefault((p.Section, p.Item)) ?? sections.GetValueOrDefault((p.Section, null)) ?? new("", ""),
                Citations = [place],
            };
            return new SearchHit(row, (SearchField.Passage, new(Around(p.Text, sought), "")), null, Urls.SourceMarking(place, sought.Text));
        })];

    /// <summary>Passages of a report that was added: they lie on its own page.</summary>
    /// <param name="title">Of the report.</param>
    /// <param name="text">Its text.</param>
    /// <param name="sought">What is looked for.</param>
    public static IReadOnlyList<SearchHit> Passages(Bilingual title, ShownPassages text, SoughtText sought) =>
        [.. text.Holding(sought).Take(SearchGroup.Most + 1).Select(row =>
        {
            var found = new SearchRow
            {
                Kind = SearchKind.Passages,
                Id = $"{text.Report}-{row.Anchor}",
                Title = new($"{title.Zh} {row.Passage.Path}".TrimEnd(), title.En.Length == 0 ? "" : $"{title.En} {row.Passage.Path}".TrimEnd()),
            };
            return new SearchHit(found, (SearchField.Passage, new(Around(row.Line.Text, sought), "")), null, text.AddressOfLine(row.Line.Number, sought.Text));
        })];

    /// <summary>What stands about the first hit.</summary>
    internal static string Around(string text, SoughtText sought)
    {
        var first = sought.Marks(text) is [var mark, ..] ? mark : (Start: 0, Length: 0);
        var (from, to) = (Math.Max(0, first.Start - Before), Math.Min(text.Length, first.Start + first.Length + Behind));
        if (from > 0 && char.IsLowSurrogate(text[from])) from--;
        if (to < text.Length && char.IsLowSurrogate(text[to])) to++;
        return $"{(from > 0 ? "…" : "")}{text[from..to]}{(to < text.Length ? "…" : "")}";
    }

    private static string NameOf(string key, CultureInfo culture) => Names.GetString(key, culture) ?? key;
}
