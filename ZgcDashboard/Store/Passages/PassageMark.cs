using System.Globalization;
using System.Text.RegularExpressions;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store.Passages;

/// <summary>The label that a line begins with.</summary>
/// <param name="Numbering">How it is written.</param>
/// <param name="Label">As printed.</param>
/// <param name="Number">What it counts; null for a word.</param>
internal sealed partial record PassageMark(Numbering Numbering, string Label, int? Number)
{
    private const string Numerals = "一二三四五六七八九十百零〇";
    private const char FirstCircled = '①', LastCircled = '⑳';

    /// <summary>Words that stand where others have a number, inside of 第39项.</summary>
    private static readonly string[] Names =
    [
        "工作进展", "工作进展情况", "进展情况", "完成情况", "工作任务", "任务内容", "主要任务", "工作内容", "存在问题", "主要问题", "问题和困难", "下一步工作",
        "下一步安排", "下一步计划", "下一步工作安排", "下一步工作计划", "工作要求", "工作措施", "牵头单位", "主责单位", "责任单位", "配合单位", "完成时限",
    ];

    /// <summary>Null where the line begins with none.</summary>
    /// <param name="line">Without blanks before it.</param>
    public static PassageMark? Of(string line) =>
        line is [>= FirstCircled and <= LastCircled and var circled, ..] ? new(Numbering.Circled, circled.ToString(), circled - FirstCircled + 1)
        : Numbered().Match(line) is { Success: true } match ? Of(match, line[match.Length..]) : null;

    /// <summary>The word that the line begins with, if a colon follows it and it is one of those that stand where others have a number.</summary>
    public static PassageMark? NameOf(string line) =>
        line.IndexOfAny(['：', ':']) is var colon and > 0 && Array.IndexOf(Names, line[..colon].Trim()) is var at and >= 0
            ? new(Numbering.Name, Names[at], null) : null;

    /// <summary>Whether the line begins with a number that may be a label and is not read as one: 1.1, 一百、, and 一、二期, which names two.</summary>
    public static bool IsDoubtful(string line) => Of(line) is null && Doubtful().IsMatch(line);

    /// <summary>The number of a line that begins with 3.5: it may be a label and a number, and is read as a number.</summary>
    public static int? DecimalOf(string line) =>
        Numbered().Match(line) is { Success: true } match && match.Groups[nameof(Numbering.Arabic)] is { Success: true } digits && Of(line) is null
            ? NumberOf(digits.Value) : null;

    /// <summary>The label of this numbering for another number.</summary>
    public string For(int number) => Numbering switch
    {
        Numbering.Part => $"第{Like(number)}部分",
        Numbering.Chapter => $"第{Like(number)}章",
        Numbering.Division => $"第{Like(number)}节",
        Numbering.Task => $"第{Like(number)}项",
        Numbering.Chinese => $"{Chinese(number)}、",
        Numbering.ChineseInBrackets => $"（{Chinese(number)}）",
        Numbering.Arabic => $"{Digits(number)}{Label[^1]}",
        Numbering.ArabicInBrackets => $"（{Digits(number)}）",
        Numbering.Circled when number <= LastCircled - FirstCircled + 1 => ((char)(FirstCircled + number - 1)).ToString(),
        Numbering.Item => $"{Chinese(number)}是",
        _ => Digits(number),
    };

    /// <summary>What a number is, in digits or as a Chinese numeral.</summary>
    public static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : ChineseNumeral.TryParse(text, out number) ? number : null;

    private static PassageMark? Of(Match match, string rest)
    {
        var (numbering, text) = match.Groups.Values.Skip(1).Where(group => group.Success)
            .Select(group => (Enum.Parse<Numbering>(group.Name), group.Value)).First();
        if (NumberOf(text) is not { } number || IsPartOfText(numbering, number, rest)) return null;
        return new(numbering, match.Value.TrimEnd(), number);
    }

    /// <summary>3.5亿元, 1.2.3, 一、二期工程 and 第三项目 begin with no label.</summary>
    private static bool IsPartOfText(Numbering numbering, int number, string rest) => numbering switch
    {
        Numbering.Arabic => rest is [>= '0' and <= '9', ..] && !Year().IsMatch(rest),
        Numbering.Chinese => number < 99 && rest.StartsWith(ChineseNumeral.Of(number + 1), StringComparison.Ordinal),
        Numbering.Task => rest.StartsWith('目'),
        _ => false,
    };

    private string Like(int number) => Label.Any(char.IsAsciiDigit) ? Digits(number) : Chinese(number);

    private static string Chinese(int number) => number is >= 1 and <= 99 ? ChineseNumeral.Of(number) : Digits(number);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        $"""
        ^(?:第\s*(?<Part>[{Numerals}]+|[0-9]+)\s*部分|第\s*(?<Chapter>[{Numerals}]+|[0-9]+)\s*章|第\s*(?<Division>[{Numerals}]+|[0-9]+)\s*节
        |第\s*(?<Task>[{Numerals}]+|[0-9]+)\s*项|[(（]\s*(?<ChineseInBrackets>[{Numerals}]+)\s*[)）]|[(（]\s*(?<ArabicInBrackets>[0-9][0-9]?[0-9]?)\s*[)）]
        |(?<Chinese>[{Numerals}]+)、|(?<Item>[{Numerals}]+)是|(?<Arabic>[0-9][0-9]?[0-9]?)[.．、])
        """, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Numbered();

    [GeneratedRegex($@"^(?:[0-9][0-9]?(?:\.[0-9][0-9]?)+[.、\s]|[(（]?[{Numerals}]+[)）、])", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Doubtful();

    [GeneratedRegex("^(?:19|20)[0-9][0-9]\\s*(?:年|-)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
