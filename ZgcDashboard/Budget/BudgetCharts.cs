using Microsoft.Extensions.Localization;
using ZgcDashboard.Charts;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Budget;

/// <summary>The bridge of the rates.</summary>
public sealed class BudgetCharts(IStringLocalizer<BudgetText> text, Formats formats, Terms terms)
{
    /// <summary>From the rate on the initial budget to that on the adjusted one, in percentage points, over the bracket of what was due.</summary>
    public ChartSpec? Bridge(BudgetExecution execution)
    {
        if (execution.DenominatorEffect.Value is not { } effect) return null;
        var due = execution.TimeProgressRate.Value ?? 0;
        var spec = Waterfall.Of(
            [
                new(text["RateOnInitial"], execution.ExecutionRateOnInitial.Value, formats.Percent(execution.ExecutionRateOnInitial.Value), Total: true),
                new(text["DenominatorEffect"], effect, formats.Points(effect)),
                new(text["RateOnAdjusted"], execution.ExecutionRateOnAdjusted.Value, formats.Percent(execution.ExecutionRateOnAdjusted.Value), Total: true),
            ],
            text["Rate"],
            new Axis { Title = terms["Unit.Percent"], Min = 0 });
        return spec with { Markers = [Bracket(execution, due)] };
    }

    /// <summary>From what was due if the supplement came last thing to what was due if it was there all year.</summary>
    private Marker Bracket(BudgetExecution execution, decimal due) => execution.ReleaseAdjustedExpectedRate.Value is { } late && late != due
        ? new() { From = Math.Min(late, due), To = Math.Max(late, due), Text = text["Bracket", formats.Percent(late), formats.Percent(due)], Tone = Tone.Watch }
        : new() { From = due, Text = text["TimeProgress", formats.Percent(due)], Tone = Tone.Behind };
}
