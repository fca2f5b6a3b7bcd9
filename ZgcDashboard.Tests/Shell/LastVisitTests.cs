namespace ZgcDashboard.Shell;

public sealed class LastVisitTests
{
    [Fact]
    public void A_visit_is_an_entry_and_a_time() =>
        Assert.Equal(new LastVisit(12, new DateTime(2018, 7, 1, 0, 0, 0, DateTimeKind.Utc)), LastVisit.Parse("12.1530403200"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("12.")]
    [InlineData("-1.5")]
    [InlineData("1.2.3")]
    [InlineData("12.99999999999999999")]
    [InlineData("12.9999999999999999999999")]
    public void What_we_did_not_write_is_a_first_visit(string? cookie) => Assert.Null(LastVisit.Parse(cookie));
}
