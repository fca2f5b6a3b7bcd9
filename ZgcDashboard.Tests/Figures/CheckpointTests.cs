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
    public void The_last_checkpoint_wants_all_of_the_budget()
    {
        var execution = SeedSnapshot.Execution();
        var last = Checkpoint.After(execution)[^1];

        Assert.Equal(execution.AdjustedBudget.Value!.Value, last.Due.Value!.Value);
        Assert.Equal(execution.Remaining.Value!.Value, last.StillToSpend.Value!.Value);
        Assert.Equal(execution.Remaining.Interval, last.StillToSpend.Interval);
    }
}
