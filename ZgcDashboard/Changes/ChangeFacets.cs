using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Changes;

/// <summary>The filters of changes with all that they can be, in the reader's language.</summary>
public sealed class ChangeFacets(ChangeQueries queries, ChangeWords words, IStringLocalizer<ChangeText> text, Terms terms)
{
    public ChangeQueries Queries => queries;

    public ChangeWords Words => words;

    public IReadOnlyList<ListFacet> Of(ChangesModel model, ChangeFilter filter)
    {
        var made = new ListFacets<ChangeLine, ChangeFilter>(
            model.Lines, filter with { View = filter.View.OnFirstPage() }, (f, line) => f.Holds(line), f => f.Address);
        var kinds = model.Kinds.Select(k => k.Name).Concat(filter.Kinds).ToHashSet();
        var parks = model.Lines.SelectMany(ChangeFilter.ParksOf).Concat(filter.Parks).ToHashSet();
        return
        [
            made.Of(text["Column.nature"], filter.Natures, (f, chosen) => f with { Natures = chosen },
                Word.All<ChangeNature>(), word => words.Nature(Word.Parse<ChangeNature>(word)), line => [Word.Of(line.Nature)]),
            made.Of(text["Column.kind"], filter.Kinds, (f, chosen) => f with { Kinds = chosen },
                ChangeFilter.KnownKinds.Where(kinds.Contains), words.Kind, line => [line.Kind.Name]),
            made.Of(text["Column.parks"], filter.Parks, (f, chosen) => f with { Parks = chosen },
                model.Names.Keys.Where(n => n.Kind == "parks").Select(n => n.Id).Append(Urls.None).Where(parks.Contains), park => ParkName(model, park), ChangeFilter.ParksOf),
        ];
    }

    /// <summary>What is chosen, as a file's head says it.</summary>
    public IReadOnlyList<string> Said(ChangesModel model, ChangeFilter filter) =>
    [
        SpanOf(filter.Span),
        .. ListFacet.Said(Of(model, filter)).Select(f => text["Said", f.Name, f.Value].Value),
        .. filter.Text is { } sought ? [text["Said", text["Search"], sought].Value] : Array.Empty<string>(),
        .. model.OnlyAfter is { } entry ? [text["CutOff", Formats.Number(ChangeQueries.Most), entry].Value] : Array.Empty<string>(),
    ];

    /// <summary>From when to when.</summary>
    public string SpanOf(ChangeSpan span) => text["Span",
        span.After is { } entry ? text["Span.After", entry] : text["Span.From", $"{span.FirstDay}"],
        span.Last is { } last ? text["Span.Upto", last] : span.LastDay is { } day ? text["Span.To", $"{day}"] : text["Span.Now"]];

    private string ParkName(ChangesModel model, string park) =>
        park == Urls.None ? terms["Park.None"] : model.Names.TryGetValue(("parks", park), out var name) ? name.ToString() : park;
}
