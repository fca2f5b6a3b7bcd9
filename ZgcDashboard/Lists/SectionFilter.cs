using System.Globalization;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Lists;

/// <summary>The words of a filter by sections of the report: their numbers, and <see cref="Urls.None"/> for what no report states.</summary>
public static class SectionFilter
{
    /// <summary>Whether the report has the section or not: what is asked for need not be there.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enumerable.Range(1, ReportPlace.MostSections).Select(Word), Urls.None];

    public static string Word(int section) => section.ToString(CultureInfo.InvariantCulture);

    /// <param name="word">One of <see cref="Words"/>.</param>
    /// <param name="titles">By the sections' numbers.</param>
    /// <param name="none">What no report states, in the reader's language.</param>
    public static string NameOf(string word, IReadOnlyDictionary<int, Localization.Bilingual> titles, string none)
    {
        if (word == Urls.None) return none;
        var section = int.Parse(word, CultureInfo.InvariantCulture);
        return titles.TryGetValue(section, out var title) ? $"{CitationWords.Section(section)} {title}" : CitationWords.Section(section);
    }
}
