using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace ZgcDashboard.Figures;

/// <summary>
/// A date exactly as precise as the report gave it. Text: <c>2018-06-30</c>, <c>2018-05</c>, <c>2018-Q4</c>,
/// <c>2018-H1</c>, <c>2018</c>, or the span <c>2018-03/2018-04</c> of two of these. Ordered by start, then end.
/// </summary>
[JsonConverter(typeof(ReportedDateJsonConverter))]
public readonly record struct ReportedDate : IComparable<ReportedDate>
{
    private readonly string? text;

    private ReportedDate(string text, DateOnly start, DateOnly end, DatePrecision precision) =>
        (this.text, Start, End, Precision) = (text, start, end, precision);

    /// <summary>The first day that may be meant.</summary>
    public DateOnly Start { get; }

    /// <summary>The last day that may be meant.</summary>
    public DateOnly End { get; }

    public DatePrecision Precision { get; }

    public static ReportedDate On(DateOnly day) =>
        new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day, DatePrecision.Day);

    /// <exception cref="FormatException">The text is none of the forms.</exception>
    public static ReportedDate Parse(string text) => TryParse(text, out var date)
        ? date
        : throw new FormatException($"'{text}' is not a date such as 2018-06-30, 2018-05, 2018-Q4, 2018-H1, 2018 or 2018-03/2018-04");

    public static bool TryParse([NotNullWhen(true)] string? text, out ReportedDate date)
    {
        date = default;
        if (text is null) return false;
        if (text.Split('/') is not [var from, var to]) return TryParsePart(text, out date);
        if (!TryParsePart(from, out var first) || !TryParsePart(to, out var last)) return false;
        if (last.Start < first.Start || last.End < first.End) return false;
        date = new(text, first.Start, last.End, DatePrecision.Span);
        return true;
    }

    public static bool operator <(ReportedDate left, ReportedDate right) => left.CompareTo(right) < 0;

    public static bool operator >(ReportedDate left, ReportedDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReportedDate left, ReportedDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReportedDate left, ReportedDate right) => left.CompareTo(right) >= 0;

    public int CompareTo(ReportedDate other)
    {
        var starts = Start.CompareTo(other.Start);
        if (starts != 0) return starts;
        var ends = End.CompareTo(other.End);
        return ends != 0 ? ends : string.CompareOrdinal(ToString(), other.ToString());
    }

    public override string ToString() => text ?? "0001-01-01";

    private static bool TryParsePart(string text, out ReportedDate date)
    {
        date = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            date = On(day);
            return true;
        }

        if (text.Length is not (4 or 7) || !TryDigits(text[..4], out var year)) return false;
        if (Part(text[4..]) is not { } part) return false;
        var end = new DateOnly(year, part.Last, DateTime.DaysInMonth(year, part.Last));
        date = new(text, new DateOnly(year, part.First, 1), end, part.Precision);
        return true;
    }

    /// <summary>The months that the text after the year names.</summary>
    private static (int First, int Last, DatePrecision Precision)? Part(string rest) => rest switch
    {
        "" => (1, 12, DatePrecision.Year),
        "-H1" => (1, 6, DatePrecision.HalfYear),
        "-H2" => (7, 12, DatePrecision.HalfYear),
        ['-', 'Q', >= '1' and <= '4' and var digit] => ((digit - '0') * 3 - 2, (digit - '0') * 3, DatePrecision.Quarter),
        ['-', ..] when TryDigits(rest[1..], out var month) && month <= 12 => (month, month, DatePrecision.Month),
        _ => null,
    };

    private static bool TryDigits(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
