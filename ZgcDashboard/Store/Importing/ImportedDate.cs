using System.Globalization;
using System.Text.RegularExpressions;

namespace ZgcDashboard.Store.Importing;

/// <summary>Dates as people and spreadsheets write them, as the data folder does; never more precise than they were.</summary>
internal static partial class ImportedDate
{
    /// <summary>The day that Excel counts from, so that its day 60, which never was, does no harm after February 1900.</summary>
    public static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <param name="text">Half width.</param>
    /// <param name="zero">The day that the file counts its days from.</param>
    /// <param name="lastDay">Whether the end of a month (7月底) is its last day, where a column knows nothing but days.</param>
    public static string Normal(string text, bool lastDay, DateOnly zero)
    {
        text = Clock().Replace(text, "");
        if (Chinese().Match(text) is { Success: true } date) return Parts(date, lastDay);
        if (Separated().Match(text) is { Success: true } parts)
            return Joined(parts.Groups[1].Value, parts.Groups[2].Value, parts.Groups[3].Value);
        if (Compact().Match(text) is { Success: true } compact)
            return Joined(compact.Groups[1].Value, compact.Groups[2].Value, compact.Groups[3].Value);
        return Serial().IsMatch(text)
            ? zero.AddDays((int)decimal.Parse(text, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;
    }

    private static string Parts(Match date, bool lastDay)
    {
        var year = date.Groups[1].Value;
        if (date.Groups["half"].Success) return $"{year}-H{(date.Groups["half"].Value == "上" ? 1 : 2)}";
        if (date.Groups["quarter"].Success)
            return $"{year}-Q{"一二三四1234".IndexOf(date.Groups["quarter"].Value, StringComparison.Ordinal) % 4 + 1}";
        if (!date.Groups["month"].Success) return year;
        var (month, day) = (date.Groups["month"].Value, date.Groups["day"].Value);
        var end = lastDay && date.Groups["end"].Success && int.Parse(month, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var number
            ? $"{DateTime.DaysInMonth(int.Parse(year, CultureInfo.InvariantCulture), number)}" : "";
        return Joined(year, month, day.Length > 0 ? day : end);
    }

    private static string Joined(string year, string month, string day) =>
        $"{year}-{month.PadLeft(2, '0')}" + (day.Length == 0 ? "" : $"-{day.PadLeft(2, '0')}");

    [GeneratedRegex(@"^((?:19|20)\d{2})\s*年\s*(?:(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])季度|(?<month>\d{1,2})\s*月\s*(?:(?<end>底|末)|份|(?<day>\d{1,2})\s*日)?)?$", RegexOptions.None, Expressions.Patience)]
    private static partial Regex Chinese();

    /// <summary>After a point a month has two digits: 2018.1 may be a number that was 2018.10.</summary>
    [GeneratedRegex(@"^(?<1>(?:19|20)\d{2})(?:[/.-])(?<2>\d{1,2})(?:[/.-])(?<3>\d{1,2})$|^(?<1>(?:19|20)\d{2})[/-](?<2>\d{1,2})$|^(?<1>(?:19|20)\d{2})\.(?<2>\d{2})$", RegexOptions.None, Expressions.Patience)]
    private static partial Regex Separated();

    [GeneratedRegex(@"^((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})?$", RegexOptions.None, Expressions.Patience)]
    private static partial Regex Compact();

    /// <summary>A time of day behind a day: dates of programs have one, of midnight mostly.</summary>
    [GeneratedRegex(@"(?<=\d[-/.]\d{1,2}[-/.]\d{1,2}|日)(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:\s*\+08:?00)?$",
        RegexOptions.None, Expressions.Patience)]
    private static partial Regex Clock();

    /// <summary>From 1954 to 2119, with or without a time of day.</summary>
    [GeneratedRegex(@"^[2-7]\d{4}(\.\d+)?$", RegexOptions.None, Expressions.Patience)]
    private static partial Regex Serial();
}
