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

    public static IReadOnlyList<ListColumn<EventRow>> Columns { get; } =
    [
        new("date", row => row.Date is { } date ? (date.Start, date.End) : null) { Class = "nowrap" },
        new("title", row => row.Title.ToString()) { Class = "head" },
        new("state", row => row.Planned) { Class = "nowrap" },
        new("place", row => row.Where),
        new("source"),
    ];

    public string Shape { get; init; } = Calendar;

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

    public ListView View { get; init; } = ListView.Default;

    public string Address => View.On(Urls.Events(
        Shape == Calendar ? null : Shape, SeveralValues.Address(States), SeveralValues.Address(Places), SeveralValues.Address(Dated),
        From?.ToString(), To?.ToString(), Text));

    /// <summary>The address of all events, as they are shown.</summary>
    public string Cleared => new EventFilter { Shape = Shape, View = View.OnFirstPage() }.Address;

    public bool IsEmpty => this is { States: [], Places: [], Dated: [], From: null, To: null, Text: null };

    public bool Holds(EventRow row) => SeveralValues.Allow(States, StateOf(row)) && SeveralValues.Allow(Places, PlaceOf(row))
        && SeveralValues.Allow(Dated, Reporting.Of(row.Date)) && ReportedDays.Allow(From, To, row.Date) && TextFilter.Allows(Text, row.Title.Zh, row.Title.En);

    public static string StateOf(EventRow row) => row.Planned ? Planned : Past;

    public static string PlaceOf(EventRow row) => row.Where ?? Urls.None;

    public static (EventFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Parse(EventAddress address, EventsModel model)
    {
        var reading = new AddressReading();
        var filter = new EventFilter
        {
            Shape = reading.Known("view", address.Shape, v => v is Calendar or List) ?? Calendar,
            States = reading.KnownOf("state", address.State, v => v is Past or Planned),
            Places = reading.KnownOf("park", address.Park, v => v == Urls.None || model.Names.ContainsKey(v)),
            Dated = reading.KnownOf("date", address.Date, Reporting.Words.Contains),
            From = reading.Date("from", address.From),
            To = reading.Date("to", address.To),
            Text = TextFilter.Read(address.Text),
            View = ListView.Parse(reading, address.View ?? new(), Columns),
        };
        return (filter, reading.Ignored);
    }

    /// <summary>What the page shows of the events, on a page that there is, and how many the filter leaves.</summary>
    public (EventFilter Filter, IReadOnlyList<EventRow> Rows, int Total) PageOf(IReadOnlyList<EventRow> rows)
    {
        var (view, shown, total) = View.PageOf([.. rows.Where(Holds)], Columns);
        return (this with { View = view }, shown, total);
    }
}

/// <summary>The filters of an address as they stand there.</summary>
public sealed record EventAddress(
    string? Shape, string?[]? State, string?[]? Park, string?[]? Date, string? From, string? To, string? Text, ListAddress? View = null);
