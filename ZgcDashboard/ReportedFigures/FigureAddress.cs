using System.Globalization;
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
            Sections = reading.KnownOf("section", Section, words.Sections.Contains),
            Units = reading.KnownOf("unit", Unit, words.Units.Contains),
            Subjects = reading.KnownOf("kind", Kind, v => Word.TryParse<FigureSubject>(v, out _)),
            Places = reading.KnownOf("park", Park, words.Places.Contains),
            Qualifiers = reading.KnownOf("qualifier", Qualifier, v => Word.TryParse<Qualifier>(v, out _)),
            Valued = reading.KnownOf("value", Value, Reporting.Words.Contains),
            Dated = reading.KnownOf("date", Date, Reporting.Words.Contains),
            From = Day(reading.Known("from", From, IsDate)),
            To = Day(reading.Known("to", To, IsDate)),
            Text = string.IsNullOrWhiteSpace(Text) ? null : Text.Trim(),
            View = ListView.Parse(reading, View, FigureFilter.Columns),
        };
        return (filter, reading.Ignored);
    }

    private static bool IsDate(string text) => ReportedDate.TryParse(text, out _);

    private static ReportedDate? Day(string? text) => text is null ? null : ReportedDate.Parse(text);
}

/// <summary>The words that filters of figures know beside those of their own.</summary>
/// <param name="Sections">Numbers, whether a figure is there or not, and none.</param>
/// <param name="Units">That there are.</param>
/// <param name="Places">Parks and places that there are, and none.</param>
public sealed record FigureWords(IReadOnlyList<string> Sections, IReadOnlyList<string> Units, IReadOnlyList<string> Places)
{
    public static FigureWords Of(FiguresModel model) => new(
        [.. Enumerable.Range(1, ReportPlace.MostSections).Select(s => s.ToString(CultureInfo.InvariantCulture)), Urls.None],
        [.. model.Rows.Select(FigureFilter.UnitOf).Distinct()], [.. model.Names.Keys, Urls.None]);

    /// <summary>The filter of a program's query.</summary>
    public FigureFilter Filter(ApiQuery query) => new()
    {
        Sections = Several(query.KnownOf("section", Sections)),
        Units = Several(query.KnownOf("unit", Units)),
        Subjects = Several(query.KnownOf("kind", [.. Word.All<FigureSubject>()])),
        Places = Several(query.KnownOf("park", Places)),
        Qualifiers = Several(query.KnownOf("qualifier", [.. Word.All<Qualifier>()])),
        Valued = Several(query.KnownOf("value", Reporting.Words)),
        Dated = Several(query.KnownOf("date", Reporting.Words)),
        From = query.Date("from"),
        To = query.Date("to"),
        Text = query.Text("q"),
    };

    private static IReadOnlyList<string> Several(string? values) => [.. SeveralValues.Split([values])];
}
