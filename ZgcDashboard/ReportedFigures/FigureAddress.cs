using ZgcDashboard.Api;
using ZgcDashboard.Figures;
using ZgcDashboard.Lists;
using ZgcDashboard.Shell;

namespace ZgcDashboard.ReportedFigures;

/// <summary>The filters of an address as they stand there.</summary>
public sealed record FigureAddress
{
    public string?[]? Section { get; init; }
    public string?[]? Unit { get; init; }
    public string?[]? Kind { get; init; }
    public string?[]? Park { get; init; }
    public string?[]? Qualifier { get; init; }
    public string?[]? Value { get; init; }
    public string?[]? Date { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Text { get; init; }
    public ListAddress View { get; init; } = new();

    /// <summary>Values that are not known are left out of the filter and returned, so that the reader is told.</summary>
    public (FigureFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Read(FiguresModel model)
    {
        var (reading, words) = (new AddressReading(), FigureWords.Of(model));
        var filter = new FigureFilter
        {
            Sections = reading.KnownOf("section", Section, SectionFilter.Words.Contains),
            Units = reading.KnownOf("unit", Unit, words.Units.Contains),
            Subjects = reading.KnownOf("kind", Kind, v => Word.TryParse<FigureSubject>(v, out _)),
            Places = reading.KnownOf("park", Park, words.Places.Contains),
            Qualifiers = reading.KnownOf("qualifier", Qualifier, v => Word.TryParse<Qualifier>(v, out _)),
            Valued = reading.KnownOf("value", Value, Reporting.Words.Contains),
            Dated = reading.KnownOf("date", Date, Reporting.Words.Contains),
            From = reading.Date("from", From),
            To = reading.Date("to", To),
            Text = TextFilter.Read(Text),
            View = ListView.Parse(reading, View, FigureFilter.Columns),
        };
        return (filter, reading.Ignored);
    }
}

/// <summary>The words that filters of figures know beside those of their own.</summary>
/// <param name="Units">That there are.</param>
/// <param name="Places">Parks and places that there are, and none.</param>
public sealed record FigureWords(IReadOnlyList<string> Units, IReadOnlyList<string> Places)
{
    public static FigureWords Of(FiguresModel model) => new(
        [.. model.Rows.Select(FigureFilter.UnitOf).Distinct()], [.. model.Names.Keys, Urls.None]);

    /// <summary>The filter of a program's query.</summary>
    public FigureFilter Filter(ApiQuery query) => new()
    {
        Sections = query.SeveralOf("section", SectionFilter.Words),
        Units = query.SeveralOf("unit", Units),
        Subjects = query.SeveralOf("kind", [.. Word.All<FigureSubject>()]),
        Places = query.SeveralOf("park", Places),
        Qualifiers = query.SeveralOf("qualifier", [.. Word.All<Qualifier>()]),
        Valued = query.SeveralOf("value", Reporting.Words),
        Dated = query.SeveralOf("date", Reporting.Words),
        From = query.Date("from"),
        To = query.Date("to"),
        Text = query.Text("q"),
    };
}
