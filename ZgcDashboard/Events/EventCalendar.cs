using ZgcDashboard.Figures;

namespace ZgcDashboard.Events;

/// <summary>Events by the month that they lie in. Those whose date is wider than a month stand before the months of their year.</summary>
/// <param name="Years">From the first to the last with an event.</param>
/// <param name="Undated">Without a date.</param>
public sealed record EventCalendar(IReadOnlyList<EventYear> Years, IReadOnlyList<EventRow> Undated)
{
    public static EventCalendar Of(IReadOnlyCollection<EventRow> rows)
    {
        var years = rows.Where(r => r.Date is not null).OrderBy(r => r.Date).GroupBy(r => r.Date!.Value.Start.Year).OrderBy(y => y.Key);
        return new([.. years.Select(y => EventYear.Of(y.Key, [.. y]))], [.. rows.Where(r => r.Date is null)]);
    }
}

/// <param name="Year">That the dates begin in.</param>
/// <param name="Months">All twelve, those without an event among them.</param>
/// <param name="Wider">Events of a quarter, a half-year, a year, or a span of months.</param>
public sealed record EventYear(int Year, IReadOnlyList<EventMonth> Months, IReadOnlyList<EventRow> Wider)
{
    internal static EventYear Of(int year, IReadOnlyList<EventRow> rows)
    {
        var months = rows.Where(r => r.Month is not null).ToLookup(r => r.Month!.Value.Month);
        return new(
            year,
            [.. Enumerable.Range(1, 12).Select(m => new EventMonth(new(year, m, 1), [.. months[m]]))],
            [.. rows.Where(r => r.Month is null)]);
    }
}

/// <param name="First">The month's first day.</param>
/// <param name="Rows">By date: those of the month as a whole before those of a day.</param>
public sealed record EventMonth(DateOnly First, IReadOnlyList<EventRow> Rows)
{
    /// <summary>The month as the data writes it, which is its anchor on the page: 2018-05.</summary>
    public string Text => ReportedDate.Parse($"{First:yyyy-MM}").ToString();
}
