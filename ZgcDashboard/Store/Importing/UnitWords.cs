using System.Text.RegularExpressions;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Importing;

/// <summary>The units of money that a sheet can be in.</summary>
public static partial class UnitWords
{
    /// <summary>Words for money that is no yuan, or says how much for each.</summary>
    private static readonly string[] Foreign = ["元", "币", "usd", "hkd", "eur", "jpy", "gbp", "$", "€", "£", "镑", "dollar", "euro",
        "pound", "美金", "yuan", "rmb", "cny"];

    /// <summary>In the order of <see cref="MoneyUnit"/>.</summary>
    private static readonly string[] Names = ["元", "十元", "百元", "千元", "万元", "十万元", "百万元", "千万元", "亿元", "十亿元", "百亿元", "千亿元"];

    private static readonly Dictionary<string, string> English = new()
    {
        ["yuan"] = "元", ["rmb"] = "元", ["cny"] = "元", ["rmbyuan"] = "元", ["thousandyuan"] = "千元", ["1,000yuan"] = "千元", ["1000yuan"] = "千元",
        ["10,000yuan"] = "万元", ["10000yuan"] = "万元", ["10kyuan"] = "万元", ["tenthousandyuan"] = "万元", ["10thousandyuan"] = "万元",
        ["rmb10,000"] = "万元", ["wanyuan"] = "万元",
        ["millionyuan"] = "百万元", ["1,000,000yuan"] = "百万元", ["rmbmillion"] = "百万元", ["millionrmb"] = "百万元", ["cnymillion"] = "百万元",
        ["millioncny"] = "百万元",
        ["100millionyuan"] = "亿元", ["hundredmillionyuan"] = "亿元", ["rmb100million"] = "亿元", ["billionyuan"] = "十亿元", ["rmbbillion"] = "十亿元",
    };

    /// <summary>The units to choose from.</summary>
    public static IReadOnlyList<string> All { get; } = ["元", "百元", "千元", "万元", "十万元", "百万元", "千万元", "亿元", "十亿元"];

    /// <summary>How many 万元 one of it is; null where it is no unit of yuan.</summary>
    /// <param name="unit">As <see cref="Of"/> gives it.</param>
    public static decimal? Factor(string unit) => Unit(unit) is { } known ? new Money(known.Fen()).TenThousandYuan : null;

    /// <summary>The unit of that name; null where it is no unit of yuan.</summary>
    /// <param name="unit">As <see cref="Of"/> gives it.</param>
    public static MoneyUnit? Unit(string unit) => Array.IndexOf(Names, unit) is var at and >= 0 ? (MoneyUnit)at : null;

    /// <summary>The unit that a text names: 千元 for “单位：人民币 千元”; null where it names none that is known.</summary>
    public static string? Of(string text)
    {
        var bare = Bare(text);
        if (English.TryGetValue(bare, out var unit)) return unit;
        return Words().Match(bare) is { Success: true } words && bare.Length > 0 ? $"{words.Groups[1].Value}{words.Groups[2].Value}元"
            : null;
    }

    /// <summary>Whether the text names money, known or not: 万美元 does, and 海淀园 does not.</summary>
    public static bool SpeaksOfMoney(string text) =>
        Of(text) is not null || Foreign.Any(word => NameFold.Of(text).Contains(word, StringComparison.Ordinal));

    /// <summary>Without what stands around the unit.</summary>
    private static string Bare(string text)
    {
        var bare = NameFold.Of(text).Trim('(', ')', ':', '·', '/', '-');
        foreach (var word in (string[])["金额单位", "货币单位", "计量单位", "单位", "unit", "in"])
            if (bare.StartsWith(word, StringComparison.Ordinal)) bare = bare[word.Length..].TrimStart(':', '(', '为', '-');
        if (bare.StartsWith("人民币", StringComparison.Ordinal)) bare = bare[3..].TrimStart(':', '(');
        if (bare.EndsWith("人民币", StringComparison.Ordinal)) bare = bare[..^3].TrimEnd('(', ':', ',');
        return bare.TrimEnd(')');
    }

    /// <summary>万 alone is 万元 where money is spoken of.</summary>
    [GeneratedRegex("^(十|百|千)?(?:(万|亿)元?|元)$", RegexOptions.None, Expressions.Patience)]
    private static partial Regex Words();
}
