using ZgcDashboard.Shell;

namespace ZgcDashboard.Changes;

/// <summary>Which moments an address means.</summary>
public sealed class ChangeSpanTests
{
    private static readonly DateTime Utc = new(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Without_moments_it_is_since_the_beginning_of_last_month() =>
        Assert.Equal((Utc.AddHours(-8), (DateTime?)null), Bounds(null, null));

    [Theory]
    [InlineData("2026-10", "2026-10", 0, 31)]
    [InlineData("2026-10-02", "2026-10-02", 1, 2)]
    [InlineData("2026-10-31", "2026-11", 30, 61)]
    public void A_day_and_a_month_run_from_their_beginning_to_their_end_in_the_servers_zone(string from, string to, int begins, int ends) =>
        Assert.Equal((Utc.AddDays(begins).AddHours(-8), Utc.AddDays(ends).AddHours(-8)), Bounds(from, to));

    [Fact]
    public void A_number_is_an_entry_of_the_history()
    {
        var span = Of("2018", "2020");
        Assert.Equal((2018, 2020, null, null), (span.After, span.Last, span.Begins, span.Ends));
    }

    [Theory]
    [InlineData("2026-11", "2026-10", true)]
    [InlineData("12", "11", true)]
    [InlineData("2026-10-01", "2026-10-01", false)]
    [InlineData("12", "12", false)]
    public void An_end_before_the_beginning_is_seen(string from, string to, bool isBackwards) => Assert.Equal(isBackwards, Of(from, to).IsBackwards);

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-13")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public void What_is_no_moment_is_told(string text)
    {
        var reading = new AddressReading();
        var span = ChangeSpan.Parse(text, null, new Beijing(), reading);

        Assert.Equal([("from", text)], reading.Ignored);
        Assert.Equal(Of(null, null), span);
    }

    private static (DateTime?, DateTime?) Bounds(string? from, string? to) => (Of(from, to).Begins, Of(from, to).Ends);

    private static ChangeSpan Of(string? from, string? to) => ChangeSpan.Of(from, to, new Beijing());

    private sealed class Beijing : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("Beijing", TimeSpan.FromHours(8), null, null);

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 28, 4, 0, 0, TimeSpan.Zero);
    }
}
