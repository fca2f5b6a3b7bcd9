using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ZgcDashboard.Figures;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Store.Importing;

/// <summary>
/// What a person types into a spreadsheet, as the data folder writes it. What is not understood is left as it is, so that
/// the rule of its column refuses it with what was found.
/// </summary>
public static partial class ImportedCell
{
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <param name="column">How the column is read.</param>
    /// <param name="cell">As it was typed.</param>
    public static string Normal(ImportColumn column, string cell) => Normal(column, cell, ImportedDate.SerialZero);

    /// <inheritdoc cref="Normal(ImportColumn, string)" />
    /// <param name="column">How the column is read.</param>
    /// <param name="cell">As it was typed.</param>
    /// <param name="zero">The day that the file counts its days from.</param>
    public static string Normal(ImportColumn column, string cell, DateOnly zero)
    {
        var text = Unprotected(cell);
        if (text.Length == 0) return "";
        if (text.Contains('\r', StringComparison.Ordinal)) text = text.ReplaceLineEndings("\n");
        if (column.Form is ColumnForm.Text or ColumnForm.Reference) return NameFold.Visible(text);
        var half = Half(text);
        return column.Form switch
        {
            ColumnForm.Amount => Amount(half, column.Unit),
            ColumnForm.Rate => Rate(half, column.Rates),
            ColumnForm.Number or ColumnForm.Whole => Number(half),
            ColumnForm.Date => ImportedDate.Normal(half, lastDay: false, zero),
            ColumnForm.Day => ImportedDate.Normal(half, lastDay: true, zero),
            ColumnForm.Flag => Flag(half),
            _ => half,
        };
    }

    /// <summary>Whether it is an amount that depends on its column's unit.</summary>
    public static bool NeedsUnit(string cell) => Parts(Half(Trimmed(cell))) is { Unit: "", Number: not 0 };

    /// <summary>The unit that an amount was printed in; null where it is none, or zero, which no unit changes.</summary>
    /// <param name="column">How the column is read.</param>
    /// <param name="cell">As it was typed.</param>
    internal static MoneyUnit? PrintedIn(ImportColumn column, string cell) =>
        Parts(Half(Unprotected(cell))) is { Number: not 0 } parts && Known(parts.Unit, column.Unit) is { } known
            && UnitWords.Of(known) is { } unit ? UnitWords.Unit(unit) : null;

    /// <summary>What a program writes in place of a value that it could not compute.</summary>
    public static bool IsError(string cell) => cell is ['#', ..] && (ErrorText().IsMatch(cell) || cell.Trim('#').Length == 0);

    private static string Half(string text) =>
        Ascii.IsValid(text) ? text : NameFold.Visible(text).Normalize(NormalizationForm.FormKC).Trim();

    private static string Unprotected(string cell)
    {
        var text = Trimmed(cell);
        return ProtectedText.IsProtected(text) ? text[1..] : text;
    }

    /// <summary>The cell's own unit goes before the column's.</summary>
    private static string? Known(string own, string? column) => own.Length > 0 ? own : column;

    /// <summary>Without blanks at its ends, be they seen or not: what is trimmed once stays as it is.</summary>
    private static string Trimmed(string cell)
    {
        static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u2060' or '\u00AD';
        var (start, end) = (0, cell.Length);
        while (start < end && IsBlank(cell[start])) start++;
        while (end > start && IsBlank(cell[end - 1])) end--;
        return cell[start..end];
    }

    /// <summary>
    /// In 万元; the cell's own unit goes before the column's. An amount without any is marked, so that its column
    /// refuses it.
    /// </summary>
    private static string Amount(string text, string? unit)
    {
        if (Parts(text) is not { } parts) return text;
        if (parts.Number == 0) return "0";
        if (Known(parts.Unit, unit) is not { } known) return text + "?";
        return UnitWords.Of(known) is not { } money || UnitWords.Factor(money) is not { } factor || Math.Abs(parts.Number) > Largest ? text
            : (parts.Number * factor).ToString("0.############", CultureInfo.InvariantCulture);
    }

    /// <summary>The number and the unit that stands behind it; (1,234.50) is below zero.</summary>
    private static (decimal Number, string Unit)? Parts(string text)
    {
        var below = text is ['(', .., ')'];
        if (AmountParts().Match(below ? text[1..^1] : text) is not { Success: true } parts) return null;
        if (!decimal.TryParse(parts.Groups[1].Value,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture,
            out var number))
            return null;
        return (below ? -number : number, parts.Groups[2].Value);
    }

    /// <summary>
    /// 56 or 56%; a number of at most one could be either, and is marked so that its column refuses it unless the
    /// reading is known.
    /// </summary>
    private static string Rate(string text, RateReading reading)
    {
        if (text.EndsWith('%')) return text[..^1].Trim();
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) || rate is <= 0 or > 1)
            return text;
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

    [GeneratedRegex(@"^(?:¥|RMB|CNY|人民币)?\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*((?:人民币)?[十百千]?[万亿]元?|[百千]?元)?$",
        RegexOptions.None, Expressions.Patience)]
    private static partial Regex AmountParts();

    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$", RegexOptions.None, Expressions.Patience)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^#(?:REF!|DIV/0!|N/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA|PYTHON!)$", RegexOptions.IgnoreCase, Expressions.Patience)]
    private static partial Regex ErrorText();
}
