using System.Globalization;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Marks;

/// <summary>What stands below the pictures of a budget's execution: each sentence only where it is true of what is drawn.</summary>
public sealed class ExecutionCaptions(IStringLocalizer<ExecutionText> text, Formats formats)
{
    public string Bullet(BudgetExecution execution) => string.Concat(
        HasWhiskers(execution.ExecutionRateOnInitial) || HasWhiskers(execution.ExecutionRateOnAdjusted) ? text["Note.Whiskers"] : "",
        ReleaseMatters(execution) ? execution.IsReleaseKnown ? text["Note.ReleaseTick", Released(execution)] : text["Note.Bracket"] : "",
        execution.IsOverspent ? text["Note.Over"] : "");

    public string Waterfall(BudgetExecution execution) => string.Concat(
        (execution.IsInitialReported, execution.IsAdjustedReported) switch
        {
            (false, false) => text["Note.BothWorkedBack"],
            (false, true) => text["Note.InitialWorkedBack"],
            (true, false) => text["Note.AdjustedWorkedBack"],
            _ => text["Note.Reported"],
        },
        execution.Remaining.Value < 0 ? text["Note.OverBar", formats.Money(-execution.Remaining.Value)] : "");

    private static bool HasWhiskers(Derived rate) => rate is { Value: not null, Interval: { High: { } high, Low: var low } } && low < high;

    /// <summary>Why a picture that needs both budgets cannot be drawn.</summary>
    public string Missing(BudgetExecution execution)
    {
        Derived[] known = [execution.InitialBudget, execution.AdjustedBudget];
        if (known.Any(b => b.IsUndefined)) return text["Missing.Undefined"];
        if (known.All(b => b.Value is not null)) return text["Missing.Zero"];
        return text[known.All(b => b.Value is null) ? "Missing.Both" : execution.AdjustedBudget.Value is null ? "Missing.Adjusted" : "Missing.Initial"];
    }

    /// <summary>What was due depends on when the supplement came.</summary>
    public static bool ReleaseMatters(BudgetExecution execution) =>
        execution.ReleaseAdjustedExpectedRate.Value is { } late && late != execution.TimeProgressRate.Value;

    public static string Released(BudgetExecution execution) => execution.SupplementAsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
