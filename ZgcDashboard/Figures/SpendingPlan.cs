namespace ZgcDashboard.Figures;

/// <summary>
/// A version of a budget's plan: for the budget as a whole, for its lines, or for both. Where it has both they are not added:
/// the whole is what was planned for it, and how far the lines are from it is said.
/// </summary>
/// <param name="year">The fiscal year.</param>
/// <param name="whole">What the plan states of the budget as a whole, by month.</param>
/// <param name="lines">What it states of every line that the budget has, by the line's id; without months where it states nothing.</param>
public sealed class SpendingPlan(int year, IReadOnlyList<PlannedMonth> whole, IReadOnlyDictionary<string, PlannedYear> lines)
{
    /// <summary>By the line's id.</summary>
    public IReadOnlyDictionary<string, PlannedYear> Lines => lines;

    /// <summary>The budget's plan is the sum of its lines' plans: nothing was planned for it as a whole.</summary>
    public bool IsSumOfLines => whole.Count == 0;

    /// <summary>How many of the lines have a plan.</summary>
    public Coverage Planned => Coverage.Of(lines.Values, line => line.Months.Count > 0);

    /// <summary>Of the budget. As a sum of lines it states the months that every line states.</summary>
    public PlannedYear Whole { get; } = whole.Count > 0 ? new(year, whole) : PlannedYear.Sum(year, [.. lines.Values]);

    /// <summary>整体与分项计划之差, 万元: what is planned for the whole, less the lines' plans; null where not both are planned.</summary>
    public Derived? Difference
    {
        get
        {
            if (whole.Count == 0 || Planned.Reported == 0) return null;
            var sum = lines.Values.Select(line => line.Stated).ToList();
            var ofLines = new DerivedInput("PlanOfLines", sum.Sum(s => s.Value), sum.Aggregate(Interval.Exact(0), (all, s) => all + s.Interval), DerivedUnit.TenThousandYuan);
            return new("PlanDifference", Whole.Stated.Value - ofLines.Value, Whole.Stated.Interval - ofLines.Interval, DerivedUnit.TenThousandYuan,
                "PlanStated − PlanOfLines", [Whole.Stated.ToInput(), ofLines]);
        }
    }
}
