using Microsoft.Extensions.Localization;
using ZgcDashboard.Charts;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Marks;

/// <summary>The pictures of a budget's execution that more than one page shows. Whiskers are rounding intervals.</summary>
public sealed class ExecutionPictures(IStringLocalizer<ExecutionText> text, Formats formats, Terms terms)
{
    private const int Whole = 100;

    /// <summary>A row a denominator: bar = rate, tick = time progress, bracket = what was due if the supplement came late.</summary>
    public ChartSpec Bullet(BudgetExecution execution)
    {
        var due = execution.TimeProgressRate.Value ?? 0;
        var tick = new BulletTick(due, text["TimeProgress", formats.Percent(due)]);
        var late = execution.ReleaseAdjustedExpectedRate.Value;
        return Charts.Bullet.Of(
            [
                Row(text["OnInitial"], execution.ExecutionRateOnInitial, [tick]),
                Row(text["OnAdjusted"], execution.ExecutionRateOnAdjusted, late is { } from && from < due
                    ? [tick with { Text = null }, new BulletTick(from, text["DueIfLate", formats.Percent(from)], Tone.Watch, To: due)]
                    : [tick with { Text = null }]),
            ],
            text["Spent"],
            [new(text["WholeBudget"])],
            new Axis { Title = text["ShareOfBudget"], Min = 0, Max = Whole });
    }

    public ChartTable BulletTable(BudgetExecution execution) => Table(
        execution.ExecutionRateOnInitial, execution.ExecutionRateOnAdjusted, execution.TimeProgressRate,
        execution.ReleaseAdjustedExpectedRate, execution.PaceGapOnInitial, execution.PaceGapOnAdjusted, execution.ReleaseAdjustedGap);

    /// <summary>年初 → 追加 → 调整后 → 已支出 → 未支出. Null where the adjusted budget is not known.</summary>
    public ChartSpec? Waterfall(BudgetExecution execution) => execution.Supplement.Value is null ? null : Charts.Waterfall.Of(
        [
            Step(execution.InitialBudget, total: true),
            Step(execution.Supplement),
            Step(execution.AdjustedBudget, total: true),
            new(terms["Term.Actual"], -formats.MoneyValue(execution.Actual.TenThousandYuan), Number(execution.Actual.TenThousandYuan), Tone: Tone.Good),
            Step(execution.Remaining, total: true, Tone.NeutralSoft),
        ],
        text["Amount"],
        new Axis { Title = formats.MoneyUnit, Min = 0 });

    public ChartTable WaterfallTable(BudgetExecution execution) => Table(
        execution.InitialBudget, execution.Supplement, execution.AdjustedBudget, execution.Remaining);

    /// <summary>Values beside their rounding intervals.</summary>
    public ChartTable Table(params IReadOnlyList<Derived> values) => new(
        [text["Column.Measure"], text["Column.Value"], text["Column.Interval"]],
        [.. values.Select(v => new ChartRow([
            terms[$"Term.{v.Key}"], formats.Derived(v.Value, v.Unit), v.Value is null ? "" : formats.Interval(v.Interval, v.Unit)]))]);

    private WaterfallStep Step(Derived amount, bool total = false, Tone? tone = null) =>
        new(terms[$"Term.{amount.Key}"], amount.Value is { } value ? formats.MoneyValue(value) : null, Number(amount.Value), total, tone);

    private string Number(decimal? tenThousandYuan) => tenThousandYuan is { } amount
        ? Formats.Number(formats.MoneyValue(amount), 0)
        : terms.NotReported;

    private BulletRow Row(string label, Derived rate, IReadOnlyList<BulletTick> ticks) => new(label, rate.Value, [Whole])
    {
        Ticks = ticks,
        Low = rate.Value is null ? null : rate.Interval.Low,
        High = rate.Interval.High,
        Text = formats.Percent(rate.Value),
        Link = Urls.Budget(),
    };
}
