using System.Globalization;
using ZgcDashboard.Figures;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Changes;

/// <summary>
/// From which moment to which: a day or a month (from its beginning, to its end, in the server's zone), or an entry of the history by its
/// number (what came after it; up to it and with it). Without a first it is the beginning of last month, without a last it is now.
/// </summary>
/// <param name="From">As the address has it; null for the beginning of last month.</param>
/// <param name="To">As the address has it; null for now.</param>
/// <param name="Begins">The instant of the first; null where it is an entry.</param>
/// <param name="Ends">The instant of the last; null where it is an entry, and for now.</param>
public sealed record ChangeSpan(string? From, string? To, DateTime? Begins, DateTime? Ends)
{
    /// <summary>The entry that the first moment comes after; null where it is an instant.</summary>
    public long? After => Begins is null ? Entry(From) : null;

    /// <summary>The last entry that counts; null where it is an instant, and for now.</summary>
    public long? Last => Ends is null ? Entry(To) : null;

    /// <summary>The first day; null where it is an entry.</summary>
    public ReportedDate? FirstDay { get; init; }

    /// <summary>The last day; null where it is an entry, and for now.</summary>
    public ReportedDate? LastDay { get; init; }

    /// <summary>The last comes before the first: nothing can lie between them.</summary>
    public bool IsBackwards => (Begins is { } begin && Ends is { } end && end <= begin) || (After is { } first && Last is { } last && last < first);

    /// <summary>Of equal spans at the same time.</summary>
    internal string Key => string.Create(CultureInfo.InvariantCulture, $"{Begins?.Ticks}|{After}|{Ends?.Ticks}|{Last}");

    /// <param name="from">As given; null or empty for the default.</param>
    /// <param name="to">As given.</param>
    /// <param name="clock">Of the server.</param>
    /// <param name="reading">Is told of what is not understood.</param>
    public static ChangeSpan Parse(string? from, string? to, TimeProvider clock, AddressReading reading)
    {
        var (first, last) = (reading.Known("from", from, IsMoment), reading.Known("to", to, IsMoment));
        return Of(first, last, clock);
    }

    /// <summary>Of moments that are understood, or none.</summary>
    public static ChangeSpan Of(string? from, string? to, TimeProvider clock)
    {
        var (zone, today) = (clock.LocalTimeZone, DateOnly.FromDateTime(clock.GetLocalNow().Date));
        var (first, last) = (Date(from) ?? (from is null ? ReportedDate.On(new DateOnly(today.Year, today.Month, 1).AddMonths(-1)) : null), Date(to));
        return new(from, to, first is { } day ? At(day.Start, zone) : null, last is { } end ? At(end.End.AddDays(1), zone) : null)
        {
            FirstDay = first,
            LastDay = last,
        };
    }

    /// <summary>Whether it is an entry's number, a day or a month.</summary>
    public static bool IsMoment(string text) => Entry(text) is not null || Date(text) is not null;

    private static long? Entry(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var entry) ? entry : null;

    private static ReportedDate? Date(string? text) =>
        text?.Contains('-', StringComparison.Ordinal) == true && ReportedDate.TryParse(text, out var date) && date.End.Year is > 1 and < 9999 ? date : null;

    private static DateTime At(DateOnly day, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), zone);
}
