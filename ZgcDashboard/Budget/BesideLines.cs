using System.Globalization;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Charts;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Budget;

/// <summary>A line or points that cumulative spending is drawn beside.</summary>
/// <param name="Label">Names it.</param>
/// <param name="Tone">Of the palette.</param>
/// <param name="Style">How it is drawn.</param>
/// <param name="Points">In days of the year and 万元; a point without an amount breaks the line.</param>
/// <param name="Days">The day that each point speaks of.</param>
public sealed record BesideLine(string Label, Tone Tone, LineStyle Style, IReadOnlyList<(decimal Day, decimal? Amount)> Points, IReadOnlyList<DateOnly> Days);

/// <summary>
/// What cumulative spending is drawn beside: the plan that stands and, as ghosts, the other versions of it; last year's line
/// over this year's days; and as ghosts what was stated of a day before it was corrected.
/// </summary>
public sealed class BesideLines(IStringLocalizer<BudgetText> text, Formats formats)
{
    /// <param name="snapshots">That are drawn.</param>
    /// <param name="plans">Each with what it has for what is drawn, in the order of their approval.</param>
    /// <param name="standing">The one of the data's day.</param>
    /// <param name="previous">Last year's snapshots.</param>
    /// <returns>What matters most first: it is drawn over the others.</returns>
    public IReadOnlyList<BesideLine> Of(
        IReadOnlyList<SnapshotRow> snapshots, IReadOnlyList<(PlanRow Row, PlannedYear Year)> plans, PlanRow? standing, IReadOnlyList<SnapshotRow> previous)
    {
        if (snapshots.LastOrDefault(s => s.Execution is not null) is not { Execution.AsOf.Year: var year }) return [];
        return
        [
            .. plans.Where(p => p.Row == standing).Select(p => Plan(p.Row, p.Year, isStanding: true)),
            .. LastYear(year, previous),
            .. Ghosts(snapshots),
            .. plans.Where(p => p.Row != standing).Select(p => Plan(p.Row, p.Year, isStanding: false)),
        ];
    }

    /// <summary>As it is drawn.</summary>
    public Series Drawn(BesideLine line) => new()
    {
        Label = line.Label,
        Tone = line.Tone,
        Style = line.Style,
        Points = line.Style == LineStyle.None,
        X = [.. line.Points.Select(p => p.Day)],
        Values = [.. line.Points.Select(p => p.Amount is { } amount ? (decimal?)formats.MoneyValue(amount) : null)],
    };

    /// <summary>Every point that is drawn.</summary>
    public IEnumerable<ChartRow> Rows(BesideLine line) => line.Points.Where(p => p.Amount is not null)
        .Zip(line.Days, (point, day) => new ChartRow([line.Label, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), formats.Money(point.Amount)]));

    /// <summary>Cumulative, a step a month, as far as the plan states every month.</summary>
    private BesideLine Plan(PlanRow row, PlannedYear year, bool isStanding)
    {
        var known = Enumerable.Range(1, 12).Select(month => new DateOnly(year.Year, month, DateTime.DaysInMonth(year.Year, month)))
            .Select(day => (Day: day, year.ToDate(day).Value)).TakeWhile(point => point.Value is not null).ToList();
        var approved = row.ApprovedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(text[isStanding ? "Line.Plan" : "Line.PlanOther", approved], isStanding ? Tone.Stage4 : Tone.NeutralSoft, LineStyle.Step,
            [(0, 0), .. known.Select(point => ((decimal)point.Day.DayOfYear, point.Value))], [new(year.Year, 1, 1), .. known.Select(point => point.Day)]);
    }

    private IEnumerable<BesideLine> LastYear(int year, IReadOnlyList<SnapshotRow> previous)
    {
        var points = new List<(decimal, decimal?)>();
        DateOnly? before = null;
        foreach (var execution in previous.Select(s => s.Execution).OfType<BudgetExecution>())
        {
            var day = InYear(execution.AsOf, year);
            if (before is { } earlier && day.Month - earlier.Month > 1) points.Add((earlier.DayOfYear + 1, null));
            points.Add((day.DayOfYear, execution.Actual.TenThousandYuan));
            before = day;
        }

        if (points.Count > 0)
            yield return new(text["Line.LastYear"], Tone.Neutral, LineStyle.Step, points, [.. previous.Where(s => s.Execution is not null).Select(s => s.AsOf)]);
    }

    private IEnumerable<BesideLine> Ghosts(IReadOnlyList<SnapshotRow> snapshots)
    {
        var replaced = snapshots.Where(s => s.Execution is not null).SelectMany(s => s.Replaced.Select(r => (s.AsOf, Day: s.Execution!.AsOf, r.Actual))).ToList();
        if (replaced.Count > 0)
            yield return new(text["Line.Replaced"], Tone.NeutralSoft, LineStyle.None,
                [.. replaced.Select(r => ((decimal)r.Day.DayOfYear, (decimal?)r.Actual.TenThousandYuan))], [.. replaced.Select(r => r.AsOf)]);
    }

    /// <summary>The same day of another year; a month's end stays one.</summary>
    private static DateOnly InYear(DateOnly day, int year) => new(year, day.Month,
        day.Day == DateTime.DaysInMonth(day.Year, day.Month) ? DateTime.DaysInMonth(year, day.Month) : day.Day);
}
