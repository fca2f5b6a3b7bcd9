namespace ZgcDashboard.Figures;

/// <summary>
/// The dates that the statements behind some numbers speak of: the first, the last, and how many have none. It is these,
/// and not the day of a report, that a number is dated by.
/// </summary>
/// <param name="Earliest">The first to begin; null where none is dated.</param>
/// <param name="Latest">The last to end; null where none is dated. A year counts from its first day: what is said of 2018 may have been said in June.</param>
/// <param name="Undated">Statements without a date.</param>
/// <param name="Total">All statements.</param>
public sealed record DatedRange(ReportedDate? Earliest, ReportedDate? Latest, int Undated, int Total)
{
    /// <summary>Of no statement at all.</summary>
    public static DatedRange None { get; } = new(null, null, 0, 0);

    /// <summary>The last day that the latest may speak of.</summary>
    public DateOnly? Day => Latest?.End;

    public static DatedRange On(DateOnly day) => Of([ReportedDate.On(day)]);

    public static DatedRange Of(IEnumerable<ReportedDate?> dates) => Of(dates.Select(d => (d, 1)));

    /// <param name="dates">Dates, each with how many statements speak of it.</param>
    public static DatedRange Of(IEnumerable<(ReportedDate? Date, int Count)> dates)
    {
        var all = dates.Where(d => d.Count > 0).ToList();
        var known = all.Select(d => d.Date).OfType<ReportedDate>().ToList();
        return new(
            known.Count == 0 ? null : known.Min(), known.Count == 0 ? null : known.MaxBy(Reach),
            all.Where(d => d.Date is null).Sum(d => d.Count), all.Sum(d => d.Count));
    }

    /// <summary>Of both.</summary>
    public DatedRange And(DatedRange other)
    {
        var both = Of([Earliest, Latest, other.Earliest, other.Latest]);
        return new(both.Earliest, both.Latest, Undated + other.Undated, Total + other.Total);
    }

    private static (DateOnly, DateOnly) Reach(ReportedDate date) => (date.Precision == DatePrecision.Year ? date.Start : date.End, date.Start);
}
