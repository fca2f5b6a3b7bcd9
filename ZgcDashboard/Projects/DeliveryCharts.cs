using Microsoft.Extensions.Localization;
using ZgcDashboard.Charts;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Projects;

/// <summary>Money against works: a point a project, four corners.</summary>
public sealed class DeliveryCharts(IStringLocalizer<ProjectText> text, Formats formats)
{
    private static readonly (QuadrantCorner? Corner, Tone Tone)[] Corners =
    [
        (QuadrantCorner.BothFar, Tone.Good), (QuadrantCorner.WorksAhead, Tone.Accent), (QuadrantCorner.BothEarly, Tone.Neutral),
        (QuadrantCorner.MoneyAhead, Tone.Behind), (null, Tone.OnHold),
    ];

    /// <returns>Null where no project has both.</returns>
    public ChartSpec? Spec(Quadrant quadrant) => quadrant.Points.Count == 0 ? null : new()
    {
        Kind = ChartKind.Line,
        Legend = true,
        Category = new() { Title = text["Quadrant.Money"], Min = 0, Max = Math.Max(100, Math.Ceiling(quadrant.Points.Max(p => p.Money.Value ?? 0) / 10) * 10) },
        Value = new() { Title = text["Quadrant.Works"], Min = 0, Max = 100 },
        Series = [.. Corners.Select(c => Of(quadrant, c.Corner, c.Tone)).Where(s => s.Values.Count > 0)],
        Markers =
        [
            new() { From = Quadrant.Half, OnCategory = true, Tone = Tone.Neutral, Style = LineStyle.Dashed },
            new() { From = Quadrant.Half, Tone = Tone.Neutral, Style = LineStyle.Dashed },
        ],
    };

    public ChartTable Table(Quadrant quadrant) => new(
        [text["Column.name"], text["Quadrant.Money"], text["Quadrant.Works"], text["Quadrant.Corner"]],
        [.. quadrant.Points.Select(p => new ChartRow([$"{p.Name}", formats.Derived(p.Money), formats.Percent(p.Works), Name(p.Corner)], Urls.Project(p.Id)))]);

    /// <summary>Of which projects it is, and of how many one of the two was not reported.</summary>
    public string Note(Quadrant quadrant) => text[quadrant.Points.Count < quadrant.Measured.Reported ? "Quadrant.Note.Greatest" : "Quadrant.Note",
        quadrant.Points.Count, quadrant.Measured.Reported, quadrant.Measured.Expected - quadrant.Measured.Reported];

    private string Name(QuadrantCorner? corner) => text[$"Quadrant.{(corner is { } known ? Word.Of(known) : "unsure")}"];

    private Series Of(Quadrant quadrant, QuadrantCorner? corner, Tone tone)
    {
        var points = quadrant.Points.Where(p => p.Corner == corner).OrderBy(p => p.Money.Value).ToList();
        return new()
        {
            Label = text["Quadrant.Series", Name(corner), points.Count], Tone = tone, Style = LineStyle.None, Points = true,
            X = [.. points.Select(p => Math.Round(p.Money.Value ?? 0, 2))], Values = [.. points.Select(p => (decimal?)p.Works)],
            Links = [.. points.Select(p => Urls.Project(p.Id))],
            Texts = points.Count > MostNamed ? null : [.. points.Select(p => $"{p.Name}")],
        };
    }

    /// <summary>More names than these lie upon each other.</summary>
    private const int MostNamed = 6;
}
