using ZgcDashboard.Localization;

namespace ZgcDashboard.Store;

/// <summary>The names that a text lists one after the other: who issues a document, who is responsible, what a fund is for.</summary>
public static class ListedNames
{
    // A comma may stand within an English name.
    private static readonly char[] InChinese = ['、', '，', '；', ';'];
    private static readonly char[] InEnglish = [';'];

    /// <summary>Each name with the English one, where both languages name as many.</summary>
    public static IReadOnlyList<Bilingual> Of(Bilingual? names)
    {
        if (names is null) return [];
        var (zh, en) = (Parts(names.Zh, InChinese), Parts(names.En, InEnglish));
        return zh.Length == 0 ? [names] : [.. zh.Select((name, place) => new Bilingual(name, en.Length == zh.Length ? en[place] : ""))];
    }

    /// <summary>A name as a word of an address: the Chinese one where there is one. A comma would part it in two there.</summary>
    public static string WordOf(Bilingual name) => (name.Zh.Length > 0 ? name.Zh : name.En).Replace(',', '，');

    private static string[] Parts(string names, char[] partings) =>
        names.Split(partings, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
