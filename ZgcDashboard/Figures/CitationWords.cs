using System.Globalization;

namespace ZgcDashboard.Figures;

/// <summary>Places of a report as its readers write them: （六）二是 and （十一）第2段 in Chinese, §6.2 and §11 ¶2 in English.</summary>
public static class CitationWords
{
    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <returns>Empty for no place.</returns>
    public static string Of(ReportPlace? place) => (place, IsEnglish) switch
    {
        (null, _) => "",
        ({ Paragraph: { } paragraph }, true) => $"§{place.Section} {Paragraph(paragraph)}",
        (_, true) => $"§{place}",
        ({ Paragraph: { } paragraph }, _) => $"（{ChineseNumeral.Of(place.Section)}）{Paragraph(paragraph)}",
        ({ Item: { } item }, _) => $"（{ChineseNumeral.Of(place.Section)}）{ChineseNumeral.Of(item)}是",
        _ => $"（{ChineseNumeral.Of(place.Section)}）",
    };

    /// <summary>A paragraph alone: 第2段, ¶2.</summary>
    public static string Paragraph(int paragraph) =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsEnglish ? "¶" : "第")}{paragraph}{(IsEnglish ? "" : "段")}");

    /// <summary>A section alone, for chips and axes: 六, or 6.</summary>
    public static string Section(int section) => IsEnglish ? section.ToString(CultureInfo.InvariantCulture) : ChineseNumeral.Of(section);
}
