using System.Globalization;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Charts;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Sources;

/// <summary>How much each section of the report says, and how much is wrong with it.</summary>
public sealed class SourceCharts(IStringLocalizer<SourceText> text)
{
    public ChartSpec? BySection(SourcesModel model) => !model.Sections.Any() ? null : new()
    {
        Kind = ChartKind.Bar,
        Stacked = true,
        Legend = true,
        Labels = [.. model.Sections.Select(Name)],
        Category = new() { Title = text["Axis.Section"] },
        Value = new() { Title = text["Axis.Facts"], Min = 0 },
        Series =
        [
            new() { Label = text["Facts"], Values = [.. model.Sections.Select(s => Count(model.CountOf(s)))], Links = [.. model.Sections.Select(Link)] },
            new() { Label = text["Flaws"], Tone = Tone.Watch, Values = [.. model.Sections.Select(s => Count(Flaws(model, s)))], Links = [.. model.Sections.Select(Link)] },
        ],
    };

    public ChartTable BySectionTable(SourcesModel model) => new(
        [text["Axis.Section"], text["Column.Title"], text["Facts"], text["Flaws"]],
        [
            .. model.Sections.Select(s => new ChartRow(
                [Name(s), model.Places.First(p => p.Citation.Section == s).Title.ToString(), Formats.Number(model.CountOf(s)), Formats.Number(Flaws(model, s))], Link(s))),
        ]);

    private static int Flaws(SourcesModel model, int section) => model.Flaws.Count(f => f.Citations[0].Section == section);

    private static decimal? Count(int count) => count > 0 ? count : null;

    private static string Name(int section) => CitationWords.Section(section);

    private static string Link(int section) => Urls.SourcesOf(section: section.ToString(CultureInfo.InvariantCulture));
}
