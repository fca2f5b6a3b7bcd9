using ZgcDashboard.Shell;

namespace ZgcDashboard.Lists;

public sealed class SeveralValuesTests
{
    [Theory]
    [InlineData("haidian,changping")]
    [InlineData("haidian", "changping")]
    [InlineData(" haidian ,, changping", "haidian")]
    public void Commas_and_a_parameter_given_twice_mean_the_same(params string[] given)
    {
        var reading = new AddressReading();
        Assert.Equal(["haidian", "changping"], reading.KnownOf("park", given, v => v is "haidian" or "changping"));
        Assert.Empty(reading.Ignored);
    }

    [Fact]
    public void Each_value_that_is_not_known_is_told()
    {
        var reading = new AddressReading();
        Assert.Equal(["haidian"], reading.KnownOf("park", ["moon,haidian", "mars"], v => v == "haidian"));
        Assert.Equal([("park", "moon"), ("park", "mars")], reading.Ignored);
    }

    [Fact]
    public void A_choice_is_added_and_taken_away_again()
    {
        Assert.Equal(["a", "b"], SeveralValues.Toggle(["a"], "b"));
        Assert.Equal(["a"], SeveralValues.Toggle(["a", "b"], "b"));
        Assert.Null(SeveralValues.Address([]));
    }
}
