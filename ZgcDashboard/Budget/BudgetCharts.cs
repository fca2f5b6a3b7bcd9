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
        return spec with { Markers = [Free(Due(execution), execution)] };
    }

    public string BridgeTitle(BudgetExecution execution) => text[$"Bridge.{Direction(execution)}"];

    /// <summary>What the step and the band or line mean, as they are drawn.</summary>
    public string BridgeNote(BudgetExecution execution) => string.Concat(
        text[$"Bridge.Note.{Direction(execution)}"],
        !ExecutionCaptions.ReleaseMatters(execution) ? text["Bridge.Note.Line", Percent(execution)]
            : text[execution.IsReleaseKnown ? "Bridge.Note.Release" : "Bridge.Note.Band", ExecutionCaptions.Released(execution), Percent(execution)]);

    /// <summary>
    /// Without its name where that would lie on the number above a bar: the name stands at the right, over the last bar and,
    /// on a phone, the step before it. The note below says it as well.
    /// </summary>
    private static Marker Free(Marker due, BudgetExecution execution)
    {
        const decimal LineOfText = 0.08m;
        var (initial, adjusted) = (execution.ExecutionRateOnInitial.Value ?? 0, execution.ExecutionRateOnAdjusted.Value ?? 0);
        decimal[] bars = [Math.Max(initial, adjusted), adjusted];
        var (at, reach) = (due.To ?? due.From, bars.Append(due.To ?? due.From).Max());
        return bars.Any(bar => Math.Abs(bar - at) < reach * LineOfText) ? due with { Text = null } : due;
    }

    private static string Direction(BudgetExecution execution) => execution.DenominatorEffect.Value switch
    {
        < 0 => "Falls",
        > 0 => "Rises",
        _ => "Same",
    };

    /// <summary>What was due: between the supplement coming last thing and being there all year, or by its day where that is known.</summary>
    private Marker Due(BudgetExecution execution)
    {
        var (due, late) = Ends(execution);
        if (!ExecutionCaptions.ReleaseMatters(execution)) return new() { From = due, Text = text["TimeProgress", Percent(execution)], Tone = Tone.Behind };
        return execution.IsReleaseKnown
            ? new() { From = late, Text = text["DueOnRelease", Percent(execution)], Tone = Tone.Watch }
            : new() { From = Math.Min(late, due), To = Math.Max(late, due), Tone = Tone.Watch, Text = text["Bracket", Percent(execution)] };
    }

    /// <summary>The same as a number.</summary>
    private string Percent(BudgetExecution execution) => (ExecutionCaptions.ReleaseMatters(execution), execution.IsReleaseKnown) switch
    {
        (false, _) => formats.Percent(Ends(execution).Due),
        (_, true) => formats.Percent(Ends(execution).Late),
        _ => formats.PercentRange(execution.ReleaseAdjustedExpectedRate.Interval, execution.TimeProgressRate.Interval),
    };

    private static (decimal Due, decimal Late) Ends(BudgetExecution execution)
    {
        var due = execution.TimeProgressRate.Value ?? 0;
        return (due, execution.ReleaseAdjustedExpectedRate.Value ?? due);
    }
}
