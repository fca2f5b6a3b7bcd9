using System.Text.RegularExpressions;

namespace ZgcDashboard.Institutions;

/// <summary>
/// Whether two names are one body's. They are where they are written alike, or where one is the other's common short form;
/// what is only alike is left as two, and shown as such.
/// </summary>
internal static partial class BodyName
{
    /// <summary>Long and short forms in official use; a place before a name that is known without it.</summary>
    private static readonly (string Long, string Short)[] Forms =
    [
        ("中国科学院", "中科院"), ("规划国土委", "规土委"), ("教育部科学技术司", "教育部科技司"), ("中关村发展集团", "中发展集团"), ("搜狗科技", "搜狗"),
        ("英国曼彻斯特大学", "曼彻斯特大学"),
    ];

    /// <summary>The same for all ways in which a body's name is written.</summary>
    public static string KeyOf(string name)
    {
        var key = string.Concat(WithoutOthers(name).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        foreach (var (form, brief) in Forms) key = key.Replace(form, brief, StringComparison.Ordinal);
        return key;
    }

    /// <summary>财政部等部委 names one body, and says that there were others.</summary>
    public static string WithoutOthers(string name) => Others().Match(name) is { Success: true } match ? match.Groups[1].Value : name.Trim();

    /// <summary>One stands within the other: they may be one body, a part of it, or two.</summary>
    public static bool IsNear(string key, string other) => key != other
        && (key.Contains(other, StringComparison.Ordinal) || other.Contains(key, StringComparison.Ordinal));

    [GeneratedRegex("^(.+?)等(?:[一二三四五六七八九十百0-9]+[家个])?(?:单位|部委|部门|机构|企业|高校|院所)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Others();
}
