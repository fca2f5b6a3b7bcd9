using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ZgcDashboard.Figures;

/// <summary>How precisely a date was given.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Quarter,
    HalfYear,
    Year,
    Span,
}

/// <summary>
/// A date at the precision that was reported: <c>2018-06-30</c>, <c>2018-05</c>, <c>2018-Q4</c>, <c>2018-H1</c>,
/// <c>2018</c>, or a span of two of them, <c>2018-03/2018-04</c>. Ordered by first day, then by last.
/// </summary>
public readonly partial record struct ReportedDate : IComparable<ReportedDate>
{
    private ReportedDate(string text, DateOnly start, DateOnly end, DatePrecision precision) =>
        (Text, Start, End, Precision) = (text, start, end, precision);

    private string? Text { get; }

    /// <summary>The first day that it may mean.</summary>
    public DateOnly Start { get; }

    /// <summary>The last day that it may mean.</summary>
    public DateOnly End { get; }

    public DatePrecision Precision { get; }

    /// <exception cref="FormatException">The text is none of the forms.</exception>
    public static ReportedDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date such as 2018-06-30, 2018-05, 2018-Q4, 2018-H1, 2018 or 2018-03/2018-04.");

    public static bool TryParse([NotNullWhen(true)] string? text, out ReportedDate date)
    {
        date = default;
        var parts = text?.Split('/') ?? [];
        if (parts.Length == 1) return TrySingle(parts[0], out date);
        if (parts.Length != 2 || !TrySingle(parts[0], out var from) || !TrySingle(parts[1], out var to) || to.End < from.Start) return false;
        date = new(text!, from.Start, to.End, DatePrecision.Span);
        return true;
    }

    public int CompareTo(ReportedDate other) => (Start, End).CompareTo((other.Start, other.End));

    public override string ToString() => Text ?? "";

    public static bool operator <(ReportedDate left, ReportedDate right) => left.CompareTo(right) < 0;

    public static bool operator >(ReportedDate left, ReportedDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReportedDate left, ReportedDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReportedDate left, ReportedDate right) => left.CompareTo(right) >= 0;

    private static bool TrySingle(string text, out ReportedDate date)
    {
        date = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            date = new(text, day, day, DatePrecision.Day);
            return true;
        }

        var match = Form().Match(text);
        if (!match.Success || match.Groups["year"].Value == "0000") return false;
        var (month, months, precision) = match switch
        {
            _ when match.Groups["month"].Success => (Part("month"), 1, DatePrecision.Month),
            _ when match.Groups["quarter"].Success => (Part("quarter") * 3 - 2, 3, DatePrecision.Quarter),
            _ when match.Groups["half"].Success => (Part("half") * 6 - 5, 6, DatePrecision.HalfYear),
            _ => (1, 12, DatePrecision.Year),
        };
        var start = new DateOnly(Part("year"), month, 1);
        date = new(text, start, start.AddDays(DaysOf(start, months) - 1), precision);
        return true;

        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
    }

    private static int DaysOf(DateOnly start, int months) =>
        Enumerable.Range(start.Month, months).Sum(month => DateTime.DaysInMonth(start.Year, month));

    [GeneratedRegex(@"^(?<year>\d{4})(-((?<month>0[1-9]|1[0-2])|Q(?<quarter>[1-4])|H(?<half>[12])))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
