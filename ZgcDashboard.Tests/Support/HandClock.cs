namespace ZgcDashboard.Support;

/// <summary>A clock that stands until a test moves it; what it says and what has passed can be moved apart.</summary>
internal sealed class HandClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 27, 8, 0, 0, TimeSpan.Zero);
    private long _passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _passed;

    /// <summary>Time passes, and the clock shows it.</summary>
    public void Pass(TimeSpan time) => (_now, _passed) = (_now + time, _passed + time.Ticks);

    /// <summary>Somebody sets the clock; no time has passed.</summary>
    public void Set(TimeSpan by) => _now += by;
}
