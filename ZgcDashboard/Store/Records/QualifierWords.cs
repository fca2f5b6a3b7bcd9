using System.Globalization;
using System.Text.RegularExpressions;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Records;

/// <summary>How people write that a number is not exact: 约30, 近30, 30余, 30多, 30以上, 数十.</summary>
public static partial class QualifierWords
{
    private static readonly Dictionary<string, Qualifier> Meanings = new()
    {
        ["约"] = Qualifier.About, ["大约"] = Qualifier.About, ["约为"] = Qualifier.About, ["左右"] = Qualifier.About, ["上下"] = Qualifier.About,
        ["近"] = Qualifier.AtMost, ["将近"] = Qualifier.AtMost, ["不超过"] = Qualifier.AtMost, ["以内"] = Qualifier.AtMost,
        ["以下"] = Qualifier.AtMost,
        ["余"] = Qualifier.AtLeast, ["多"] = Qualifier.AtLeast, ["超"] = Qualifier.AtLeast, ["超过"] = Qualifier.AtLeast,
        ["逾"] = Qualifier.AtLeast,
        ["以上"] = Qualifier.AtLeast, ["不少于"] = Qualifier.AtLeast, ["至少"] = Qualifier.AtLeast,
        ["数十"] = Qualifier.Tens, ["几十"] = Qualifier.Tens, ["准确"] = Qualifier.Exact, ["精确"] = Qualifier.Exact,
    };

    /// <summary>The word of the vocabulary for what a person wrote in a qualifier's own column.</summary>
    public static string Resolve(string cell) => Meanings.TryGetValue(cell, out var meaning) ? Word.Of(meaning) : cell;

    /// <summary>Whether the cell says that its number is not exact.</summary>
    public static bool In(string cell) =>
        cell is "数十" or "几十" || (Parts().Match(cell) is { Success: true } parts
            && (parts.Groups["before"].Length > 0 || parts.Groups["after"].Length > 0));

    /// <returns>The number as digits and the qualifier's word; null where the cell has none or is not understood.</returns>
    public static (string Number, string Qualifier)? Split(string cell)
    {
        if (cell is "数十" or "几十") return ("", Word.Of(Qualifier.Tens));
        if (!In(cell) || Parts().Match(cell) is not { Success: true } parts || parts.Groups["unit"].Length > 0) return null;
        var (before, after) = (parts.Groups["before"].Value, parts.Groups["after"].Value);
        if (before.Length > 0 && after.Length > 0 && Meanings[before] != Meanings[after]) return null;
        var number = decimal.Parse(parts.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var factor = parts.Groups["factor"].Value switch { "万" => 10_000m, "亿" => 100_000_000m, _ => 1m };
        return ((number * factor).ToString("0.############", CultureInfo.InvariantCulture),
            Word.Of(Meanings[before.Length > 0 ? before : after]));
    }

    [GeneratedRegex(@"^(?<before>约为?|大约|近|将近|超过?|逾|不超过|不少于|至少)?\s*(?<number>\d[\d,]{0,20}(\.\d{1,12})?)\s*(?<factor>[万亿](?!元))?\s*(?<after>余|多|左右|上下|以上|以内|以下)?\s*(?<unit>万元|亿元|元|%)?$", RegexOptions.None, Expressions.Patience)]
    private static partial Regex Parts();
}
