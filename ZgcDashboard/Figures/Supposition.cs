using System.Globalization;

namespace ZgcDashboard.Figures;

/// <summary>测算: what would be due and needed if the supplement came on a day, and if so much of the budget were to be spent. It is not reported.</summary>
/// <param name="execution">What was reported.</param>
/// <param name="release">The day that all of the supplement is supposed to have come; null for what was reported.</param>
/// <param name="target">Of the adjusted budget by the year's end, percent.</param>
public sealed class Supposition(BudgetExecution execution, DateOnly? release, decimal target)
{
    private readonly BudgetExecution supposed = release is { } day ? execution.ReleasedOn(day) : execution;

    /// <summary>The day that counts.</summary>
    public DateOnly? Release => release ?? execution.SupplementAsOf;

    public decimal Target => target;

    /// <summary>追加时点校正的应支进度, percent (ours, not official).</summary>
    public Derived ExpectedRate => supposed.ReleaseAdjustedExpectedRate;

    /// <summary>校正后进度差, points (ours, not official).</summary>
    public Derived Gap => supposed.ReleaseAdjustedGap;

    /// <summary>所需月均支出, 万元 a month: (目标 − 已支出) ÷ 剩余月数.</summary>
    public Derived MonthlySpend
    {
        get
        {
            var (from, left) = (execution.Inputs, 12 - execution.Inputs.Months);
            var needed = from.OfAdjusted("MonthlySpendForTarget", DerivedUnit.TenThousandYuanPerMonth,
                string.Create(CultureInfo.InvariantCulture, $"max(0, AdjustedBudget × {target:0.##} % − Actual) ÷ {ExecutionInputs.Text(left)}"),
                (spent, adjusted) => new Ratio(Math.Max(0, (adjusted * target / 100) - spent), left).Value,
                execution.AdjustedBudget.ToInput(), from.Actual);
            return needed with
            {
                Basis = TimeBasis.Months,
                Says = left == 0 ? Saying.YearOver : needed is { Value: not null, Interval.High: <= 0 } ? Saying.Reached : null,
            };
        }
    }
}
