using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Shell;
using ZgcDashboard.Store;

namespace ZgcDashboard.Policies;

/// <summary>Which documents the reader wants to see, and in which order: what stands in the address.</summary>
public sealed record PolicyFilter
{
    public static IReadOnlyList<ListColumn<PolicyRow>> Columns { get; } =
    [
        new("title", row => row.Title.ToString()) { Class = "head" },
        new("status", row => row.Status) { Class = "nowrap" },
        new("issuer", row => row.Issuers is [var first, ..] ? first.ToString() : null),
        new("number", row => row.Number),
        new("date", row => row.Date is { } date ? (date.Start, date.End) : null) { Class = "nowrap" },
        new("parks"),
        new("note", row => row.Note?.ToString()) { IsShown = false },
        new(ListView.Changed, row => row.Changed?.Entry) { IsShown = false },
        new("source"),
    ];

    /// <summary>Words of <see cref="PolicyStatus"/>, and <see cref="Urls.NotIssued"/> for all on their way; none is all.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Chinese names of bodies, or <see cref="Urls.None"/> for documents of which none is named.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>Ids of parks.</summary>
    public IReadOnlyList<string> Parks { get; init; } = [];

    /// <summary>Whether the number was reported: the word reported or none, or both, or neither for all.</summary>
    public IReadOnlyList<string> Numbered { get; init; } = [];

    /// <summary>The same of the date.</summary>
    public IReadOnlyList<string> Dated { get; init; } = [];

    /// <summary>In a title, a note or a number, in either language; letters' case does not matter.</summary>
    public string? Text { get; init; }

    public ListView View { get; init; } = ListView.Default;

    public string Address => View.On(Urls.Policies(
        SeveralValues.Address(Statuses), SeveralValues.Address(Issuers), SeveralValues.Address(Parks), SeveralValues.Address(Numbered),
        SeveralValues.Address(Dated), Text));

    /// <summary>The address of all documents, in this view.</summary>
    public string Cleared => new PolicyFilter { View = View.OnFirstPage() }.Address;

    public bool IsEmpty => this is { Statuses: [], Issuers: [], Parks: [], Numbered: [], Dated: [], Text: null };

    public bool Holds(PolicyRow row) => HoldsStatus(row) && SeveralValues.Allow(Issuers, IssuersOf(row)) && SeveralValues.Allow(Parks, row.Parks) && HoldsText(row)
        && SeveralValues.Allow(Numbered, Reporting.Of(row.Number)) && SeveralValues.Allow(Dated, Reporting.Of(row.Date));

    /// <summary>The bodies of a document, as a filter's words.</summary>
    public static IReadOnlyList<string> IssuersOf(PolicyRow row) =>
        row.Issuers.Count == 0 ? [Urls.None] : [.. row.Issuers.Select(i => i.Zh)];

    public static (PolicyFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Parse(
        PolicyAddress address, PoliciesModel model)
    {
        var reading = new AddressReading();
        var issuers = model.Rows.SelectMany(IssuersOf).ToHashSet();
        var filter = new PolicyFilter
        {
            Statuses = reading.KnownOf("status", address.Status, v => v == Urls.NotIssued || Word.TryParse<PolicyStatus>(v, out _)),
            Issuers = reading.KnownOf("issuer", address.Issuer, issuers.Contains),
            Parks = reading.KnownOf("park", address.Park, model.ParkNames.ContainsKey),
            Numbered = reading.KnownOf("number", address.Number, Reporting.Words.Contains),
            Dated = reading.KnownOf("date", address.Date, Reporting.Words.Contains),
            Text = TextFilter.Read(address.Text),
            View = ListView.Parse(reading, address.View ?? new(), Columns),
        };
        return (filter, reading.Ignored);
    }

    /// <summary>What the page shows of the documents, on a page that there is, and how many the filter leaves.</summary>
    public (PolicyFilter Filter, IReadOnlyList<PolicyRow> Rows, int Total) PageOf(IReadOnlyList<PolicyRow> rows)
    {
        var (view, shown, total) = View.PageOf([.. rows.Where(Holds)], Columns);
        return (this with { View = view }, shown, total);
    }

    private bool HoldsStatus(PolicyRow row) => Statuses.Count == 0
        || Statuses.Contains(Word.Of(row.Status)) || Statuses.Contains(Urls.NotIssued) && PolicyStatuses.NotIssued.Contains(row.Status);

    private bool HoldsText(PolicyRow row) => TextFilter.Allows(Text, row.Title.Zh, row.Title.En, row.Note?.Zh, row.Note?.En, row.Number);
}

/// <summary>The filters of an address as they stand there.</summary>
public sealed record PolicyAddress(
    string?[]? Status, string?[]? Issuer, string?[]? Park, string?[]? Number, string?[]? Date, string? Text, ListAddress? View = null);
