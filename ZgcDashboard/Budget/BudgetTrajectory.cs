using System.Globalization;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Charts;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Budget;

/// <summary>
/// Cumulative execution over the days of the year. What was reported are points; of one point there is no curve, only
/// the ray on which it would go on, and the one on which it would have to.
/// </summary>
public sealed class BudgetTrajectory(IStringLocalizer<BudgetText> text, Formats formats)
{
    /// <param name="snapshots">In the order of their days; the last is the one that the rays start from.</param>
    public ChartSpec? Spec(IReadOnlyList<SnapshotRow> snapshots)
    {
        if (snapshots is not [.., { Execution: { AdjustedBudget.Value: { } adjusted } latest }]) return null;
        var time = latest.TimeProgress;
        var spent = latest.Actual.TenThousandYuan;
        return new ChartSpec
        {
            Kind = ChartKind.Line,
            Legend = true,
            Value = new() { Title = formats.MoneyUnit, Min = 0 },
            Category = new() { Min = 0, Max = time.Total, Ticks = Months(latest.AsOf.Year) },
            Series =
            [
                Ray(text["Line.PaceInitial"], Tone.NeutralSoft, LineStyle.Dashed, (0, 0), (time.Total, latest.InitialBudget.Value)),
                Ray(text["Line.PaceAdjusted"], Tone.Neutral, LineStyle.Dashed, (0, 0), (time.Total, adjusted)),
                Ray(text["Line.Projection"], Tone.Accent, LineStyle.Dotted, (time.Elapsed, spent), (time.Total, latest.YearEndProjection.Value)),
                Ray(text["Line.Required"], Tone.Behind, LineStyle.Dotted, (time.Elapsed, spent), (time.Total, adjusted)),
                Reported(snapshots),
            ],
            Markers = [new() { From = time.Elapsed, OnCategory = true, Text = text["DataDate", Day(latest.AsOf)], Tone = Tone.Neutral, Style = LineStyle.Dashed }],
        };
    }

    public ChartTable Table(IReadOnlyList<SnapshotRow> snapshots)
    {
        var rows = snapshots.Select(s => Row(text["Line.Actual"], s.AsOf, s.Execution?.Actual.TenThousandYuan)).ToList();
        if (snapshots is [.., { Execution: { } latest }])
        {
            var end = new DateOnly(latest.AsOf.Year, 12, 31);
            rows.Add(Row(text["Line.PaceInitial"], end, latest.InitialBudget.Value));
            rows.Add(Row(text["Line.PaceAdjusted"], end, latest.AdjustedBudget.Value));
            rows.Add(Row(text["Line.Projection"], end, latest.YearEndProjection.Value));
            rows.Add(Row(text["Line.Required"], end, latest.AdjustedBudget.Value));
        }

        return new([text["Column.Line"], text["Column.Day"], text["Column.Cumulative", formats.MoneyUnit]], rows);
    }

    private ChartRow Row(string line, DateOnly day, decimal? amount) => new([line, Day(day), formats.Money(amount)]);

    private Series Reported(IReadOnlyList<SnapshotRow> snapshots)
    {
        var known = snapshots.Select(s => s.Execution).OfType<BudgetExecution>().ToList();
        return new()
        {
            Label = text["Line.Actual"],
            X = [.. known.Select(e => (decimal)e.TimeProgress.Elapsed)],
            Values = [.. known.Select(e => (decimal?)formats.MoneyValue(e.Actual.TenThousandYuan))],
            Texts = [.. known.Select(e => formats.Money(e.Actual))],
            Style = known.Count > 1 ? LineStyle.Step : LineStyle.None,
            Points = true,
            Tone = Tone.Accent,
        };
    }

    private Series Ray(string label, Tone tone, LineStyle style, (decimal Day, decimal? Amount) from, (decimal Day, decimal? Amount) to) => new()
    {
        Label = label,
        Tone = tone,
        Style = style,
        X = [from.Day, to.Day],
        Values = [Shown(from.Amount), Shown(to.Amount)],
    };

    private decimal? Shown(decimal? amount) => amount is { } known ? formats.MoneyValue(known) : null;

    /// <summary>Where the year begins and each quarter ends, in days of the year.</summary>
    private List<Tick> Months(int year) =>
        [new(0, Month(new(year, 1, 1))), .. Checkpoint.QuarterEnds(year).Select(day => new Tick(day.DayOfYear, text["MonthEnd", Month(day)]))];

    private static string Month(DateOnly day) => day.ToString("MMM", CultureInfo.CurrentCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
