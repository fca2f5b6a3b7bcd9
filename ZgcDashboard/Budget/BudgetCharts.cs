using Microsoft.Extensions.Localization;
using ZgcDashboard.Charts;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;
using ZgcDashboard.Marks;

namespace ZgcDashboard.Budget;

/// <summary>The bridge of the rates.</summary>
public sealed class BudgetCharts(IStringLocalizer<BudgetText> text, Formats formats, Terms terms)
{
    /// <summary>From the rate on the initial budget to that on the adjusted one, in percentage points, over the bracket of what was due.</summary>
    public ChartSpec? Bridge(BudgetExecution execution)
    {
        if (execution.DenominatorEffect.Value is not { } effect) return null;
        var spec = Waterfall.Of(
            [
                new(text["RateOnInitial"], execution.ExecutionRateOnInitial.Value, formats.Derived(execution.ExecutionRateOnInitial), Total: true),
                new(text["DenominatorEffect"], effect, formats.Points(effect)),
                new(text["RateOnAdjusted"], execution.ExecutionRateOnAdjusted.Value, formats.Derived(execution.ExecutionRateOnAdjusted), Total: true),
            ],
            text["Rate"],
            new Axis { Title = terms["Unit.Percent"], Min = 0 });
        return spec with { Markers = [Due(execution)] };
    }

    public string BridgeTitle(BudgetExecution execution) => text[$"Bridge.{Direction(execution)}"];

    /// <summary>What the step and the band or line mean, as they are drawn.</summary>
    public string BridgeNote(BudgetExecution execution) => string.Concat(
        text[$"Bridge.Note.{Direction(execution)}"],
        !ExecutionCaptions.ReleaseMatters(execution) ? text["Bridge.Note.Line"]
            : text[execution.IsReleaseKnown ? "Bridge.Note.Release" : "Bridge.Note.Band", ExecutionCaptions.Released(execution)]);

    private static string Direction(BudgetExecution execution) => execution.DenominatorEffect.Value switch
    {
        < 0 => "Falls",
        > 0 => "Rises",
        _ => "Same",
    };

    /// <summary>What was due: between the supplement coming last thing and being there all year, or by its day where that is known.</summary>
    private Marker Due(BudgetExecution execution)
    {
        var due = execution.TimeProgressRate.Value ?? 0;
        if (!ExecutionCaptions.ReleaseMatters(execution)) return new() { From = due, Text = text["TimeProgress", formats.Percent(due)], Tone = Tone.Behind };
        var expected = execution.ReleaseAdjustedExpectedRate;
        var late = expected.Value ?? due;
        return execution.IsReleaseKnown
            ? new() { From = late, Text = text["DueOnRelease", formats.Percent(late)], Tone = Tone.Watch }
            : new()
            {
                From = Math.Min(late, due), To = Math.Max(late, due), Tone = Tone.Watch,
                Text = text["Bracket", formats.PercentRange(expected.Interval, execution.TimeProgressRate.Interval)],
            };
    }
}
