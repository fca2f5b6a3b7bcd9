using System.Globalization;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Charts;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Budget;

/// <summary>
/// Cumulative execution over the days of the year. What was reported are points; of one point there is no curve, only
/// the ray on which it would go on, and the one on which it would have to. Steps join the points of one month and the
/// next; where a month is missing nothing is drawn.
/// </summary>
public sealed class BudgetTrajectory(IStringLocalizer<BudgetText> text, Formats formats, BesideLines lines)
{
    /// <summary>Of more points only the latest has its amount beside it, and those that fell: the table has all.</summary>
    private const int MostNamed = 4;

    /// <param name="snapshots">In the order of their days; the rays start from the last of which spending was reported.</param>
    /// <param name="beside">What they are drawn beside.</param>
    public ChartSpec? Spec(IReadOnlyList<SnapshotRow> snapshots, IReadOnlyList<BesideLine>? beside = null)
    {
        if (Known(snapshots) is not [.., (var row, { AdjustedBudget.Value: not null } latest)] known) return null;
        var time = latest.TimeProgress;
        return new ChartSpec
        {
            Kind = ChartKind.Line,
            Legend = true,
            Value = new() { Title = formats.MoneyUnit, Min = 0 },
            Category = new() { Title = text["Axis.Days"], Min = 0, Max = time.Total, Ticks = Months(latest.AsOf.Year) },
            Series = [.. Rays(latest).Select(Drawn), Reported(known), .. (beside ?? []).Select(lines.Drawn)],
            Markers = [new() { From = time.Elapsed, OnCategory = true, Text = text[latest.IsFinal ? "DataDate.Final" : "DataDate", Day(row.AsOf)], Tone = Tone.Neutral, Style = LineStyle.Dashed }],
        };
    }

    /// <summary>Every point and the end of every ray that is drawn, as it is drawn.</summary>
    public ChartTable Table(IReadOnlyList<SnapshotRow> snapshots, IReadOnlyList<BesideLine>? beside = null)
    {
        var rows = snapshots.Select(s => Row(text["Line.Actual"], s.AsOf, Said(s))).Concat((beside ?? []).SelectMany(lines.Rows));
        if (Known(snapshots) is [.., (_, { } latest)])
            rows = rows.Concat(Rays(latest).Select(ray => Row(text[$"Line.{ray.Name}"], new(latest.AsOf.Year, 12, 31), formats.Money(ray.To.Amount))));
        return new([text["Column.Line"], text["Column.Day"], text["Column.Cumulative", formats.MoneyUnit]], [.. rows]);
    }

    /// <summary>What is drawn, in words.</summary>
    public string Note(IReadOnlyList<SnapshotRow> snapshots)
    {
        var known = Known(snapshots);
        if (known is not [.., (_, { } latest)]) return "";
        var ahead = Rays(latest).Any(ray => ray.From.Day > 0);
        return string.Concat(
            known.Count == 1 ? text[ahead ? "Trajectory.OnePoint" : "Trajectory.OnlyPoint"] : text["Trajectory.Points"],
            known.Count > 1 && Gaps(known) ? text["Trajectory.Gap"] : "",
            known.Count > 1 && ahead ? text["Trajectory.Rays"] : "",
            latest is { IsOverspent: true } ? text["Trajectory.Over"] : "");
    }

    private static List<(SnapshotRow Row, BudgetExecution Execution)> Known(IReadOnlyList<SnapshotRow> snapshots) =>
        [.. snapshots.Where(s => s.Execution is not null).Select(s => (s, s.Execution!))];

    private sealed record Ray(string Name, Tone Tone, LineStyle Style, (decimal Day, decimal Amount) From, (decimal Day, decimal Amount) To);

    /// <summary>Only those that mean something: no budget, no pace; no day left, no forecast; nothing left to spend, no need.</summary>
    private static IEnumerable<Ray> Rays(BudgetExecution latest)
    {
        var (gone, all, spent) = (latest.TimeProgress.Elapsed, latest.TimeProgress.Total, latest.Actual.TenThousandYuan);
        if (latest.InitialBudget.Value is { } initial) yield return new("PaceInitial", Tone.NeutralSoft, LineStyle.Dashed, (0, 0), (all, initial));
        if (latest.AdjustedBudget.Value is not { } adjusted) yield break;
        yield return new("PaceAdjusted", Tone.Neutral, LineStyle.Dashed, (0, 0), (all, adjusted));
        if (gone == all) yield break;
        if (latest.YearEndProjection.Value is { } projection) yield return new("Projection", Tone.Accent, LineStyle.Dotted, (gone, spent), (all, projection));
        if (adjusted > spent) yield return new("Required", Tone.Behind, LineStyle.Dotted, (gone, spent), (all, adjusted));
    }

    private static bool Gaps(List<(SnapshotRow Row, BudgetExecution Execution)> known) => known.Zip(known.Skip(1)).Any(pair => IsGap(pair.First.Execution, pair.Second.Execution));

    private static bool IsGap(BudgetExecution one, BudgetExecution next) => next.AsOf.Month - one.AsOf.Month > 1;

    /// <summary>With why it is less than before, where it is.</summary>
    private string Said(SnapshotRow snapshot)
    {
        var amount = snapshot.Execution is { } execution ? formats.Money(execution.Actual) : formats.Money((Money?)null);
        return snapshot.FallReason is { } reason ? text["Fall", amount, reason] : amount;
    }

    /// <summary>Beside the point: the reason of a fall is long, and stands below the chart.</summary>
    private string Short(SnapshotRow snapshot) => (snapshot.FallReason is null ? "" : "↓ ") + formats.Money(snapshot.Execution!.Actual);

    /// <summary>A point without value between two months that do not follow each other: there the line is broken.</summary>
    private Series Reported(List<(SnapshotRow Row, BudgetExecution Execution)> known)
    {
        var points = new List<(decimal Day, SnapshotRow? Row)>();
        foreach (var ((row, execution), i) in known.Select((k, i) => (k, i)))
        {
            if (i > 0 && IsGap(known[i - 1].Execution, execution)) points.Add((points[^1].Day + 1, null));
            points.Add((execution.TimeProgress.Elapsed, row));
        }

        return new()
        {
            Label = text["Line.Actual"],
            X = [.. points.Select(p => p.Day)],
            Values = [.. points.Select(p => p.Row is { } row ? (decimal?)formats.MoneyValue(row.Execution!.Actual.TenThousandYuan) : null)],
            Texts = [.. points.Select((p, i) => p.Row is { } row && (known.Count <= MostNamed || i == points.Count - 1 || row.FallReason is not null) ? Short(row) : null)],
            Style = known.Count > 1 ? LineStyle.Step : LineStyle.None,
            Points = true,
            Tone = Tone.Accent,
        };
    }

    private Series Drawn(Ray ray) => new()
    {
        Label = text[$"Line.{ray.Name}"],
        Tone = ray.Tone,
        Style = ray.Style,
        X = [ray.From.Day, ray.To.Day],
        Values = [formats.MoneyValue(ray.From.Amount), formats.MoneyValue(ray.To.Amount)],
    };

    private static ChartRow Row(string line, DateOnly day, string amount) => new([line, Day(day), amount]);

    /// <summary>Where the year begins and each quarter ends, in days of the year.</summary>
    private List<Tick> Months(int year) =>
        [new(0, Month(new(year, 1, 1))), .. Checkpoint.QuarterEnds(year).Select(day => new Tick(day.DayOfYear, text["MonthEnd", Month(day)]))];

    private static string Month(DateOnly day) => day.ToString("MMM", CultureInfo.CurrentCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
