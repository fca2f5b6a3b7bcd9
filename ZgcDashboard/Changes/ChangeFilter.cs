using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Localization;
using ZgcDashboard.Shell;
using ZgcDashboard.Store.Records;

namespace ZgcDashboard.Changes;

/// <summary>Between which moments, which of the changes, and in which order: what stands in the address.</summary>
public sealed record ChangeFilter(ChangeSpan Span)
{
    /// <summary>The lists whose rows come in.</summary>
    public static List<string> KnownKinds { get; } = [.. RecordKinds.All.Where(k => k.IsImported).Select(k => k.Name)];

    public static IReadOnlyList<ListColumn<ChangeLine>> Columns { get; } =
    [
        new("kind", line => KnownKinds.IndexOf(line.Kind.Name)) { Class = "nowrap" },
        new("name", line => line.Name?.ToString() ?? line.Id) { Class = "head" },
        new("nature", line => line.Nature) { Class = "nowrap" },
        new("field", line => line.Column is { } column ? ColumnText.Caption(column) : null),
        new("was"), new("is"),
        new("change", line => line.Moved?.Percent) { Class = "num" },
        new("source") { Class = "nowrap" },
        new("parks") { IsShown = false },
        new("at", line => line.Written.Entry) { Class = "nowrap", IsShown = false },
        new("by", line => line.Written.By) { IsShown = false },
    ];

    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Words of <see cref="ChangeNature"/>.</summary>
    public IReadOnlyList<string> Natures { get; init; } = [];

    /// <summary>Ids of parks, or <see cref="Urls.None"/> for rows that name none.</summary>
    public IReadOnlyList<string> Parks { get; init; } = [];

    /// <summary>In the name or the id of a row.</summary>
    public string? Text { get; init; }

    public ListView View { get; init; } = ListView.Default;

    public string Address => View.On(Chosen(Span.From, Span.To));

    /// <summary>All changes between the same moments, in this view.</summary>
    public string Cleared => (new ChangeFilter(Span) { View = View.OnFirstPage() }).Address;

    public bool IsEmpty => this is { Kinds: [], Natures: [], Parks: [], Text: null };

    /// <summary>The same of other moments.</summary>
    public string Between(string? from, string? to) => View.OnFirstPage().On(Chosen(from, to));

    /// <summary>The download of what the filter leaves.</summary>
    public string Export(string format) => Urls.ExportOf(Chosen(Span.From, Span.To), format);

    private string Chosen(string? from, string? to) =>
        Urls.Changes(from, to, SeveralValues.Address(Kinds), SeveralValues.Address(Natures), SeveralValues.Address(Parks), Text);

    public bool Holds(ChangeLine line) => SeveralValues.Allow(Kinds, line.Kind.Name) && SeveralValues.Allow(Natures, Word.Of(line.Nature))
        && SeveralValues.Allow(Parks, ParksOf(line)) && TextFilter.Allows(Text, line.Name?.Zh, line.Name?.En, line.Id);

    public static IReadOnlyList<string> ParksOf(ChangeLine line) => line.Parks.Count == 0 ? [Urls.None] : line.Parks;

    /// <summary>All that the filter leaves, sorted.</summary>
    public IReadOnlyList<ChangeLine> Of(ChangesModel model) => [.. View.Sort.Apply(model.Lines.Where(Holds), Columns)];

    /// <summary>What the page shows, on a page that there is, and how many the filter leaves.</summary>
    public (ChangeFilter Filter, IReadOnlyList<ChangeLine> Lines, int Total) PageOf(ChangesModel model)
    {
        var (view, shown, total) = View.PageOf([.. model.Lines.Where(Holds)], Columns);
        return (this with { View = view }, shown, total);
    }

    /// <summary>All but the parks: which there are is read with the changes.</summary>
    public static (ChangeFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Parse(ChangeAddress address, TimeProvider clock)
    {
        var reading = new AddressReading();
        var filter = new ChangeFilter(ChangeSpan.Parse(address.From, address.To, clock, reading))
        {
            Kinds = reading.KnownOf("kind", address.Kind, KnownKinds.Contains),
            Natures = reading.KnownOf("nature", address.Nature, v => Word.TryParse<ChangeNature>(v, out _)),
            Text = TextFilter.Read(address.Text),
            View = ListView.Parse(reading, address.View, Columns),
        };
        return (filter, reading.Ignored);
    }

    /// <summary>The filter of a program's query.</summary>
    /// <param name="query">Is told of what is not understood.</param>
    /// <param name="parks">The ids that there are.</param>
    /// <param name="clock">Of the server.</param>
    public static ChangeFilter Of(ApiQuery query, IReadOnlyCollection<string> parks, TimeProvider clock) =>
        new(ChangeSpan.Of(query.Moment("from", ChangeSpan.IsMoment), query.Moment("to", ChangeSpan.IsMoment), clock))
        {
            Kinds = query.SeveralOf("kind", KnownKinds),
            Natures = query.SeveralOf("nature", [.. Word.All<ChangeNature>()]),
            Parks = query.SeveralOf("park", [.. parks, Urls.None]),
            Text = query.Text("q"),
        };
}

/// <summary>The filters of an address as they stand there.</summary>
public sealed record ChangeAddress
{
    public string? From { get; init; }
    public string? To { get; init; }
    public string?[]? Kind { get; init; }
    public string?[]? Nature { get; init; }
    public string? Text { get; init; }
    public ListAddress View { get; init; } = new();
}
