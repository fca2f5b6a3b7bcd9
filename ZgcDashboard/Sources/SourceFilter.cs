using System.Globalization;
using ZgcDashboard.Figures;
using ZgcDashboard.Shell;

namespace ZgcDashboard.Sources;

/// <summary>Which part of the sources the reader wants to see: what stands in the address.</summary>
public sealed record SourceFilter
{
    public int? Section { get; init; }

    /// <summary>A kind of fact.</summary>
    public SourceKind? Kind { get; init; }

    /// <summary>In a title, in either language; letters' case does not matter.</summary>
    public string? Text { get; init; }

    public bool IsEmpty => this == new SourceFilter();

    public string Address => Urls.SourcesOf(Word.Of(Kind), Text, Section?.ToString(CultureInfo.InvariantCulture));

    public bool Holds(SourceFact fact) => (Kind is null || fact.Kind == Kind)
        && (Text is null || fact.Title.Zh.Contains(Text, StringComparison.OrdinalIgnoreCase) || fact.Title.En.Contains(Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The places of the section with the facts that are wanted; a place that holds none is left out when facts are chosen.</summary>
    public IReadOnlyList<SourcePlace> Of(SourcesModel model)
    {
        var inSection = model.Places.Where(p => Section is null || p.Citation.Section == Section);
        return Kind is null && Text is null
            ? [.. inSection]
            : [.. inSection.Select(p => p with { Facts = [.. p.Facts.Where(Holds)] }).Where(p => p.Facts.Count > 0)];
    }

    public static (SourceFilter Filter, IReadOnlyList<(string Name, string Value)> Ignored) Parse(string? section, string? kind, string? text)
    {
        var reading = new AddressReading();
        var number = reading.Known("section", section, v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= Citation.MostSections);
        var word = reading.Known("kind", kind, v => Word.TryParse<SourceKind>(v, out _));
        return (new()
        {
            Section = number is null ? null : int.Parse(number, CultureInfo.InvariantCulture),
            Kind = word is null ? null : Word.Parse<SourceKind>(word),
            Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
        }, reading.Ignored);
    }
}
