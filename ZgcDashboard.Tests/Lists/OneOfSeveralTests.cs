namespace ZgcDashboard.Lists;

public sealed class OneOfSeveralTests
{
    [Theory]
    [InlineData("a", null, "a")]
    [InlineData("a,b", "a", "b")]
    [InlineData("b,a", "a", "b")]
    [InlineData("a", "a", "a")]
    [InlineData("", "a", null)]
    public void What_is_chosen_takes_the_place_of_what_was(string asked, string? before, string? chosen) =>
        Assert.Equal(chosen, OneOfSeveral.Of([.. SeveralValues.Split([asked])], before));
}
