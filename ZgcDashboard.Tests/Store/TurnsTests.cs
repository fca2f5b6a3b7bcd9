using FsCheck;
using FsCheck.Fluent;

namespace ZgcDashboard.Store;

public sealed class TurnsTests
{
    [Fact]
    public void No_more_work_at_once_than_may_and_the_next_waits_until_a_turn_is_over()
    {
        var turns = new Turns(2, 10);

        Assert.Equal([100, 100, 110, 110, 120], Enumerable.Range(0, 5).Select(_ => turns.Take(100)));
    }

    [Fact]
    public void One_who_asks_alone_never_waits()
    {
        var turns = new Turns(1, 10);

        Assert.Equal([100, 110, 400], new long[] { 100, 110, 400 }.Select(turns.Take));
    }

    [Fact]
    public void Of_any_askers_at_any_times_no_more_than_may_work_at_once_and_none_begins_before_it_asks() =>
        Prop.ForAll(Gen.Choose(1, 4).ToArbitrary(), Gen.Choose(0, 30).ListOf().ToArbitrary(), (count, steps) =>
        {
            var (turns, now, begun) = (new Turns(count, 10), 0L, new List<long>());
            foreach (var step in steps)
            {
                now += step;
                begun.Add(turns.Take(now));
                Assert.True(begun[^1] >= now);
            }

            Assert.All(begun, at => Assert.InRange(begun.Count(other => other <= at && at < other + 10), 1, count));
        }).QuickCheckThrowOnFailure();
}
