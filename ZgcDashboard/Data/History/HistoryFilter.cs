using System.Globalization;
using ZgcDashboard.Access;
using ZgcDashboard.Shell;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Data.History;

/// <summary>Which entries the reader wants to see: what stands in the address, and nothing else.</summary>
public sealed record HistoryFilter
{
    /// <summary>All there are: the changes are kept by kind and row.</summary>
    private static readonly string[] Kinds = [.. RecordKinds.All.Select(k => k.Name), Report.Kind, AccountCommands.Kind];

    public string? By { get; init; }

    /// <summary>The way in.</summary>
    public string? Origin { get; init; }

    /// <summary>A kind of record, reports, or accounts.</summary>
    public string? Kind { get; init; }

    /// <summary>The id of a row.</summary>
    public string? Record { get; init; }

    /// <summary>The first day, in the server's time zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>In a reason or in a cell.</summary>
    public string? Text { get; init; }

    /// <summary>Only entries older than this one.</summary>
    public long? Before { get; init; }

    public bool IsEmpty => this with { Before = null } == new HistoryFilter();

    public string Address => Of(null);

    /// <summary>The download of all that the filter leaves.</summary>
    public string Export(string format) => (this with { Before = null }).Of(format);

    /// <summary>Reads an address; values that are not known are returned, so that the reader is told.</summary>
    public static (HistoryFilter Filter,
        IReadOnlyList<(string Name, string Value)> Ignored) Parse(IReadOnlyDictionary<string, string?> query)
    {
        var reading = new AddressReading();
        string? Known(string name, Func<string, bool> known) => reading.Known(name, query.GetValueOrDefault(name), known);
        DateOnly? Date(string name) => Known(name, v => TryDay(v, out _)) is { } day && TryDay(day, out var date) ? date : null;
        var filter = new HistoryFilter
        {
            By = Known("by", _ => true),
            Origin = Known("origin", _ => true),
            Kind = Known("kind", Kinds.Contains),
            Record = Known("record", _ => true),
            From = Date("from"),
            To = Date("to"),
            Text = Known("q", _ => true),
            Before = long.TryParse(Known("before", v => long.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var _)),
                out var before) ? before : null,
        };
        return (filter, reading.Ignored);
    }

    /// <summary>By all but the text, whose entries are looked up apart.</summary>
    /// <param name="db">The store.</param>
    /// <param name="entries">All that the reader may see.</param>
    /// <param name="zone">Of the days.</param>
    public IQueryable<HistoryEntry> Of(DashboardDb db, IQueryable<HistoryEntry> entries, TimeZoneInfo zone)
    {
        if (By is not null) entries = entries.Where(h => h.By == By);
        if (Origin is not null) entries = entries.Where(h => h.Origin == Origin);
        if (Kind is not null) entries = entries.Where(h => db.HistoryKinds.Any(k => k.EntryId == h.Id && k.Kind == Kind));
        if (Record is not null)
        {
            var touched = db.Changes.Where(c => Kinds.Contains(c.Kind) && c.RowId == Record).Select(c => c.EntryId);
            entries = entries.Where(h => touched.Contains(h.Id));
        }

        if (From is { } from && Start(from, zone) is var first) entries = entries.Where(h => h.AtUtc >= first);
        if (To is { } to && to < DateOnly.MaxValue && Start(to.AddDays(1), zone) is var end) entries = entries.Where(h => h.AtUtc < end);
        return entries;
    }

    private static DateTime Start(DateOnly day, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), zone);

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Of(string? format) =>
        Urls.HistoryOf(By, Origin, Kind, Record, Day(From), Day(To), Text, Before?.ToString(CultureInfo.InvariantCulture), format);
}
