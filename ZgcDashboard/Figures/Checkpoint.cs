namespace ZgcDashboard.Figures;

/// <summary>
/// 考核节点: a quarter's end after the cut-off day, and what should have been spent by then if spending followed the days
/// of the year. Days count from the data's cut-off day, not from today.
/// </summary>
public sealed class Checkpoint
{
    private Checkpoint(BudgetExecution execution, DateOnly day)
    {
        var from = execution.Inputs;
        var time = new TimeProgress(day);
        Day = day;
        DaysLeft = day.DayNumber - execution.AsOf.DayNumber;
        TimeProgress = new("TimeProgressThen", time.Ratio.Percent, Interval.Exact(time.Ratio.Percent ?? 0), DerivedUnit.Percent,
            $"{ExecutionInputs.Text(time.Elapsed)} ÷ {ExecutionInputs.Text(time.Total)}", [])
        { Basis = TimeBasis.Days };
        Due = from.OfAdjusted("DueThen", DerivedUnit.TenThousandYuan, "AdjustedBudget × TimeProgressThen",
            (_, adjusted) => adjusted * time.Elapsed / time.Total, execution.AdjustedBudget.ToInput(), TimeProgress.ToInput()) with
        { Basis = TimeBasis.Days };
        StillToSpend = OrReached(Due, from.OfAdjusted("StillToSpend", DerivedUnit.TenThousandYuan, "max(0, DueThen − Actual)",
            (spent, adjusted) => Math.Max(0, adjusted * time.Elapsed / time.Total - spent), Due.ToInput(), from.Actual));
        if (from.Released is not { } released || execution.Supplement.Value is null or 0) return;
        var share = time.Since(released);
        DueIfLate = from.OfBoth("DueThenIfLate", DerivedUnit.TenThousandYuan,
            $"InitialBudget × TimeProgressThen + (AdjustedBudget − InitialBudget) × {ExecutionInputs.Text(share.Numerator)} ÷ {ExecutionInputs.Text(share.Denominator)}",
            (_, initial, adjusted) => PaceFormulas.Due(from, time, initial, adjusted),
            execution.InitialBudget.ToInput(), TimeProgress.ToInput(), execution.AdjustedBudget.ToInput()) with
        { Basis = TimeBasis.Days };
        StillToSpendIfLate = OrReached(DueIfLate, from.OfBoth("StillToSpendIfLate", DerivedUnit.TenThousandYuan, "max(0, DueThenIfLate − Actual)",
            (spent, initial, adjusted) => Math.Max(0, (PaceFormulas.Due(from, time, initial, adjusted) ?? 0) - spent), DueIfLate.ToInput(), from.Actual));
    }

    public DateOnly Day { get; }

    /// <summary>Days from the cut-off day.</summary>
    public int DaysLeft { get; }

    /// <summary>序时进度 on that day, percent.</summary>
    public Derived TimeProgress { get; }

    /// <summary>按序时应累计支出, 万元, of the adjusted budget, as if all of it were there all year.</summary>
    public Derived Due { get; }

    /// <summary>距应支还差, 万元, 0 or more.</summary>
    public Derived StillToSpend { get; }

    /// <summary>What is due if the supplement came as late as its date allows; null where that is not known, or there is none.</summary>
    public Derived? DueIfLate { get; }

    /// <inheritdoc cref="DueIfLate" />
    public Derived? StillToSpendIfLate { get; }

    /// <summary>The quarter ends of the year that lie after the cut-off day.</summary>
    public static IReadOnlyList<Checkpoint> After(BudgetExecution execution) =>
        [.. QuarterEnds(execution.AsOf.Year).Where(day => day > execution.AsOf).Select(day => new Checkpoint(execution, day))];

    /// <summary>The last days of March, June, September and December.</summary>
    public static IEnumerable<DateOnly> QuarterEnds(int year) =>
        Enumerable.Range(1, 4).Select(quarter => new DateOnly(year, 1, 1).AddMonths(3 * quarter).AddDays(-1));

    /// <summary>Of what is due nothing is left to spend; where nothing is due, the number says it.</summary>
    private static Derived OrReached(Derived due, Derived still) =>
        still with { Basis = TimeBasis.Days, Says = due.Value > 0 && still is { Value: not null, Interval.High: <= 0 } ? Saying.Reached : null };
}
