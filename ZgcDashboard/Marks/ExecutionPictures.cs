using Microsoft.Extensions.Localization;
using ZgcDashboard.Charts;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Marks;

/// <summary>The pictures of a budget's execution that more than one page shows. Whiskers are rounding intervals.</summary>
public sealed class ExecutionPictures(IStringLocalizer<ExecutionText> text, Formats formats, Terms terms)
{
    private const int Whole = 100;

    /// <summary>
    /// A row a denominator: bar = rate at its true length, tick = time progress, and on the adjusted budget what was due if
    /// the supplement came late: a bracket where its day is not known, a second tick where it is.
    /// </summary>
    /// <param name="execution">What follows from the snapshot.</param>
    /// <param name="address">Where a click leads.</param>
    public ChartSpec Bullet(BudgetExecution execution, string? address = null)
    {
        var due = execution.TimeProgressRate.Value ?? 0;
        var tick = new BulletTick(due, text["TimeProgress", formats.Percent(due)]);
        BulletTick[] late = LateTick(execution) is { } other ? [other] : [];
        List<BulletRow> rows =
        [
            Row(text["OnInitial"], execution.ExecutionRateOnInitial, false, [tick], address),
            Row(text["OnAdjusted"], execution.ExecutionRateOnAdjusted, execution.IsOverspent, [tick, .. late], address),
        ];
        var reach = rows.SelectMany(row => (row.Ticks ?? []).Select(t => (decimal?)t.At).Append(row.Value).Append(row.High)).Max();
        return Charts.Bullet.Of(rows, text["Spent"], [new(text["WholeBudget"])],
            new Axis { Title = text["ShareOfBudget"], Min = 0, Max = reach > Whole ? null : Whole });
    }

    public ChartTable BulletTable(BudgetExecution execution) => Table(
        execution.ExecutionRateOnInitial, execution.ExecutionRateOnAdjusted, execution.TimeProgressRate,
        execution.ReleaseAdjustedExpectedRate, execution.PaceGapOnInitial, execution.PaceGapOnAdjusted, execution.ReleaseAdjustedGap);

    /// <summary>
    /// 年初 → 追加 → 调整后 → 已支出 → 未支出, each at its true length: what is overspent hangs below zero. Null where one of the
    /// budgets is not known.
    /// </summary>
    public ChartSpec? Waterfall(BudgetExecution execution) => execution.Supplement.Value is not { } supplement ? null : Charts.Waterfall.Of(
        [
            Step(execution.InitialBudget, total: true),
            Step(execution.Supplement) with { Label = terms[supplement < 0 ? "Term.Reduction" : "Term.Supplement"] },
            Step(execution.AdjustedBudget, total: true),
            Step(Actual(execution), tone: Tone.Good) with { Value = -formats.MoneyValue(execution.Actual.TenThousandYuan) },
            execution.Remaining.Value < 0
                ? Step(execution.Remaining, total: true, Tone.Behind) with { Label = terms["Term.Overspent"], Text = formats.MoneyNumber(-execution.Remaining.Value) }
                : Step(execution.Remaining, total: true, Tone.NeutralSoft),
        ],
        text["Amount"],
        new Axis { Title = formats.MoneyUnit, Min = execution.Remaining.Value < 0 ? null : 0 });

    public ChartTable WaterfallTable(BudgetExecution execution) => Table(
        execution.InitialBudget, execution.Supplement, execution.AdjustedBudget, Actual(execution), execution.Remaining);

    /// <summary>Values beside their rounding intervals.</summary>
    public ChartTable Table(params IReadOnlyList<Derived> values) => new(
        [text["Column.Measure"], text["Column.Value"], text["Column.Interval"]],
        [.. values.Select(v => new ChartRow([terms[$"Term.{v.Key}"], formats.Derived(v), formats.Interval(v)]))]);

    /// <summary>The date of the supplement makes a difference on the adjusted budget only.</summary>
    private BulletTick? LateTick(BudgetExecution execution)
    {
        if (execution.ReleaseAdjustedExpectedRate is not { Value: { } late } expected || execution.TimeProgressRate.Value is not { } due || late == due) return null;
        return execution.IsReleaseKnown
            ? new(late, text["DueOnRelease", formats.Percent(late)], Tone.Watch)
            : new(Math.Min(late, due), text["DueIfLate", formats.PercentRange(expected.Interval, execution.TimeProgressRate.Interval)], Tone.Watch, To: Math.Max(late, due));
    }

    private static Derived Actual(BudgetExecution execution) =>
        new("Actual", execution.Actual.TenThousandYuan, execution.ActualInterval, DerivedUnit.TenThousandYuan, "Actual", []);

    private WaterfallStep Step(Derived amount, bool total = false, Tone? tone = null) =>
        new(terms[$"Term.{amount.Key}"], amount.Value is { } value ? formats.MoneyValue(value) : null, amount.Value is null ? formats.Derived(amount) : formats.MoneyNumber(amount.Value), total, tone);

    private BulletRow Row(string label, Derived rate, bool isOverspent, IReadOnlyList<BulletTick> ticks, string? address) => new(label, rate.Value, [Whole])
    {
        Ticks = ticks,
        Low = rate.Value is null ? null : rate.Interval.Low,
        High = rate.Interval.High,
        Text = isOverspent ? $"{formats.Derived(rate)} {terms["Term.Overspent"]}" : formats.Derived(rate),
        Tone = isOverspent ? Tone.Behind : Tone.Accent,
        Link = address ?? Urls.Budget(),
    };
}
