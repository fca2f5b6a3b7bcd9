using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ZgcDashboard.Store.Importing;

/// <summary>
/// What a person types into a spreadsheet, as the data folder writes it. What is not understood is left as it is, so that
/// the rule of its column refuses it with what was found.
/// </summary>
public static partial class ImportedCell
{
    private static readonly string[] Amounts = ["actual", "initial", "adjusted", "amount"];
    private static readonly string[] Rates = ["rate_on_initial", "rate_on_adjusted"];
    private static readonly string[] Numbers = ["value", "value_high", "count", "applicants", "section", "item", "fiscal_year", "step_order"];

    /// <param name="column">The kind's column.</param>
    /// <param name="unit">What the header says in brackets.</param>
    /// <param name="cell">As it was typed.</param>
    public static string Normal(string column, string? unit, string cell)
    {
        var text = cell.Trim().TrimStart('\u200B', '\uFEFF');
        if (text is ['\'', '=' or '+' or '-' or '@', ..]) text = text[1..];
        if (text.Length == 0) return "";
        var half = text.Normalize(NormalizationForm.FormKC).Trim();
        if (Amounts.Contains(column)) return Amount(half, unit);
        if (Rates.Contains(column)) return Rate(half);
        if (Numbers.Contains(column)) return half.Replace(",", "", StringComparison.Ordinal);
        if (column is "date" or "period" || column.EndsWith("as_of", StringComparison.Ordinal)) return Date(half);
        if (column.EndsWith("_inferred", StringComparison.Ordinal) || column == "planned") return Flag(half);
        return column is "id" ? half : text;
    }

    /// <summary>In 万元; the cell's own unit goes before the header's.</summary>
    private static string Amount(string text, string? unit)
    {
        if (AmountParts().Match(text.Replace(",", "", StringComparison.Ordinal)) is not { Success: true } parts) return text;
        if (!decimal.TryParse(parts.Groups[1].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return text;
        var factor = (parts.Groups[2].Value.Length > 0 ? parts.Groups[2].Value : unit ?? "万元") switch
        {
            "万元" => 1m,
            "亿元" => 10_000m,
            "元" => 0.0001m,
            _ => 0m,
        };
        return factor == 0 ? text : (number * factor).ToString("0.############", CultureInfo.InvariantCulture);
    }

    /// <summary>56 or 56%; a number of at most one could be either, and is marked so that its column refuses it.</summary>
    private static string Rate(string text)
    {
        if (text.EndsWith('%')) return text[..^1].Trim();
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and <= 1
            ? text + "?"
            : text;
    }

    private static string Date(string text)
    {
        if (ChineseDate().Match(text) is { Success: true } date) return Parts(date);
        if (SlashDate().Match(text) is { Success: true } slash) return $"{slash.Groups[1].Value}-{Two(slash.Groups[2].Value)}-{Two(slash.Groups[3].Value)}";
        return text;
    }

    private static string Parts(Match date)
    {
        var year = date.Groups[1].Value;
        if (date.Groups["half"].Success) return $"{year}-H{(date.Groups["half"].Value == "上" ? 1 : 2)}";
        if (date.Groups["quarter"].Success) return $"{year}-Q{"一二三四1234".IndexOf(date.Groups["quarter"].Value, StringComparison.Ordinal) % 4 + 1}";
        if (!date.Groups["month"].Success) return year;
        var month = $"{year}-{Two(date.Groups["month"].Value)}";
        return date.Groups["day"].Success ? $"{month}-{Two(date.Groups["day"].Value)}" : month;
    }

    private static string Two(string digits) => digits.PadLeft(2, '0');

    private static string Flag(string text) => text switch
    {
        "是" or "1" or "TRUE" or "True" or "yes" => "true",
        "否" or "0" or "FALSE" or "False" or "no" => "false",
        _ => text,
    };

    [GeneratedRegex(@"^([+-]?\d+(?:\.\d+)?)\s*(万元|亿元|元)?$")]
    private static partial Regex AmountParts();

    [GeneratedRegex(@"^(\d{4})年(?:(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])季度|(?<month>\d{1,2})月(?:底|末|(?<day>\d{1,2})日)?)?$")]
    private static partial Regex ChineseDate();

    [GeneratedRegex(@"^(\d{4})/(\d{1,2})/(\d{1,2})$")]
    private static partial Regex SlashDate();
}
