using ZgcDashboard.Figures;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Lists;

/// <summary>The days that a list is narrowed to: a row is wanted where its date may lie among them.</summary>
public static class ReportedDays
{
    /// <param name="reading">Is told of what is no date.</param>
    /// <param name="name">The filter.</param>
    /// <param name="given">As the address gives it: a day, a month and the like.</param>
    public static ReportedDate? Date(this AddressReading reading, string name, string? given) =>
        reading.Known(name, given, text => ReportedDate.TryParse(text, out _)) is { } date ? ReportedDate.Parse(date) : null;

    public static ReportedDate? Date(DateOnly? day) => day is { } known ? ReportedDate.On(known) : null;

    /// <summary>Null for all days.</summary>
    public static string? Words(ReportedDate? from, ReportedDate? to) => (from, to) is (null, null) ? null : $"{from} – {to}";

    /// <summary>The single days among the dates, as a calendar marks them.</summary>
    public static IReadOnlySet<DateOnly> Among(IEnumerable<ReportedDate?> dates) =>
        dates.OfType<ReportedDate>().Where(date => date.Precision == DatePrecision.Day).Select(date => date.Start).ToHashSet();

    /// <param name="from">The first day, month or the like; null for no bound.</param>
    /// <param name="to">The last.</param>
    /// <param name="date">Null where it was not reported: wanted only where all are.</param>
    public static bool Allow(ReportedDate? from, ReportedDate? to, ReportedDate? date) => (from, to) is (null, null)
        || date is { } day && (from is null || day.End >= from.Value.Start) && (to is null || day.Start <= to.Value.End);
}
