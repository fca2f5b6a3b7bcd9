using System.Text.RegularExpressions;

namespace ZgcDashboard.Store.Importing;

/// <summary>A header without its marks, its unit and its remarks: *项目名称（必填）① is 项目名称.</summary>
/// <param name="Name">Folded, as <see cref="NameFold"/> has it.</param>
/// <param name="Whole">The same with all that stands in brackets.</param>
/// <param name="Unit">Of money, or <c>%</c>; null where none is said, or none that is known.</param>
/// <param name="UnknownUnit">Of money, as it stands there: 万美元.</param>
/// <param name="Ignored">What stands in brackets and is neither a unit nor a mark, so that it may change what the
/// header means: 不含基建.</param>
internal sealed partial record HeaderName(string Name, string Whole, string? Unit, string? UnknownUnit, string? Ignored)
{
    private static readonly string[] Marks = ["必填", "必填项", "选填", "可选", "非必填", "required", "optional", "注", "如有", "下拉", "下拉选择"];

    public static HeaderName Of(string header)
    {
        var text = NameFold.Of(Enclosed().Replace(NameFold.Visible(header), ""));
        text = text.Trim('*', '★', '☆', '※', '#', '△', '▲', '◆', ':', '·', '?', '、', ',');
        text = Numbering().Replace(text, "");
        var (name, unit, unknown, ignored) = (text, (string?)null, (string?)null, (string?)null);
        foreach (Match bracket in Brackets().Matches(text))
        {
            var inside = bracket.Groups[1].Value;
            if (inside is "%" or "percent" or "百分比" or "百分数") unit ??= "%";
            else if (UnitWords.Of(inside) is { } money) unit ??= money;
            else if (UnitWords.SpeaksOfMoney(inside)) unknown ??= inside;
            else if (!Marks.Contains(inside) && !MarkNumber().IsMatch(inside)) ignored ??= inside;
        }

        name = Brackets().Replace(name, "").Trim('*', ':', '/', '-', '·');
        if (unit is null && unknown is null && Tail().Match(name) is { Success: true } tail
            && UnitWords.Of(tail.Groups[2].Value) is { } said)
            (name, unit) = (tail.Groups[1].Value.Trim(':', '/', '-', ','), said);
        if (name is [.. { Length: > 0 } rate, '%']) (name, unit) = (rate, unit ?? "%");
        return new(name, text, unit, unknown, ignored);
    }

    /// <summary>Numbers in circles, and raised ones: marks of notes.</summary>
    [GeneratedRegex("[\u2460-\u24FF\u2776-\u2793\u00B9\u00B2\u00B3\u2070-\u2079\u3220-\u3229]", RegexOptions.None, Expressions.Patience)]
    private static partial Regex Enclosed();

    [GeneratedRegex(@"^(?:\d{1,2}[.、:]|[一二三四五六七八九十]{1,3}、|\(\d{1,2}\)|\([一二三四五六七八九十]{1,3}\))(?=.)", RegexOptions.None,
        Expressions.Patience)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\(([^()]*)\)", RegexOptions.None, Expressions.Patience)]
    private static partial Regex Brackets();

    /// <summary>A column's letter or number, or a formula of them: (1), (A), (C=A+B), (注1).</summary>
    [GeneratedRegex(@"^(?:注?\d{1,2}|[a-z]|[a-z0-9]{1,2}=[a-z0-9+\-*/÷×%]+)?$", RegexOptions.None, Expressions.Patience)]
    private static partial Regex MarkNumber();

    [GeneratedRegex("^(.+?)[:/,-]?(?:单位[:为]?)?((?:人民币)?(?:[十百千]?[万亿]?元))$", RegexOptions.None, Expressions.Patience)]
    private static partial Regex Tail();
}
