using System.Globalization;
using ZgcDashboard.Figures;
using ZgcDashboard.Shell;
using ZgcDashboard.Store;

namespace ZgcDashboard.Audit;

/// <summary>Which entries the reader wants to see: what stands in the address, and nothing else.</summary>
public sealed record AuditFilter
{
    private static readonly DateOnly LastDay = DateOnly.MaxValue.AddDays(-2);

    public AuditAct? Act { get; init; }

    /// <summary>An account's name, whole.</summary>
    public string? By { get; init; }

    /// <summary>An address that things were done from, whole.</summary>
    public string? Address { get; init; }

    /// <summary>The first day, in the server's time zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only entries older than this one.</summary>
    public long? Before { get; init; }

    public bool IsEmpty => this with { Before = null } == new AuditFilter();

    public string Link => Urls.AuditOf(Word.Of(Act), By, Address, Day(From), Day(To), Before?.ToString(CultureInfo.InvariantCulture));

    /// <summary>The download of all that the filter leaves.</summary>
    public string Download => Urls.AuditOf(Word.Of(Act), By, Address, Day(From), Day(To), format: "csv");

    /// <summary>Reads an address; values that are not known are returned, so that the reader is told.</summary>
    public static (AuditFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Parse(IReadOnlyDictionary<string, string?> query)
    {
        var reading = new AddressReading();
        string? Known(string name, Func<string, bool> known) => reading.Known(name, query.GetValueOrDefault(name), known);
        DateOnly? Date(string name) => Known(name, v => TryDay(v, out _)) is { } day && TryDay(day, out var date) ? date : null;
        var filter = new AuditFilter
        {
            Act = Known("act", v => Word.TryParse<AuditAct>(v, out _)) is { } act ? Word.Parse<AuditAct>(act) : null,
            By = Known("by", _ => true),
            Address = Known("address", _ => true),
            From = Date("from"),
            To = Date("to"),
            Before = long.TryParse(Known("before", v => long.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var _)),
                out var before) ? before : null,
        };
        return (filter, reading.Ignored);
    }

    /// <param name="entries">All.</param>
    /// <param name="zone">Of the days.</param>
    public IQueryable<AuditEntry> Of(IQueryable<AuditEntry> entries, TimeZoneInfo zone)
    {
        if (Act is { } act) entries = entries.Where(a => a.Act == act);
        if (By is not null) entries = entries.Where(a => a.By == By);
        if (Address is not null) entries = entries.Where(a => a.From == Address);
        if (From is { } from && Start(from, zone) is var first) entries = entries.Where(a => a.AtUtc >= first);
        if (To is { } to && Start(to.AddDays(1), zone) is var end) entries = entries.Where(a => a.AtUtc < end);
        return entries;
    }

    private static DateTime Start(DateOnly day, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), zone);

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year > 1
            && day < LastDay;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
