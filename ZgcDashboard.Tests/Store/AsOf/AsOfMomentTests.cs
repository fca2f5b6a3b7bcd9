using System.Globalization;

namespace ZgcDashboard.Store.AsOf;

public sealed class AsOfMomentTests
{
    private static readonly TimeProvider Clock = new Noon();

    [Theory]
    [InlineData("2018-06-30", "2018-06-30T23:59:59.9999999+08:00", "2018-06-30")]
    [InlineData("2018-06", "2018-06-30T23:59:59.9999999+08:00", "2018-06-30")]
    [InlineData("2018-H1", "2018-06-30T23:59:59.9999999+08:00", "2018-06-30")]
    [InlineData(" 2026-11-25T10:00 ", "2026-11-25T10:00:00+08:00", "2026-11-25")]
    [InlineData("2026-11-25 10:00:30", "2026-11-25T10:00:30+08:00", "2026-11-25")]
    [InlineData("2026-11-24T22:00Z", "2026-11-25T06:00:00+08:00", "2026-11-25")]
    [InlineData("2026-11-25T10:00:00.5+09:00", "2026-11-25T09:00:00.5+08:00", "2026-11-25")]
    [InlineData("2026-11-25T10:00 08:00", "2026-11-25T10:00:00+08:00", "2026-11-25")]
    public void A_date_is_all_of_it_and_a_time_is_of_the_servers_zone(string text, string until, string day)
    {
        var reading = AsOfMoment.Read(text, Clock);

        Assert.Equal(AsOfState.Past, reading.State);
        Assert.Equal(DateTimeOffset.Parse(until, CultureInfo.InvariantCulture), reading.Past!.Until);
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), reading.Past.Day);
    }

    [Theory]
    [InlineData(null, AsOfState.Present)]
    [InlineData("", AsOfState.Present)]
    [InlineData("yesterday", AsOfState.NotUnderstood)]
    [InlineData("2018-02-30", AsOfState.NotUnderstood)]
    [InlineData("2026-11-25T25:00", AsOfState.NotUnderstood)]
    [InlineData("9999-12-31", AsOfState.NotUnderstood)]
    [InlineData("0001-01-01T00:00", AsOfState.NotUnderstood)]
    [InlineData("2026-11-25", AsOfState.ToCome)]
    [InlineData("2027-01-01T08:00", AsOfState.ToCome)]
    public void What_is_no_moment_of_the_past_leaves_the_present(string? text, AsOfState state)
    {
        var reading = AsOfMoment.Read(text, Clock);

        Assert.Equal(state, reading.State);
        Assert.Null(reading.Past);
    }

    [Fact]
    public async Task What_is_looked_at_reaches_what_is_called_and_ends_with_the_look()
    {
        var moment = AsOfMoment.Read("2018-06-30", Clock).Past;
        using (AsOfMoment.Look(moment))
        {
            await Task.Yield();
            Assert.Same(moment, AsOfMoment.Current);
            Assert.Throws<PastIsClosedException>(AsOfMoment.RefuseToWrite);
            using (AsOfMoment.Look((AsOfMoment?)null)) AsOfMoment.RefuseToWrite();
            Assert.Same(moment, AsOfMoment.Current);
        }

        Assert.Null(AsOfMoment.Current);
    }

    /// <summary>Noon of 2026-11-25 in Beijing.</summary>
    private sealed class Noon : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone { get; } =
            TimeZoneInfo.CreateCustomTimeZone("Beijing", TimeSpan.FromHours(8), null, null);

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 25, 4, 0, 0, TimeSpan.Zero);
    }
}
