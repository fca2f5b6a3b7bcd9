using System.Globalization;
using Microsoft.Extensions.Localization;
using ZgcDashboard.Figures;
using ZgcDashboard.Localization;

namespace ZgcDashboard.Budget;

/// <summary>One thing that the spending is measured against.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Base">Its value on the day.</param>
/// <param name="Own">The spending's or the rate's own.</param>
/// <param name="GapName">How the difference is called.</param>
/// <param name="Gap">The difference.</param>
/// <param name="Interval">What it may be.</param>
/// <param name="Citations">Where the base comes from.</param>
public sealed record ComparedRow(string Name, string Base, string Own, string GapName, string Gap, string Interval, IReadOnlyList<Citation> Citations)
{
    /// <summary>The page of the base; null where it has none.</summary>
    public string? Address { get; init; }

    /// <summary>Rounding alone may make the difference.</summary>
    public bool IsWithinRounding { get; init; }
}

/// <summary>Spending against the days of the year, the plan and the year before: each gap by its name, in its unit.</summary>
public sealed class BudgetComparison(IStringLocalizer<BudgetText> text, Formats formats, Terms terms)
{
    public IReadOnlyList<ComparedRow> Rows(BudgetOutlook outlook)
    {
        var execution = outlook.Latest.Execution!;
        var isAdjusted = execution.ExecutionRateOnAdjusted.Value is not null;
        var rate = isAdjusted ? execution.ExecutionRateOnAdjusted : execution.ExecutionRateOnInitial;
        return
        [
            Gap(text["Compare.Time"], execution.TimeProgressRate, rate, isAdjusted ? execution.PaceGapOnAdjusted : execution.PaceGapOnInitial, [], "TimeGap"),
            .. outlook is { Plan: { } plan, Standing: { } standing } ? Planned(plan, standing, rate, isAdjusted) : [],
            .. outlook.Before is { SameDay: { } then } before ? LastYear(before, then, execution, rate, isAdjusted, outlook.Previous!) : [],
        ];
    }

    /// <summary>What cannot be compared and why, and what is to be known of the plan.</summary>
    public IReadOnlyList<string> Notes(BudgetOutlook outlook, BudgetRow shown) => [.. PlanNotes(outlook, shown), .. YearNotes(outlook, shown)];

    private IEnumerable<ComparedRow> Planned(PlanExecution plan, PlanRow row, Derived rate, bool isAdjusted)
    {
        var name = text["Compare.Plan", Day(row.ApprovedOn)];
        yield return Gap(name, plan.Progress, rate, isAdjusted ? plan.GapOnAdjusted : plan.GapOnInitial, row.Citations, "PlanGap") with { Address = Urls.BudgetPlan(row.Id) };
        yield return new(text["Compare.PlanAmount"], formats.Derived(plan.ToDate), formats.Derived(plan.Difference.Inputs[0]), terms["Term.PlanSpendingDifference"],
            Signed(plan.Difference.Value), formats.Interval(plan.Difference), row.Citations);
    }

    private IEnumerable<ComparedRow> LastYear(YearBefore before, BudgetExecution then, BudgetExecution now, Derived rate, bool isAdjusted, BudgetRow previous)
    {
        var cited = previous.Snapshots.LastOrDefault(s => s.Execution == then)?.Citations ?? [];
        var spending = before.Spending!;
        yield return new(text["Compare.LastYear", Day(then.AsOf)], formats.Money(then.Actual), formats.Money(now.Actual), text["Compare.YearOnYear"],
            spending.Percent is { } percent ? text["Compare.Moved", Signed(spending.Difference), (percent > 0 ? "+" : "") + formats.Percent(percent)] : Signed(spending.Difference),
            spending.Difference is { } moved ? formats.Interval(moved, spending.Interval, DerivedUnit.TenThousandYuan) : "", cited)
        { IsWithinRounding = spending.IsWithinRounding };
        if ((isAdjusted ? before.RateOnAdjusted : before.RateOnInitial) is not { Difference: { } points } rates) yield break;
        yield return new(text["Compare.LastYearRate", Day(then.AsOf)], formats.Derived(isAdjusted ? then.ExecutionRateOnAdjusted : then.ExecutionRateOnInitial),
            formats.Derived(rate), text["Compare.YearOnYearRate"], formats.Points(points), formats.Interval(points, rates.Interval, DerivedUnit.PercentagePoints), cited)
        { IsWithinRounding = rates.IsWithinRounding };
    }

    private IEnumerable<string> PlanNotes(BudgetOutlook outlook, BudgetRow shown)
    {
        if (outlook.Standing is not { } standing)
        {
            yield return shown.Plans.Count == 0 ? text["Note.NoPlan"] : text["Note.PlanLater", Day(shown.Plans[0].ApprovedOn), Day(outlook.Latest.AsOf)];
            yield break;
        }

        var (plan, execution) = (standing.Plan, outlook.Latest.Execution!);
        if (!plan.Whole.Coverage.IsComplete) yield return text["Note.PlanMonths", plan.Whole.Coverage];
        if (plan.IsSumOfLines && plan.Planned is { Expected: > 0 }) yield return text["Note.PlanOfLines", plan.Planned];
        if (plan.Difference is { Value: not 0 } difference) yield return text["Note.PlanDifference", Signed(difference.Value)];
        var budget = execution.AdjustedBudget.Value is null ? execution.InitialBudget : execution.AdjustedBudget;
        if (plan.Whole.Unplanned(budget) is { Value: { } unplanned } gap && !gap.Interval.Contains(0))
            yield return text[unplanned > 0 ? "Note.Unplanned" : "Note.PlannedTooMuch", formats.Money(Math.Abs(unplanned)), terms[$"Term.{budget.Key}"]];
    }

    private IEnumerable<string> YearNotes(BudgetOutlook outlook, BudgetRow shown)
    {
        if (outlook.Choice == PreviousChoice.None) yield return text["Note.NoYearBefore", shown.FiscalYear - 1];
        if (outlook.Choice == PreviousChoice.Several) yield return text["Note.SeveralBefore", shown.FiscalYear - 1];
        if (outlook.Choice == PreviousChoice.Alone) yield return text["Note.AloneBefore", outlook.Previous!.Title];
        if (outlook is { Previous: { } previous, Before.SameDay: null }) yield return text["Note.DayMissing", previous.Title, Day(outlook.Latest.Execution!.AsOf)[5..]];
    }

    private ComparedRow Gap(string name, Derived due, Derived rate, Derived gap, IReadOnlyList<Citation> citations, string gapName) =>
        new(name, formats.Derived(due), formats.Derived(rate), text[$"Compare.{gapName}", terms[$"Term.{rate.Key}"]], formats.Derived(gap), formats.Interval(gap), citations);

    private string Signed(decimal? amount) => (amount > 0 ? "+" : "") + formats.Money(amount);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
