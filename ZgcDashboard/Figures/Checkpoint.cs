namespace ZgcDashboard.Figures;

/// <summary>
/// 考核节点: a quarter's end after the cut-off day, and what should have been spent by then if spending followed the days
/// of the year. Days count from the data's cut-off day, not from today.
/// </summary>
public sealed class Checkpoint
{
    private Checkpoint(BudgetExecution execution, DateOnly day)
    {
        Day = day;
        DaysLeft = day.DayNumber - execution.AsOf.DayNumber;
        var time = new TimeProgress(day).Ratio;
        var share = time.Value ?? 0;
        var budget = execution.AdjustedBudget;
        var spent = execution.Actual.TenThousandYuan;
        TimeProgress = new("TimeProgressThen", time.Percent, Interval.Exact(share * 100), DerivedUnit.Percent,
            $"{ExecutionInputs.Text(time.Numerator)} ÷ {ExecutionInputs.Text(time.Denominator)}", []);
        Due = new("DueThen", budget.Value * share, budget.Interval.Rising(b => b * share), DerivedUnit.TenThousandYuan,
            "AdjustedBudget × TimeProgressThen", [budget.ToInput(), TimeProgress.ToInput()]);
        StillToSpend = new("StillToSpend", Due.Value - spent, Due.Interval - Interval.Exact(spent), DerivedUnit.TenThousandYuan,
            "DueThen − Actual", [Due.ToInput(), new("Actual", spent, Interval.Exact(spent), DerivedUnit.TenThousandYuan)]);
    }

    public DateOnly Day { get; }

    /// <summary>Days from the cut-off day.</summary>
    public int DaysLeft { get; }

    /// <summary>序时进度 on that day, percent.</summary>
    public Derived TimeProgress { get; }

    /// <summary>按序时应累计支出, 万元, of the adjusted budget.</summary>
    public Derived Due { get; }

    /// <summary>距应支还差, 万元; negative when it is spent already.</summary>
    public Derived StillToSpend { get; }

    /// <summary>The quarter ends of the year that lie after the cut-off day.</summary>
    public static IReadOnlyList<Checkpoint> After(BudgetExecution execution) =>
        [.. QuarterEnds(execution.AsOf.Year).Where(day => day > execution.AsOf).Select(day => new Checkpoint(execution, day))];

    /// <summary>The last days of March, June, September and December.</summary>
    public static IEnumerable<DateOnly> QuarterEnds(int year) =>
        Enumerable.Range(1, 4).Select(quarter => new DateOnly(year, 1, 1).AddMonths(3 * quarter).AddDays(-1));
}
