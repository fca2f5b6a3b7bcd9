using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Events;

/// <summary>Which events the reader wants to see, and how: what stands in the address.</summary>
public sealed record EventFilter
{
    public const string Calendar = "calendar";
    public const string List = "list";
    public const string Past = "past";
    public const string Planned = "planned";

    /// <summary>What a list of events can be sorted by.</summary>
    public static IReadOnlyDictionary<string, Func<EventRow, object?>> Columns { get; } = new Dictionary<string, Func<EventRow, object?>>
    {
        ["date"] = row => row.Date is { } date ? (date.Start, date.End) : null,
        ["title"] = row => row.Title.ToString(),
        ["state"] = row => row.Planned,
    };

    public string View { get; init; } = Calendar;

    /// <summary>The word past or planned, or both, or none for all.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Ids of parks and places, or <see cref="Urls.None"/> for events of neither.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Whether the date was reported: the word reported or none.</summary>
    public IReadOnlyList<string> Dated { get; init; } = [];

    /// <summary>Only events that can lie on this day or after it: a day or a month.</summary>
    public ReportedDate? From { get; init; }

    /// <summary>Only events that can lie on this day or before it: a day or a month.</summary>
    public ReportedDate? To { get; init; }

    /// <summary>In a title, in either language; letters' case does not matter.</summary>
    public string? Text { get; init; }

    public ListSort Sort { get; init; } = ListSort.None;

    public string Address => Urls.Events(
        View == Calendar ? null : View, SeveralValues.Address(States), SeveralValues.Address(Places), SeveralValues.Address(Dated),
        From?.ToString(), To?.ToString(), Text, Sort.Address);

    /// <summary>The address of all events, as they are shown and sorted.</summary>
    public string Cleared => new EventFilter { View = View, Sort = Sort }.Address;

    public bool IsEmpty => this is { States: [], Places: [], Dated: [], From: null, To: null, Text: null };

    public bool Holds(EventRow row) => SeveralValues.Allow(States, StateOf(row)) && SeveralValues.Allow(Places, PlaceOf(row))
        && SeveralValues.Allow(Dated, Reporting.Of(row.Date)) && HoldsDate(row) && HoldsText(row);

    public static string StateOf(EventRow row) => row.Planned ? Planned : Past;

    public static string PlaceOf(EventRow row) => row.Where ?? Urls.None;

    public static (EventFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Parse(EventAddress address, EventsModel model)
    {
        var reading = new AddressReading();
        var filter = new EventFilter
        {
            View = reading.Known("view", address.View, v => v is Calendar or List) ?? Calendar,
            States = reading.KnownOf("state", address.State, v => v is Past or Planned),
            Places = reading.KnownOf("park", address.Park, v => v == Urls.None || model.Names.ContainsKey(v)),
            Dated = reading.KnownOf("date", address.Date, Reporting.Words.Contains),
            From = Date(reading.Known("from", address.From, IsDate)),
            To = Date(reading.Known("to", address.To, IsDate)),
            Text = string.IsNullOrWhiteSpace(address.Text) ? null : address.Text.Trim(),
            Sort = ListSort.Parse(reading, address.Sort, [.. Columns.Keys]),
        };
        return (filter, reading.Ignored);
    }

    private static bool IsDate(string text) => ReportedDate.TryParse(text, out _);

    private static ReportedDate? Date(string? text) => text is null ? null : ReportedDate.Parse(text);

    private bool HoldsText(EventRow row) => Text is null
        || row.Title.Zh.Contains(Text, StringComparison.OrdinalIgnoreCase)
        || row.Title.En.Contains(Text, StringComparison.OrdinalIgnoreCase);

    private bool HoldsDate(EventRow row) => From is null && To is null
        || row.Date is { } date && (From is null || date.End >= From.Value.Start) && (To is null || date.Start <= To.Value.End);
}

/// <summary>The filters of an address as they stand there.</summary>
public sealed record EventAddress(
    string? View, string?[]? State, string?[]? Park, string?[]? Date, string? From, string? To, string? Text, string?[]? Sort = null);
