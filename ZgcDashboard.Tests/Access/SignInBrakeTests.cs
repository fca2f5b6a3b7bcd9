using ZgcDashboard.Support;

namespace ZgcDashboard.Access;

public sealed class SignInBrakeTests
{
    private readonly HandClock _clock = new();

    [Fact]
    public void Who_guesses_waits_longer_each_time_and_a_quarter_of_an_hour_at_most()
    {
        var brake = new SignInBrake(_clock);
        for (var attempt = 0; attempt < SignInBrake.Free; attempt++) Assert.Equal(TimeSpan.Zero, brake.Begin(From("10.0.0.1")));

        var waits = new List<double>();
        for (var attempt = 0; attempt < 12; attempt++)
        {
            var wait = brake.Begin(From("10.0.0.1"));
            waits.Add(wait.TotalSeconds);
            _clock.Pass(wait);
            Assert.Equal(TimeSpan.Zero, brake.Begin(From("10.0.0.1")));
        }

        Assert.Equal([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900], waits);
    }

    [Fact]
    public void The_owners_device_gets_in_while_others_are_slowed()
    {
        var brake = new SignInBrake(_clock);
        for (var attempt = 0; attempt < 1000; attempt++) brake.Begin(From($"10.0.{attempt / 250}.{attempt % 250}"));

        Assert.True(brake.Begin(From("10.9.9.9")) > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, brake.Begin(From("10.0.0.1") with { Device = "own" }));
        Assert.True(brake.IsSlowed("admin"));
    }

    [Fact]
    public void A_stolen_device_cookie_guesses_no_faster()
    {
        var brake = new SignInBrake(_clock);
        for (var attempt = 0; attempt < SignInBrake.Free; attempt++) brake.Begin(From("10.0.0.1") with { Device = "stolen" });

        Assert.True(brake.Begin(From("10.0.0.2") with { Device = "stolen" }) > TimeSpan.Zero);
    }

    [Fact]
    public void An_address_that_tries_many_names_is_slowed_whether_or_not_some_are_right()
    {
        var brake = new SignInBrake(_clock);
        for (var name = 0; name < 29; name++)
        {
            Assert.Equal(TimeSpan.Zero, brake.Begin(new($"name {name}", "10.0.0.1", null)));
            var own = new SignInAttempt("own", "10.0.0.1", null);
            Assert.Equal(TimeSpan.Zero, brake.Begin(own));
            brake.Passed(own);
        }

        Assert.Equal(TimeSpan.Zero, brake.Begin(new("the thirtieth", "10.0.0.1", null)));
        Assert.True(brake.Begin(new("another", "10.0.0.1", null)) > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, brake.Begin(new("another", "10.0.0.2", null)));
    }

    [Fact]
    public void One_who_has_a_network_of_IPv6_has_one_address()
    {
        var brake = new SignInBrake(_clock);
        for (var attempt = 0; attempt < SignInBrake.Free; attempt++) brake.Begin(From($"2001:db8:1:2::{attempt}"));

        Assert.True(brake.Begin(From("2001:db8:1:2:ffff::1")) > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, brake.Begin(From("2001:db8:1:3::1")));
    }

    [Fact]
    public void After_an_hour_without_a_wrong_one_nothing_is_held_against_anybody()
    {
        var brake = new SignInBrake(_clock);
        for (var attempt = 0; attempt < SignInBrake.Free; attempt++) brake.Begin(From("10.0.0.1"));
        _clock.Pass(TimeSpan.FromHours(1));

        for (var attempt = 0; attempt < SignInBrake.Free; attempt++) Assert.Equal(TimeSpan.Zero, brake.Begin(From("10.0.0.1")));
    }

    private static SignInAttempt From(string address) => new("admin", address, null);
}
