using System.Globalization;
using ZgcDashboard.Figures;

namespace ZgcDashboard.Store;

/// <summary>Which periods a duty has, and by when each is due.</summary>
public static class DutyPeriods
{
    private const int MonthsOfYear = 12;

    /// <summary>The periods of the duty that end within the year, the earliest first.</summary>
    public static IEnumerable<ReportedDate> Of(Duty duty, int year) => Of(duty.Rhythm, year).Where(period => IsOf(duty, period));

    /// <summary>Whether the duty has such a period: of its rhythm, and neither before its first nor after its last.</summary>
    public static bool IsOf(Duty duty, ReportedDate period) => IsOf(duty.Rhythm, period)
        && period.End >= duty.First.End && (duty.Last is not { } last || period.End <= last.End);

    /// <summary>Whether the date is a month, a quarter, a half-year or a year, as the rhythm has it.</summary>
    public static bool IsOf(Rhythm rhythm, ReportedDate date) => date.Precision == rhythm switch
    {
        Rhythm.Month => DatePrecision.Month,
        Rhythm.Quarter => DatePrecision.Quarter,
        Rhythm.HalfYear => DatePrecision.HalfYear,
        _ => DatePrecision.Year,
    };

    /// <summary>The day by which the period is to be sent: in the month after it, whose last day is the latest.</summary>
    public static DateOnly DueOn(Duty duty, ReportedDate period)
    {
        var month = period.End.AddDays(1);
        return new(month.Year, month.Month, Math.Min(duty.DueDay, DateTime.DaysInMonth(month.Year, month.Month)));
    }

    private static IEnumerable<ReportedDate> Of(Rhythm rhythm, int year) => rhythm switch
    {
        Rhythm.Month => Enumerable.Range(1, MonthsOfYear).Select(month => Parse($"{year:0000}-{month:00}")),
        Rhythm.Quarter => Enumerable.Range(1, 4).Select(quarter => Parse($"{year:0000}-Q{quarter}")),
        Rhythm.HalfYear => Enumerable.Range(1, 2).Select(half => Parse($"{year:0000}-H{half}")),
        _ => [Parse($"{year:0000}")],
    };

    private static ReportedDate Parse(FormattableString text) => ReportedDate.Parse(text.ToString(CultureInfo.InvariantCulture));
}
