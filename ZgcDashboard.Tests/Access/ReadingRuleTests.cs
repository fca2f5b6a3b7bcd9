namespace ZgcDashboard.Access;

public sealed class ReadingRuleTests
{
    [Theory]
    [InlineData(true, "http://localhost:5080")]
    [InlineData(true, "http://127.0.0.1:5080", "http://[::1]:5080")]
    [InlineData(true, "https://127.3.2.1:5080")]
    [InlineData(false, "http://0.0.0.0:5080")]
    [InlineData(false, "http://[::]:5080")]
    [InlineData(false, "http://*:5080")]
    [InlineData(false, "http://+:5080")]
    [InlineData(false, "http://10.1.2.3:5080")]
    [InlineData(false, "http://localhost.example:5080")]
    [InlineData(false, "http://127.0.0.1:5080", "http://10.1.2.3:5080")]
    [InlineData(false, "http://unix:/run/zgc.sock")]
    [InlineData(false)]
    public void One_reads_without_an_account_only_while_every_address_is_of_this_machine(bool anonymous, params string[] addresses) =>
        Assert.Equal(anonymous, ReadingRule.OnlyLoopback(addresses));
}
