using System.Globalization;
using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Shell;
using ZgcDashboard.Store;

namespace ZgcDashboard.WorkItems;

/// <summary>Which tasks the reader wants to see, and in which order: what stands in the address.</summary>
public sealed record WorkItemFilter
{
    public static IReadOnlyList<ListColumn<WorkItemRow>> Columns { get; } =
    [
        new("number", row => row.Section is { } section ? (section, row.Item ?? 0) : null) { Class = "nowrap" },
        new("task", row => row.Title.ToString()) { Class = "head" },
        new("status", row => row.Status) { Class = "nowrap" },
        new("date", row => row.StatusAsOf is { } date ? (date.Start, date.End) : null) { Class = "nowrap", IsShown = false },
        new("next", row => row.NextStep?.ToString()),
        new("parks"),
        new(ListView.Changed, row => row.Changed?.Entry) { IsShown = false },
        new("source"),
    ];

    public static IReadOnlyList<string> KnownStatuses { get; } = [.. Word.All<WorkItemStatus>(), Urls.None];

    /// <summary>Words of <see cref="WorkItemStatus"/>, and <see cref="Urls.None"/> for those whose status was not reported; none is all.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Sections, <c>15</c>, and items, <c>15.2</c>; <see cref="Urls.None"/> for what no report states.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Ids of parks.</summary>
    public IReadOnlyList<string> Parks { get; init; } = [];

    /// <summary>Whether the date of the status was reported: the word reported or none.</summary>
    public IReadOnlyList<string> Dated { get; init; } = [];

    /// <summary>In a title, a next step or what is wrong with the source there; letters' case does not matter.</summary>
    public string? Text { get; init; }

    public ListView View { get; init; } = ListView.Default;

    public string Address => View.On(Chosen);

    /// <summary>The address of all tasks, in this view.</summary>
    public string Cleared => new WorkItemFilter { View = View.OnFirstPage() }.Address;

    public bool IsEmpty => Chosen == Urls.WorkItems;

    /// <summary>The list stands as the report has it: the sections are listed too.</summary>
    public bool IsWhole => IsEmpty && View.Sort.Keys.Count == 0;

    /// <summary>The download of what the filter leaves.</summary>
    public string Export(string format) => Urls.ExportOf(Chosen, format);

    private string Chosen => Urls.WorkItemsWith(SeveralValues.Address(Statuses), SeveralValues.Address(Places), SeveralValues.Address(Parks),
        SeveralValues.Address(Dated), Text);

    /// <summary>Whether the row is listed; a status leaves what repeats another place to that one.</summary>
    public bool Holds(WorkItemRow row) => SeveralValues.Allow(Statuses, StatusesOf(row))
        && SeveralValues.Allow(Places, PlacesOf(row)) && SeveralValues.Allow(Parks, row.Parks)
        && SeveralValues.Allow(Dated, Reporting.Of(row.StatusAsOf)) && HoldsText(row);

    public static IReadOnlyList<string> StatusesOf(WorkItemRow row) => row.CopyOf is null ? [Word.Of(row.Status) ?? Urls.None] : [];

    /// <summary>The section and the item.</summary>
    public static IReadOnlyList<string> PlacesOf(WorkItemRow row) => row.Section is not { } section ? [Urls.None]
        : row.Item is { } item ? [Number(section), $"{Number(section)}.{Number(item)}"] : [Number(section)];

    /// <summary>
    /// All that the filter leaves, sorted: as the report has them the sections with their items; filtered or sorted the tasks
    /// alone, for a section is none where it has items.
    /// </summary>
    public IReadOnlyList<WorkItemRow> Of(WorkItemsModel model) => IsWhole ? model.Rows
        : [.. View.Sort.Apply(model.Listed.Where(Holds), Columns)];

    /// <summary>What the page shows, on a page that there is, and how many the filter leaves.</summary>
    public (WorkItemFilter Filter, IReadOnlyList<WorkItemRow> Rows, int Total) PageOf(WorkItemsModel model)
    {
        var (view, shown, total) = (View with { Sort = ListSort.None }).PageOf(Of(model), Columns);
        return (this with { View = view with { Sort = View.Sort } }, shown, total);
    }

    public static (WorkItemFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Parse(WorkItemAddress address, WorkItemsModel model)
    {
        var reading = new AddressReading();
        var places = KnownPlaces(model);
        var filter = new WorkItemFilter
        {
            Statuses = reading.KnownOf("status", address.Status, KnownStatuses.Contains),
            Places = reading.KnownOf("section", address.Section, places.Contains),
            Parks = reading.KnownOf("park", address.Park, model.ParkNames.ContainsKey),
            Dated = reading.KnownOf("date", address.Date, Reporting.Words.Contains),
            Text = TextFilter.Read(address.Text),
            View = ListView.Parse(reading, address.View, Columns),
        };
        return (filter, reading.Ignored);
    }

    /// <summary>The filter of a program's query.</summary>
    public static WorkItemFilter Of(ApiQuery query, WorkItemsModel model) => new()
    {
        Statuses = query.SeveralOf("status", KnownStatuses),
        Places = query.SeveralOf("section", KnownPlaces(model)),
        Parks = query.SeveralOf("park", [.. model.ParkNames.Keys]),
        Dated = query.SeveralOf("date", Reporting.Words),
        Text = query.Text("q"),
    };

    private static List<string> KnownPlaces(WorkItemsModel model) =>
        [.. SectionFilter.Words.Concat(model.Rows.SelectMany(PlacesOf)).Distinct()];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private bool HoldsText(WorkItemRow row) =>
        TextFilter.Allows(Text, row.Flaws.Select(f => f.Text).Append(row.Title).Append(row.NextStep).SelectMany(t => new[] { t?.Zh, t?.En }));
}

/// <summary>The filters of an address as they stand there.</summary>
public sealed record WorkItemAddress
{
    public string?[]? Status { get; init; }
    public string?[]? Section { get; init; }
    public string?[]? Park { get; init; }
    public string?[]? Date { get; init; }
    public string? Text { get; init; }
    public ListAddress View { get; init; } = new();
}
