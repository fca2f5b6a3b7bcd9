using System.Globalization;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Sources;

/// <summary>Places of a report as its readers write them: （六）二是 in Chinese, §6.2 in English.</summary>
public static class CitationWords
{
    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <returns>Empty for no place.</returns>
    public static string Of(ReportPlace? place) => place is null ? "" : IsEnglish
        ? $"§{place}"
        : $"（{ChineseNumeral.Of(place.Section)}）{(place.Item is { } item ? ChineseNumeral.Of(item) + "是" : "")}";

    /// <summary>A section alone, for chips and axes: 六, or 6.</summary>
    public static string Section(int section) => IsEnglish ? section.ToString(CultureInfo.InvariantCulture) : ChineseNumeral.Of(section);
}
