using System.Globalization;
using System.Resources;
using System.Text;
using System.Text.RegularExpressions;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>A header as a column of the kind.</summary>
/// <param name="Column">The kind's column.</param>
/// <param name="Unit">What the header says in brackets: 万元, 亿元, 元, %.</param>
public sealed partial record ImportHeader(string Column, string? Unit)
{
    private static readonly ResourceManager Texts = new(typeof(ColumnText));
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];
    private static readonly Dictionary<string, string> EnglishUnits = new(StringComparer.OrdinalIgnoreCase)
    {
        ["10,000 yuan"] = "万元", ["10k yuan"] = "万元", ["100 million yuan"] = "亿元", ["yuan"] = "元", ["percent"] = "%",
    };

    /// <summary>What a column is called, in the reader's language.</summary>
    public static string Caption(string column) => Texts.GetString(column, CultureInfo.CurrentUICulture)?.Split('|')[0] ?? column;

    /// <summary>The caption with its unit, as the files that go out have it.</summary>
    public static string Caption(RecordKind kind, string column) => (ColumnForms.Of(kind, column), CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) switch
    {
        (ColumnForm.Amount, "en") => $"{Caption(column)} (10,000 yuan)",
        (ColumnForm.Amount, _) => $"{Caption(column)}（万元）",
        (ColumnForm.Rate, "en") => $"{Caption(column)} (%)",
        (ColumnForm.Rate, _) => $"{Caption(column)}（%）",
        _ => Caption(column),
    };

    /// <param name="header">As the file has it.</param>
    /// <param name="kind">Which columns there are.</param>
    /// <returns>Null where no column is called so, in either language.</returns>
    public static ImportHeader? Guess(string header, RecordKind kind)
    {
        var (name, unit) = Split(header);
        if (name.Length == 0) return null;
        var column = kind.Columns.FirstOrDefault(c => Names(c).Any(n => n.Equals(name, StringComparison.OrdinalIgnoreCase)));
        return column is null ? null : new(column, unit);
    }

    /// <summary>Whether a title or a header has the kind's own word: 项目名称, 资金阶段.</summary>
    internal static bool SpeaksOf(string text, RecordKind kind) =>
        Languages.Any(language => Texts.GetString($"kind.{kind.Name}", language)!.Split('|').Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The unit that a line above the header gives for the whole sheet: 单位：万元.</summary>
    internal static string? UnitOfTitle(string cell) => TitleUnit().Match(cell.Normalize(NormalizationForm.FormKC)) is { Success: true } unit ? unit.Groups[1].Value : null;

    /// <summary>A header without its unit, and the unit.</summary>
    internal static (string Name, string? Unit) Split(string header)
    {
        var text = LineBreaks().Replace(header.Normalize(NormalizationForm.FormKC), "").Trim();
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open > 0 && text.EndsWith(')')) return (text[..open].Trim(), UnitOf(text[(open + 1)..^1].Trim()));
        return WordUnit().Match(text) is { Success: true } word ? (word.Groups[1].Value.Trim(), word.Groups[2].Value) : (text, null);
    }

    private static string UnitOf(string text)
    {
        var unit = text.StartsWith("单位", StringComparison.Ordinal) ? text[2..].TrimStart(':', ' ') : text;
        return EnglishUnits.GetValueOrDefault(unit, unit);
    }

    private static IEnumerable<string> Names(string column) => Languages
        .SelectMany(language => (Texts.GetString(column, language) ?? "").Split('|')).Append(column).Append(column.Replace('_', ' ')).Where(name => name.Length > 0);

    [GeneratedRegex("单位[:：]?\\s*(万元|亿元|元)")]
    private static partial Regex TitleUnit();

    [GeneratedRegex("^(.+?)[/-]?(万元|亿元|元)$")]
    private static partial Regex WordUnit();

    [GeneratedRegex("[\\r\\n]+")]
    private static partial Regex LineBreaks();
}

/// <summary>The names of columns, several with <c>|</c> between them, the first for captions.</summary>
internal sealed class ColumnText;
