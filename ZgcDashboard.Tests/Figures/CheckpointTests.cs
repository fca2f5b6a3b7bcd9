namespace ZgcDashboard.Figures;

public sealed class CheckpointTests
{
    [Fact]
    public void The_next_checkpoint_is_counted_from_the_data_and_not_from_today()
    {
        var next = Checkpoint.After(SeedSnapshot.Execution())[0];

        Assert.Equal(new DateOnly(2018, 9, 30), next.Day);
        Assert.Equal(92, next.DaysLeft);
        Assert.Equal(273m / 365 * 100, next.TimeProgress.Value!.Value, 10);
    }

    [Fact]
    public void What_is_due_is_a_bracket_where_the_supplement_may_have_come_late()
    {
        var september = Checkpoint.After(SeedSnapshot.Execution(SeedSnapshot.AsOf))[0];

        Assert.Equal([147651, 134628, 66516, 53493], new[] { september.Due, september.DueIfLate!, september.StillToSpend, september.StillToSpendIfLate! }.Select(d => Math.Round(d.Value!.Value)));
        Assert.True(september.StillToSpendIfLate!.Interval is { Low: < 53492, High: > 53493 });
    }

    [Fact]
    public void Without_the_supplements_date_there_is_no_bracket() => Assert.Null(Checkpoint.After(SeedSnapshot.Execution())[0].DueIfLate);

    [Fact]
    public void What_is_due_and_spent_already_is_said_to_be_reached()
    {
        var ahead = new BudgetExecution(Money.FromTenThousandYuan(90), null, null, null, Money.FromTenThousandYuan(100), SeedSnapshot.AsOf, null);

        Assert.Equal([Saying.Reached, null], Checkpoint.After(ahead).Select(c => c.StillToSpend.Says));
    }

    [Fact]
    public void The_last_checkpoint_wants_all_of_the_budget()
    {
        var execution = SeedSnapshot.Execution();
        var last = Checkpoint.After(execution)[^1];

        Assert.Equal(execution.AdjustedBudget.Value!.Value, last.Due.Value!.Value);
        Assert.Equal(execution.Remaining.Value!.Value, last.StillToSpend.Value!.Value);
        Assert.Equal(execution.Remaining.Interval, last.StillToSpend.Interval);
    }
}
