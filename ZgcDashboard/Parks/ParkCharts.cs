using Microsoft.Extensions.Localization;
using ZgcDashboard.Charts;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Marks;
using ZgcDashboard.Store;
using ZgcDashboard.Store.Facets;

namespace ZgcDashboard.Parks;

/// <summary>Parks ranked by a measure; those of which the report says nothing stand below, without a bar.</summary>
public sealed class ParkCharts(IStringLocalizer<ParkText> text, Terms terms)
{
    /// <summary>More bars than these cannot be told apart: the largest are drawn, and the table has all.</summary>
    public const int MostBars = 30;

    public ChartSpec Ranking(ParksModel model, ParkMeasure measure)
    {
        var parks = Sorted(model, measure).Take(MostBars).ToList();
        return new()
        {
            Kind = ChartKind.Bar,
            Horizontal = true,
            Labels = [.. parks.Select(p => p.Name.ToString())],
            Value = new() { Title = text[$"Unit.{measure}"], Min = 0 },
            Series =
            [
                new()
                {
                    Label = text[$"Measure.{measure}"],
                    Values = [.. parks.Select(p => (decimal?)p.Of(measure))],
                    Texts = [.. parks.Select(p => p.Of(measure) is { } count ? Formats.Number(count) : terms.NotReported)],
                    Links = [.. parks.Select(p => Urls.Park(p.Id))],
                    Thickness = 0.6m,
                },
            ],
        };
    }

    /// <summary>What is to be said of the picture; null where nothing is.</summary>
    public string? Note(ParksModel model, ParkMeasure measure) => string.Join(" · ", new[]
    {
        model.Parks.Count > MostBars ? text["Ranking.Most", MostBars].Value : null, Inferred(model, measure),
    }.OfType<string>()) is { Length: > 0 } note ? note : null;

    /// <summary>How much of what the measure counts was inferred; null where nothing was.</summary>
    public string? Inferred(ParksModel model, ParkMeasure measure) => measure switch
    {
        ParkMeasure.Projects => terms.Inferred(("Park", model.Shares.Park)),
        ParkMeasure.UnderWay or ParkMeasure.Operating => Inferred(model),
        _ => null,
    };

    public string? Inferred(ParksModel model) => Inferred(model.Shares);

    public string? Inferred(ProjectShares shares) => terms.Inferred(("Park", shares.Park), ("Stage", shares.Stage));

    public ChartTable RankingTable(ParksModel model, ParkMeasure measure) => new(
        [text["Column.park"], text[$"Measure.{measure}"]],
        [.. Sorted(model, measure).Select(p => new ChartRow([p.Name.ToString(), Shown(p, measure)], Urls.Park(p.Id)))]);

    private const int ShadesUsed = 5;

    public string Shown(ParkRow park, ParkMeasure measure) => park.Of(measure) is { } count ? Formats.Number(count) : terms.NotReported;

    public IReadOnlyList<StripPart> Stages(ParkRow park) =>
    [
        .. StageCounts.Stages.Select(stage => new StripPart(
            terms.Of(stage), park.Projects[stage], StageTones.Of(stage), Urls.Projects(park.Id, Word.Of(stage) ?? Urls.None))),
    ];

    /// <summary>1 (least) to 5 (most) on an even scale up to the most; 0 where nothing is reported.</summary>
    public static int Shade(ParksModel model, ParkRow park, ParkMeasure measure) =>
        park.Of(measure) is { } count ? 1 + (count - 1) * ShadesUsed / Scale(model, measure) : 0;

    /// <summary>The shades from 1 on, each with the least and the most that it stands for.</summary>
    public static IEnumerable<(int Shade, int From, int To)> Shades(ParksModel model, ParkMeasure measure)
    {
        var (scale, most) = (Scale(model, measure), Most(model, measure));
        for (var shade = 1; shade <= ShadesUsed && Above(shade - 1) < most; shade++)
            yield return (shade, Above(shade - 1) + 1, Math.Min(most, Above(shade)));

        // The most that the shades up to this one stand for.
        int Above(int shade) => (shade * scale + ShadesUsed - 1) / ShadesUsed;
    }

    private static int Scale(ParksModel model, ParkMeasure measure) => Math.Max(ShadesUsed, Most(model, measure));

    private static int Most(ParksModel model, ParkMeasure measure) => model.Parks.Max(p => p.Of(measure) ?? 0);

    private static List<ParkRow> Sorted(ParksModel model, ParkMeasure measure) =>
        [.. model.Parks.OrderByDescending(p => p.Of(measure) ?? 0)];
}
