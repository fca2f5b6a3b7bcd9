using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>
/// What a person types into a spreadsheet, as the data folder writes it. What is not understood is left as it is, so that
/// the rule of its column refuses it with what was found.
/// </summary>
public static partial class ImportedCell
{
    /// <param name="column">How the column is read.</param>
    /// <param name="cell">As it was typed.</param>
    public static string Normal(ImportColumn column, string cell)
    {
        var text = Trimmed(cell);
        if (text.Length == 0) return "";
        if (ProtectedText.IsProtected(text)) text = text[1..];
        if (text.Contains('\r', StringComparison.Ordinal)) text = text.ReplaceLineEndings("\n");
        if (column.Form is ColumnForm.Text or ColumnForm.Reference) return text;
        var half = Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormKC).Trim();
        return column.Form switch
        {
            ColumnForm.Amount => Amount(half, column.Unit),
            ColumnForm.Rate => Rate(half, column.Rates),
            ColumnForm.Number or ColumnForm.Whole => Number(half),
            ColumnForm.Date => ImportedDate.Normal(half, lastDay: false),
            ColumnForm.Day => ImportedDate.Normal(half, lastDay: true),
            ColumnForm.Flag => Flag(half),
            _ => half,
        };
    }

    /// <summary>Without blanks at its ends, be they seen or not: what is trimmed once stays as it is.</summary>
    private static string Trimmed(string cell)
    {
        static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';
        var (start, end) = (0, cell.Length);
        while (start < end && IsBlank(cell[start])) start++;
        while (end > start && IsBlank(cell[end - 1])) end--;
        return cell[start..end];
    }

    /// <summary>In 万元; the cell's own unit goes before the column's.</summary>
    private static string Amount(string text, string? unit)
    {
        if (AmountParts().Match(text) is not { Success: true } parts) return text;
        if (!decimal.TryParse(parts.Groups[1].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)) return text;
        var factor = (parts.Groups[2].Value.Length > 0 ? parts.Groups[2].Value : unit ?? "万元") switch
        {
            "万元" => 1m,
            "亿元" => 10_000m,
            "元" => 0.0001m,
            _ => 0m,
        };
        return factor == 0 || Math.Abs(number) > 1_000_000_000_000_000m ? text : (number * factor).ToString("0.############", CultureInfo.InvariantCulture);
    }

    /// <summary>56 or 56%; a number of at most one could be either, and is marked so that its column refuses it unless the reading is known.</summary>
    private static string Rate(string text, RateReading reading)
    {
        if (text.EndsWith('%')) return text[..^1].Trim();
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) || rate is <= 0 or > 1) return text;
        return reading switch
        {
            RateReading.Percent => text,
            RateReading.Fraction => (rate * 100).ToString("0.############", CultureInfo.InvariantCulture),
            _ => text + "?",
        };
    }

    private static string Number(string text) => Thousands().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal)
        : text.EndsWith(".0", StringComparison.Ordinal) && text.Length > 2 ? text[..^2] : text;

    private static string Flag(string text) => text switch
    {
        "是" or "1" or "TRUE" or "True" or "yes" => "true",
        "否" or "0" or "FALSE" or "False" or "no" => "false",
        _ => text,
    };

    [GeneratedRegex(@"^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(万元|亿元|元)?$")]
    private static partial Regex AmountParts();

    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$")]
    private static partial Regex Thousands();
}
