using System.Globalization;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Charts;
using ZgcDashboard.Figures;
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
        Labels = [.. Parts(model).Select(p => p.Name)],
        Category = new() { Title = text["Axis.Section"] },
        Value = new() { Title = text["Axis.Facts"], Min = 0 },
        Series =
        [
            new() { Label = text["Facts"], Values = [.. Parts(model).Select(p => Count(p.Facts))],
                Links = [.. Parts(model).Select(p => p.Link)] },
            new() { Label = text["Flaws"], Tone = Tone.Watch, Values = [.. Parts(model).Select(p => Count(p.Flaws))],
                Links = [.. Parts(model).Select(p => p.Link)] },
        ],
    };

    public ChartTable BySectionTable(SourcesModel model) => new(
        [text["Axis.Section"], text["Column.Title"], text["Facts"], text["Flaws"]],
        [.. Parts(model).Select(p => new ChartRow([p.Name, p.Title, Formats.Number(p.Facts), Formats.Number(p.Flaws)], p.Link))]);

    /// <summary>The sections, then what no report states, if anything.</summary>
    private IEnumerable<(string Name, string Title, int Facts, int Flaws, string Link)> Parts(SourcesModel model)
    {
        foreach (var section in model.Sections)
        {
            var title = model.Places.First(p => p.Place?.Section == section).Title.ToString();
            yield return (Name(section), title, model.CountOf(section), Flaws(model, section),
                Urls.SourcesOf(section: section.ToString(CultureInfo.InvariantCulture)));
        }

        if (model.Submitted > 0)
            yield return (text["Submitted"], text["Submitted.Title"], model.Submitted, 0, Urls.SourcesOf(section: Urls.None));
    }

    private static int Flaws(SourcesModel model, int section) =>
        model.Flaws.Count(f => f.Citations.OfType<ReportPlace>().FirstOrDefault()?.Section == section);

    private static decimal? Count(int count) => count > 0 ? count : null;

    private static string Name(int section) => CitationWords.Section(section);
}
