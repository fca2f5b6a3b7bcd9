using Microsoft.Extensions.Localization;
using ZgcDashboard.Charts;
using ZgcDashboard.Localization;
using ZgcDashboard.Store;

namespace ZgcDashboard.Marks;

/// <summary>One bar: what it stands for, and its projects by stage.</summary>
/// <param name="Label">What the bar stands for.</param>
/// <param name="Counts">Projects.</param>
/// <param name="Link">Where a click on a stage leads.</param>
/// <param name="Address">Where the bar's row in the table leads.</param>
/// <param name="Rest">What belongs to none of the others: it stands below them.</param>
public sealed record StageBar(string Label, StageCounts Counts, Func<ProjectStage?, string> Link, string Address, bool Rest = false);

/// <summary>Projects counted by something, each bar in the colours of the stages, the longest bar first.</summary>
public sealed class StageBars(IStringLocalizer<StageText> text, Terms terms)
{
    /// <summary>More bars than these cannot be told apart: the longest are drawn, and the table has all.</summary>
    public const int Most = 17;

    public ChartSpec? Spec(IReadOnlyList<StageBar> bars)
    {
        if (bars.Count == 0) return null;
        var sorted = Sorted(bars).Take(Most).ToList();
        return new()
        {
            Kind = ChartKind.Bar,
            Horizontal = true,
            Stacked = true,
            Legend = true,
            Labels = [.. sorted.Select(b => b.Label)],
            Value = new() { Title = text["Unit"], Min = 0 },
            Series = [.. StageCounts.Stages.Where(stage => bars.Any(b => b.Counts[stage] > 0)).Select(stage => new Series
            {
                Label = terms.Of(stage),
                Tone = StageTones.Of(stage),
                Values = [.. sorted.Select(b => b.Counts[stage] is > 0 and var count ? (decimal?)count : null)],
                Links = [.. sorted.Select(b => b.Link(stage))],
            })],
        };
    }

    /// <summary>A chart's height at which each bar has room for its label, in pixels.</summary>
    public static int Height(IReadOnlyList<StageBar> bars) => 120 + (16 * Math.Clamp(bars.Count, 6, Most));

    /// <summary>Says so where not all bars are drawn, and what was inferred; null where there is nothing to say.</summary>
    /// <param name="bars">The same bars.</param>
    /// <param name="inferred">How much of what they count was inferred, in words.</param>
    public string? Note(IReadOnlyList<StageBar> bars, string? inferred = null) =>
        string.Join(" · ", new[] { bars.Count > Most ? text["Most", Most].Value : null, inferred }.OfType<string>()) is { Length: > 0 } note ? note : null;

    /// <param name="bars">The same bars.</param>
    /// <param name="column">What the bars stand for: the head of the first column.</param>
    public ChartTable Table(IReadOnlyList<StageBar> bars, string column) => new(
        [column, .. StageCounts.Stages.Select(stage => terms.Of(stage)), text["Sum"]],
        [.. Sorted(bars).Select(b => new ChartRow(
            [b.Label, .. StageCounts.Stages.Select(stage => Formats.Number(b.Counts[stage])), Formats.Number(b.Counts.Total)], b.Address))]);

    private static List<StageBar> Sorted(IReadOnlyList<StageBar> bars) => [.. bars.OrderBy(b => b.Rest).ThenByDescending(b => b.Counts.Total)];
}
